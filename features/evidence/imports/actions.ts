'use server';
import { discardUpload } from '@/features/announcements/imports/mutations';
import { formAction } from '@/lib/form-action';
import { editionPath } from '../rules';
import { importInput, ofImport, uploadInput } from './inputs';
import * as mutations from './mutations';

export const uploadAction = formAction(uploadInput, async (viewer, { file }) => {
  const id = await mutations.upload(viewer, file, new Date());
  return `/desk/evidence/import/${id}`;
});

export const importAction = formAction(importInput, async (viewer, input) => {
  const editionId = await mutations.importUpload(viewer, input, new Date());
  return `${editionPath(editionId)}?done=imported`;
});

export const discardUploadAction = formAction(ofImport, async (viewer, { id }) => {
  await discardUpload(viewer, id, new Date());
  return '/desk/evidence/import?done=discarded';
});
