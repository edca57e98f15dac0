'use server';
import { formAction } from '@/lib/form-action';
import { targetsInput } from './inputs';
import { setTargets } from './mutations';

export const setTargetsAction = formAction(targetsInput, async (viewer, input) => {
  await setTargets(viewer, input, new Date());
  const { year, communityId } = input;
  return `/desk/events/targets?year=${year}&community=${communityId}&done=saved`;
});
