'use server';
import { formAction } from '@/lib/form-action';
import { remarkInput, settleInput } from './inputs';
import * as mutations from './mutations';
import { afterPathOf } from './queries';

export const settleAction = formAction(settleInput, async (viewer, input) => {
  await mutations.settle(viewer, input, new Date());
  return `${await afterPathOf(input.eventId)}?done=settled`;
});

export const remarkAction = formAction(remarkInput, async (viewer, input) => {
  await mutations.saveRemark(viewer, input, new Date());
  return `${await afterPathOf(input.eventId)}?done=remarkSaved`;
});
