'use server';
import { formAction } from '@/lib/form-action';
import { jobInput } from './inputs';
import { retry } from './mutations';

export const retryAction = formAction(jobInput, async (viewer, { id }) => {
  await retry(viewer, id, new Date());
  return '/desk/jobs?done=retried';
});
