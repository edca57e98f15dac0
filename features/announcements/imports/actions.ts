'use server';
import { formAction } from '@/lib/form-action';
import { importInput, uploadInput } from './inputs';
import * as mutations from './mutations';

export const uploadAction = formAction(uploadInput, async (viewer, { file }) => {
  const id = await mutations.upload(viewer, file, new Date());
  return `/desk/announcements/import/${id}`;
});

export const startImportAction = formAction(importInput, async (viewer, { id }) => {
  await mutations.startImport(viewer, id, new Date());
  return `/desk/announcements/import/${id}`;
});

export const discardUploadAction = formAction(importInput, async (viewer, { id }) => {
  await mutations.discardUpload(viewer, id, new Date());
  return '/desk/announcements/import?done=discarded';
});
