'use server';
import { formAction } from '@/lib/form-action';
import { closeInput } from './inputs';
import { closeMonth } from './mutations';

export const closeMonthAction = formAction(closeInput, async (viewer, { checked: _, ...input }) => {
  await closeMonth(viewer, input, new Date());
  return `/desk/ledgers/months?community=${input.communityId}&month=${input.month}&done=closed`;
});
