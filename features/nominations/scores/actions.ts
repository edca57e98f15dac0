'use server';
import { formAction } from '@/lib/form-action';
import { scoreInput } from './inputs';
import { score } from './mutations';

export const scoreAction = formAction(scoreInput, async (viewer, input) => {
  await score(viewer, input, new Date());
  return `/reviews/${input.id}?done=scored`;
});
