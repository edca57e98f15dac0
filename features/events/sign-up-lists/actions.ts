'use server';
import { formAction } from '@/lib/form-action';
import { remove } from '../sign-up-changes/mutations';
import { enter } from '../sign-ups/mutations';
import { callInput, takeOffInput } from './inputs';

const listOf = (number: string) => `/desk/events/${encodeURIComponent(number)}/sign-ups`;

export const enterAction = formAction(callInput, async (viewer, { number, ...input }) => {
  await enter(viewer, input, new Date());
  return `${listOf(number)}?done=signedUp`;
});

export const removeAction = formAction(takeOffInput, async (viewer, { id, number }) => {
  await remove(viewer, id, new Date());
  return `${listOf(number)}?done=signUpRemoved`;
});
