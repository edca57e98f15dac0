'use server';
import { formAction } from '@/lib/form-action';
import { cancelInput, needInput, supportInput } from './inputs';
import * as mutations from './mutations';

export const supportAction = formAction(supportInput, async (viewer, input) => {
  await mutations.recordSupport(viewer, input, new Date());
  return `/desk/honours/${input.honourId}?done=supportRecorded`;
});

export const cancelAction = formAction(cancelInput, async (viewer, input) => {
  const honourId = await mutations.cancelSupport(viewer, input, new Date());
  return `/desk/honours/${honourId}?done=supportCancelled`;
});

export const showNeedAction = formAction(needInput, async (viewer, { id }) => ({
  shown: { need: await mutations.readNeed(viewer, id, new Date()) },
}));
