'use server';
import { formAction } from '@/lib/form-action';
import { clueIdInput, joinInput, passOnInput, refuseInput } from '../clues/inputs';
import * as mutations from './mutations';

export const letInAction = formAction(clueIdInput, async (viewer, { id }) => {
  await mutations.letIn(viewer, id, new Date());
  return `/desk/clues/${id}?done=letIn`;
});

export const takeUpAction = formAction(clueIdInput, async (viewer, { id }) => {
  const nominationId = await mutations.takeUp(viewer, id, new Date());
  return `/desk/nominations/${nominationId}?done=takenUp`;
});

export const joinAction = formAction(joinInput, async (viewer, input) => {
  await mutations.join(viewer, input, new Date());
  return `/desk/nominations/${input.nominationId}?done=joined`;
});

export const passOnAction = formAction(passOnInput, async (viewer, input) => {
  await mutations.passOn(viewer, input, new Date());
  return `/desk/clues/${input.id}?done=passedOn`;
});

export const refuseAction = formAction(refuseInput, async (viewer, input) => {
  await mutations.refuseClue(viewer, input, new Date());
  return `/desk/clues/${input.id}?done=refused`;
});
