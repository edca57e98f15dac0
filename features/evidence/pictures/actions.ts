'use server';
import { storePicture } from '@/features/media/mutations';
import { formAction } from '@/lib/form-action';
import { RuleBroken, refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { getIndicator, pageOfPlace } from '../queries';
import { placeOfIndicator, reasonsNotToCaption } from '../rules';
import { type AddPictureInput, addPictureInput, removePictureInput } from './inputs';
import * as mutations from './mutations';
import { captionSaid } from './rules';

export const addPictureAction = formAction(addPictureInput, async (viewer, { picture, ...input }) => {
  const sent = picture && input.mediaId === null ? await storedFor(viewer, input, picture) : null;
  const mediaId = input.mediaId ?? sent ?? refuse('pictureMissing', 'picture');
  await mutations.addPicture(viewer, { ...input, mediaId, sent: sent !== null }, new Date());
  return pageOfPlace(input, 'pictureAdded');
});

export const removePictureAction = formAction(removePictureInput, async (viewer, { id }) => {
  return pageOfPlace(await mutations.removePicture(viewer, id, new Date()), 'pictureRemoved');
});

// Looked into and stored before the transaction, which must do nothing slow; what will be refused is not stored at all.
async function storedFor(viewer: Viewer, input: Omit<AddPictureInput, 'picture'>, picture: File): Promise<string> {
  const view = (await getIndicator(viewer, input.indicatorId, input.communityId)) ?? refuse('gone');
  refuseAll(reasonsNotToCaption(viewer, placeOfIndicator(view, input.communityId), input.caption));
  try {
    return await storePicture(viewer, picture, new Date(), captionSaid('zh-CN', input.caption));
  } catch (error) {
    // The library says "cover" of every picture that it refuses.
    if (!(error instanceof RuleBroken)) throw error;
    throw new RuleBroken(error.reasons.map((reason) => ({ ...reason, field: 'picture' })));
  }
}
