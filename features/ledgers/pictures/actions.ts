'use server';
import { storePicture } from '@/features/media/mutations';
import { formAction } from '@/lib/form-action';
import { addPictureInput, removePictureInput } from './inputs';
import * as mutations from './mutations';

export const addPictureAction = formAction(addPictureInput, async (viewer, { picture, ...input }) => {
  const now = new Date();
  // Looked into and stored before the transaction, which must do nothing slow.
  const mediaId = await storePicture(viewer, picture, now, input.caption);
  await mutations.addPicture(viewer, { ...input, mediaId }, now);
  return `/desk/ledgers/entries/${input.entryId}?done=pictureAdded`;
});

export const removePictureAction = formAction(removePictureInput, async (viewer, input) => {
  await mutations.removePicture(viewer, input, new Date());
  return `/desk/ledgers/entries/${input.entryId}?done=pictureRemoved`;
});
