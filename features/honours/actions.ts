'use server';
import { formAction } from '@/lib/form-action';
import { awardInput, removeResultInput, resultInput, revokeInput } from './inputs';
import * as mutations from './mutations';

export const awardAction = formAction(awardInput, async (viewer, input) => {
  await mutations.award(viewer, input, new Date());
  return '/desk/honours?done=awarded';
});

export const revokeAction = formAction(revokeInput, async (viewer, input) => {
  await mutations.revoke(viewer, input, new Date());
  return `/desk/honours/${input.id}?done=honourRevoked`;
});

export const resultAction = formAction(resultInput, async (viewer, input) => {
  await mutations.enterResult(viewer, input, new Date());
  return `/desk/honours/${input.id}?done=resultEntered`;
});

export const removeResultAction = formAction(removeResultInput, async (viewer, input) => {
  await mutations.removeResult(viewer, input, new Date());
  return `/desk/honours/${input.id}?done=resultRemoved`;
});
