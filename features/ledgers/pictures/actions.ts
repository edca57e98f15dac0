'use server';
import { storePicture } from '@/features/media/mutations';
import { formAction } from '@/lib/form-action';
import { RuleBroken, refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { getEntry } from '../queries';
import { addPictureInput, removePictureInput } from './inputs';
import * as mutations from './mutations';
import { reasonsNotToPicture } from './rules';

export const addPictureAction = formAction(addPictureInput, async (viewer, { picture, ...input }) => {
  const now = new Date();
  const mediaId = await storedFor(viewer, input.entryId, picture, input.caption);
  await mutations.addPicture(viewer, { ...input, mediaId }, now);
  return `/desk/ledgers/entries/${input.entryId}?done=pictureAdded`;
});

export const removePictureAction = formAction(removePictureInput, async (viewer, input) => {
  await mutations.removePicture(viewer, input, new Date());
  return `/desk/ledgers/entries/${input.entryId}?done=pictureRemoved`;
});

// Looked into and stored before the transaction, which must do nothing slow; what will be refused is not stored at all.
async function storedFor(viewer: Viewer, entryId: string, picture: File, caption: string): Promise<string> {
  const { entry, ledger } = (await getEntry(viewer, entryId)) ?? refuse('gone');
  refuseAll(reasonsNotToPicture(viewer, ledger, entry, caption));
  try {
    return await storePicture(viewer, picture, new Date(), caption);
  } catch (error) {
    // The library says "cover" of every picture that it refuses.
    if (!(error instanceof RuleBroken)) throw error;
    throw new RuleBroken(error.reasons.map((reason) => ({ ...reason, field: 'picture' })));
  }
}
