'use server';
import { formAction } from '@/lib/form-action';
import { closeInput, decideInput, openInput } from './inputs';
import * as mutations from './mutations';

export const openAction = formAction(openInput, async (viewer, input) => {
  const id = await mutations.open(viewer, input, new Date());
  return `/desk/reviews/${id}?done=opened`;
});

export const closeAction = formAction(closeInput, async (viewer, { id }) => {
  await mutations.close(viewer, id, new Date());
  return `/desk/reviews/${id}?done=closed`;
});

export const decideAction = formAction(decideInput, async (viewer, input) => {
  await mutations.decide(viewer, input, new Date());
  return `/desk/reviews/${input.id}?done=decided`;
});
