'use server';
import { formAction } from '@/lib/form-action';
import { signInput, visitInput } from './inputs';
import * as mutations from './mutations';

export const writeVisitAction = formAction(visitInput, async (viewer, input) => {
  const id = await mutations.writeVisit(viewer, input, new Date());
  return `/desk/visits/${id}?done=written`;
});

export const signVisitAction = formAction(signInput, async (viewer, { visitId }) => {
  await mutations.signVisit(viewer, visitId, new Date());
  return `/desk/visits/${visitId}?done=signed`;
});
