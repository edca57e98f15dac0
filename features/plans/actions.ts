'use server';
import { formAction } from '@/lib/form-action';
import { closePlanInput, planInput } from './inputs';
import { closePlan, savePlan } from './mutations';

export const savePlanAction = formAction(planInput, async (viewer, input) => {
  await savePlan(viewer, input, new Date());
  return '/desk/plans?done=saved';
});

export const closePlanAction = formAction(closePlanInput, async (viewer, input) => {
  await closePlan(viewer, input, new Date());
  return `/desk/plans?done=${input.status === 'done' ? 'closed' : 'dropped'}`;
});
