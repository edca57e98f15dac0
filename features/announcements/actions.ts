'use server';
import { storePicture } from '@/features/media/mutations';
import { formAction } from '@/lib/form-action';
import type { Viewer } from '@/lib/viewer';
import {
  adoptInput,
  announcementInput,
  correctInput,
  draftInput,
  pinInput,
  saveInput,
  versionInput,
  withdrawInput,
} from './inputs';
import * as mutations from './mutations';

export const draftAction = formAction(draftInput, async (viewer, { then, ...input }) => {
  const publish = then === 'publish';
  const id = await mutations.draft(viewer, await withCover(viewer, input), { publish }, new Date());
  return afterSaving(id, then, 'drafted');
});

export const saveAction = formAction(saveInput, async (viewer, { then, ...input }) => {
  const publish = then === 'publish';
  const result = await mutations.save(viewer, await withCover(viewer, input), { publish }, new Date());
  return result.outcome === 'aside' ? conflict(input.id, result.versionId) : afterSaving(input.id, then, 'saved');
});

export const correctAction = formAction(correctInput, async (viewer, { then, ...input }) => {
  const result = await mutations.correct(viewer, await withCover(viewer, input), new Date());
  return result.outcome === 'aside' ? conflict(input.id, result.versionId) : afterSaving(input.id, 'publish', 'saved');
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

export const adoptAsideAction = formAction(adoptInput, async (viewer, input) => {
  await mutations.adoptAside(viewer, input, new Date());
  return `/desk/announcements/${input.id}?done=settled`;
});

const conflict = (id: string, versionId: string) => `/desk/announcements/${id}/conflict/${versionId}`;

function afterSaving(id: string, then: 'save' | 'preview' | 'publish', saved: 'drafted' | 'saved'): string {
  if (then === 'preview') return `/desk/announcements/${id}/preview`;
  return `/desk/announcements/${id}?done=${then === 'publish' ? 'published' : saved}`;
}

// The picture is decoded and stored before the transaction, which must do nothing slow.
async function withCover<T extends { cover?: File | undefined; removeCover: boolean }>(
  viewer: Viewer,
  { cover, removeCover, ...fields }: T,
): Promise<Omit<T, 'cover' | 'removeCover'> & { coverId?: string | null }> {
  if (cover && cover.size > 0) return { ...fields, coverId: await storePicture(viewer, cover, new Date()) };
  return removeCover ? { ...fields, coverId: null } : fields;
}
