'use server';
import { formAction } from '@/lib/form-action';
import { questionInput, retireInput } from './inputs';
import * as mutations from './mutations';

export const saveQuestionAction = formAction(questionInput, async (viewer, input) => {
  await mutations.saveQuestion(viewer, input, new Date());
  return '/desk/events/questions?done=saved';
});

export const retireQuestionAction = formAction(retireInput, async (viewer, { id, state }) => {
  await mutations.setInUse(viewer, id, state === 'in-use', new Date());
  return `/desk/events/questions?done=${state === 'in-use' ? 'questionInUse' : 'questionRetired'}`;
});
