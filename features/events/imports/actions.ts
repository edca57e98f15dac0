'use server';
import { discardUpload } from '@/features/announcements/imports/mutations';
import { formAction } from '@/lib/form-action';
import { importInput, uploadInput } from './inputs';
import * as mutations from './mutations';

export const uploadAction = formAction(uploadInput, async (viewer, { file }) => {
  const id = await mutations.upload(viewer, file, new Date());
  return `/desk/events/ledger/import/${id}`;
});

export const importAction = formAction(importInput, async (viewer, { id }) => {
  await mutations.importUpload(viewer, id, new Date());
  return `/desk/events/ledger/import/${id}`;
});

export const discardUploadAction = formAction(importInput, async (viewer, { id }) => {
  await discardUpload(viewer, id, new Date());
  return '/desk/events/ledger/import?done=discarded';
});
