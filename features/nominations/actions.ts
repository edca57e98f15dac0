'use server';
import { formAction } from '@/lib/form-action';
import { declineInput, nominationInput, secretInput } from './inputs';
import * as mutations from './mutations';

export const concludeAction = formAction(nominationInput, async (viewer, { id }) => {
  await mutations.conclude(viewer, id, new Date());
  return `/desk/nominations/${id}?done=verified`;
});

export const declineAction = formAction(declineInput, async (viewer, input) => {
  await mutations.decline(viewer, input, new Date());
  return `/desk/nominations/${input.id}?done=declined`;
});

export const secretAction = formAction(secretInput, async (viewer, input) => {
  await mutations.keepSecret(viewer, input, new Date());
  return `/desk/nominations/${input.id}?done=saved`;
});
