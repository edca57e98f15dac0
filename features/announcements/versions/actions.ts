'use server';
import { formAction } from '@/lib/form-action';
import { adoptInput, versionInput } from '../inputs';
import { restoreInput } from './inputs';
import * as mutations from './mutations';

export const restoreAction = formAction(restoreInput, async (viewer, input) => {
  await mutations.restore(viewer, input, new Date());
  return `/desk/announcements/${input.id}?done=restored`;
});

export const settleAsideAction = formAction(versionInput, async (viewer, input) => {
  await mutations.settleAside(viewer, input, new Date());
  return `/desk/announcements/${input.id}?done=settled`;
});

export const adoptAsideAction = formAction(adoptInput, async (viewer, input) => {
  await mutations.adoptAside(viewer, input, new Date());
  return `/desk/announcements/${input.id}?done=settled`;
});
