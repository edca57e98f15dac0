'use server';
import { getUsablePicture } from '@/features/media/library/queries';
import { storePicture } from '@/features/media/mutations';
import { formAction } from '@/lib/form-action';
import { refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { afterPathOf } from '../afterwards/queries';
import { fileItemInput, pictureInput, removeInput } from './inputs';
import * as mutations from './mutations';

export const addItemAction = formAction(fileItemInput, async (viewer, { cover, chosenCover, ...item }) => {
  const mediaId = await storedPicture(viewer, { cover, chosenCover, alt: '' });
  await mutations.addItem(viewer, { ...item, mediaId }, new Date());
  return `${await afterPathOf(item.eventId)}?done=itemAdded`;
});

export const removeItemAction = formAction(removeInput, async (viewer, input) => {
  await mutations.removeItem(viewer, input, new Date());
  return `${await afterPathOf(input.eventId)}?done=itemRemoved`;
});

export const addPictureAction = formAction(pictureInput, async (viewer, { cover, chosenCover, ...input }) => {
  const mediaId = await storedPicture(viewer, { cover, chosenCover, alt: input.alt });
  await mutations.addPicture(viewer, { ...input, mediaId: mediaId ?? refuse('pictureMissing', 'cover') }, new Date());
  return `${await afterPathOf(input.eventId)}?done=pictureAdded`;
});

export const removePictureAction = formAction(removeInput, async (viewer, input) => {
  await mutations.removePicture(viewer, input, new Date());
  return `${await afterPathOf(input.eventId)}?done=pictureRemoved`;
});

type Sent = { cover?: File | undefined; chosenCover: string | null; alt: string };

// A picture is looked into and stored before the transaction, which must do nothing slow.
async function storedPicture(viewer: Viewer, { cover, chosenCover, alt }: Sent): Promise<string | null> {
  if (cover && cover.size > 0) return storePicture(viewer, cover, new Date(), alt);
  if (!chosenCover) return null;
  return (await getUsablePicture(viewer, chosenCover, new Date()))?.id ?? refuse('gone', 'chosenCover');
}
