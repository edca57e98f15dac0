'use server';
import { formAction } from '@/lib/form-action';
import { leaveInput } from './inputs';
import { leaveDemonstration } from './mutations';

export const leaveAction = formAction(leaveInput, async (viewer) => {
  await leaveDemonstration(viewer, new Date());
  return '/desk/portal?done=left';
});
