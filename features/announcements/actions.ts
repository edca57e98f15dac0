'use server';
import { storePicture } from '@/features/media/mutations';
import { formAction } from '@/lib/form-action';
import type { Viewer } from '@/lib/viewer';
import {
  announcementInput,
  correctInput,
  draftInput,
  pinInput,
  saveInput,
  versionInput,
  withdrawInput,
} from './inputs';
import * as mutations from './mutations';

export const draftAction = formAction(draftInput, async (viewer, input) => {
  const id = await mutations.draft(viewer, await withCover(viewer, input), new Date());
  return `/desk/announcements/${id}?done=drafted`;
});

export const saveAction = formAction(saveInput, async (viewer, input) =>
  afterSaving(input.id, await mutations.save(viewer, await withCover(viewer, input), new Date())),
);

export const correctAction = formAction(correctInput, async (viewer, input) =>
  afterSaving(input.id, await mutations.correct(viewer, await withCover(viewer, input), new Date())),
);

export const publishAction = formAction(announcementInput, async (viewer, input) => {
  await mutations.publish(viewer, input, new Date());
  return `/desk/announcements/${input.id}?done=published`;
});

export const withdrawAction = formAction(withdrawInput, async (viewer, input) => {
  await mutations.withdraw(viewer, input, new Date());
  return `/desk/announcements/${input.id}?done=withdrawn`;
});

export const pinAction = formAction(pinInput, async (viewer, input) => {
  await mutations.pin(viewer, input, new Date());
  return `/desk/announcements/${input.id}?done=${input.pinned ? 'pinned' : 'unpinned'}`;
});

export const discardAction = formAction(announcementInput, async (viewer, input) => {
  await mutations.discard(viewer, input, new Date());
  return '/desk/announcements?done=discarded';
});

export const settleAsideAction = formAction(versionInput, async (viewer, input) => {
  await mutations.settleAside(viewer, input, new Date());
  return `/desk/announcements/${input.id}?done=settled`;
});

function afterSaving(id: string, result: mutations.SaveOutcome): string {
  if (result.outcome === 'aside') return `/desk/announcements/${id}/conflict/${result.versionId}`;
  return `/desk/announcements/${id}?done=saved`;
}

// The picture is decoded and stored before the transaction, which must do nothing slow.
async function withCover<T extends { cover?: File | undefined; removeCover: boolean }>(
  viewer: Viewer,
  { cover, removeCover, ...fields }: T,
): Promise<Omit<T, 'cover' | 'removeCover'> & { coverId?: string | null }> {
  if (cover && cover.size > 0) return { ...fields, coverId: await storePicture(viewer, cover, new Date()) };
  return removeCover ? { ...fields, coverId: null } : fields;
}
