'use server';
import { formAction } from '@/lib/form-action';
import { likeInput } from './inputs';
import { like } from './mutations';

export const likeAction = formAction(likeInput, async (viewer, input) => {
  await like(viewer, input, new Date());
  return `/likes/${input.id}?done=liked`;
});
