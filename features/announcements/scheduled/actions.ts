'use server';
import { formAction } from '@/lib/form-action';
import { cancelInput, scheduleInput } from './inputs';
import * as mutations from './mutations';

export const scheduleAction = formAction(scheduleInput, async (viewer, input) => {
  await mutations.schedule(viewer, input, new Date());
  return `/desk/announcements/${input.id}?done=scheduled`;
});

export const cancelScheduleAction = formAction(cancelInput, async (viewer, input) => {
  await mutations.cancelSchedule(viewer, input, new Date());
  return `/desk/announcements/${input.id}?done=scheduleCancelled`;
});
