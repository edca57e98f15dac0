'use server';
import { discardUpload } from '@/features/announcements/imports/mutations';
import { formAction } from '@/lib/form-action';
import { refuse } from '@/lib/rule-broken';
import { ledgerNamed } from '../definitions/all';
import { importInput, ofImport, uploadInput } from './inputs';
import * as mutations from './mutations';

const found = (name: string) => ledgerNamed(name) ?? refuse('gone');
const pageOf = (ledger: string) => `/desk/ledgers/${ledger}/import`;

export const uploadAction = formAction(uploadInput, async (viewer, { ledger, file }) => {
  const id = await mutations.upload(viewer, found(ledger), file, new Date());
  return `${pageOf(ledger)}/${id}`;
});

export const importAction = formAction(importInput, async (viewer, { ledger, ...yes }) => {
  await mutations.importUpload(viewer, found(ledger), yes, new Date());
  return `${pageOf(ledger)}/${yes.id}`;
});

export const discardUploadAction = formAction(ofImport, async (viewer, { ledger, id }) => {
  await discardUpload(viewer, id, new Date());
  return `${pageOf(found(ledger).name)}?done=discarded`;
});
