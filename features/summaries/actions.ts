'use server';
import { formAction } from '@/lib/form-action';
import { actInput, discardInput, draftInput, returnInput, saveInput } from './inputs';
import * as mutations from './mutations';
import { spelledBack } from './spelled/queries';

export const draftAction = formAction(draftInput, async (viewer, input) => {
  const id = await mutations.draftSummary(viewer, input, new Date());
  return `/desk/summaries/${id}?done=drafted`;
});

export const saveAction = formAction(saveInput, async (viewer, input) => {
  await mutations.saveSummary(viewer, { ...input, body: spelledBack(input.body) }, new Date());
  return `/desk/summaries/${input.id}?done=saved`;
});

export const submitAction = formAction(actInput, async (viewer, given) => {
  await mutations.submitSummary(viewer, given, new Date());
  return `/desk/summaries/${given.id}?done=submitted`;
});

export const returnAction = formAction(returnInput, async (viewer, given) => {
  await mutations.returnSummary(viewer, given, new Date());
  return `/desk/summaries/${given.id}?done=${given.because ? 'returned' : 'takenBack'}`;
});

export const signAction = formAction(actInput, async (viewer, given) => {
  await mutations.signSummary(viewer, given, new Date());
  return `/desk/summaries/${given.id}?done=signed`;
});

export const discardAction = formAction(discardInput, async (viewer, given) => {
  await mutations.discardSummary(viewer, given, new Date());
  return '/desk/summaries?done=discarded';
});
