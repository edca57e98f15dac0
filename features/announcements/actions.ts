'use server';
import { getUsablePicture } from '@/features/media/library/queries';
import { nameOfFile, storeDocument, storePicture } from '@/features/media/mutations';
import { formAction } from '@/lib/form-action';
import { refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import {
  announcementInput,
  correctInput,
  type DraftInput,
  draftInput,
  pinInput,
  saveInput,
  withdrawInput,
} from './inputs';
import * as mutations from './mutations';

export const draftAction = formAction(draftInput, async (viewer, { then, ...input }) => {
  const publish = then === 'publish';
  const id = await mutations.draft(viewer, await withFiles(viewer, input), { publish }, new Date());
  return afterSaving(id, then, 'drafted');
});

export const saveAction = formAction(saveInput, async (viewer, { then, ...input }) => {
  const publish = then === 'publish';
  const result = await mutations.save(viewer, await withFiles(viewer, input), { publish }, new Date());
  return result.outcome === 'aside' ? conflict(input.id, result.versionId) : afterSaving(input.id, then, 'saved');
});

export const correctAction = formAction(correctInput, async (viewer, { then, ...input }) => {
  const result = await mutations.correct(viewer, await withFiles(viewer, input), new Date());
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

const conflict = (id: string, versionId: string) => `/desk/announcements/${id}/conflict/${versionId}`;

function afterSaving(id: string, then: 'save' | 'preview' | 'publish', saved: 'drafted' | 'saved'): string {
  if (then === 'preview') return `/desk/announcements/${id}/preview`;
  return `/desk/announcements/${id}?done=${then === 'publish' ? 'published' : saved}`;
}

// Pictures and documents are looked into and stored before the transaction, which must do nothing slow.
async function withFiles<T extends Files>(viewer: Viewer, { cover, chosenCover, removeCover, files, ...rest }: T) {
  const { attachments: kept = {}, ...fields } = rest;
  const added = [];
  for (const file of files) {
    added.push({ mediaId: await storeDocument(viewer, file, new Date()), name: nameOfFile(file.name) });
  }
  const attachments = { kept, added };
  if (cover && cover.size > 0) {
    return { ...fields, attachments, coverId: await storePicture(viewer, cover, new Date(), fields.coverAlt) };
  }
  if (chosenCover) return { ...fields, attachments, ...(await coverFromLibrary(viewer, chosenCover, fields.coverAlt)) };
  return { ...fields, attachments, ...(removeCover ? { coverId: null } : {}) };
}

type Files = Pick<DraftInput, 'cover' | 'chosenCover' | 'removeCover' | 'files' | 'attachments' | 'coverAlt'>;

async function coverFromLibrary(viewer: Viewer, id: string, typed: string) {
  const picture = await getUsablePicture(viewer, id, new Date());
  if (!picture) return refuse('gone', 'chosenCover');
  return { coverId: picture.id, coverAlt: typed || picture.alt };
}
