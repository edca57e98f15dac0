'use server';
import { formAction } from '@/lib/form-action';
import { recapInput } from './inputs';
import * as mutations from './mutations';

export const recapAction = formAction(recapInput, async (viewer, input) => {
  const id = await mutations.draftRecap(viewer, input, new Date());
  return `/desk/announcements/${id}?done=drafted`;
});
