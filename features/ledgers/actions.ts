'use server';
import { formAction } from '@/lib/form-action';
import { becauseInput, newEntryInput, ownEntryInput } from './inputs';
import * as mutations from './mutations';

export const keepEntryAction = formAction(newEntryInput, async (viewer, { ledger, entry, newId }) => {
  const id = await mutations.keepEntry(viewer, ledger, { ...entry, id: newId || undefined }, new Date());
  return `/desk/ledgers/entries/${id}?done=kept`;
});

export const changeEntryAction = formAction(ownEntryInput, async (viewer, { id, version, ledger, entry }) => {
  await mutations.changeEntry(viewer, ledger, { ...entry, id, version }, new Date());
  return `/desk/ledgers/entries/${id}?done=changed`;
});

export const removeEntryAction = formAction(becauseInput, async (viewer, input) => {
  await mutations.removeEntry(viewer, input, new Date());
  return `/desk/ledgers/entries/${input.id}?done=removed`;
});

export const reverseEntryAction = formAction(becauseInput, async (viewer, input) => {
  const id = await mutations.reverseEntry(viewer, input, new Date());
  return `/desk/ledgers/entries/${id}?done=reversed`;
});
