'use server';
import { formAction } from '@/lib/form-action';
import { currentAddress } from '@/lib/session';
import { answersInput, handOutInput } from './inputs';
import { answer, handOut } from './mutations';

export const answerAction = formAction(answersInput, async (_viewer, input) => {
  const run = await answer(input, await currentAddress(), new Date());
  return `/quiz/${input.slug}/${run}`;
});

export const handOutAction = formAction(handOutInput, async (viewer, { eventNumber, slip }) => {
  await handOut(viewer, eventNumber, slip, new Date());
  return `/desk/events/${encodeURIComponent(eventNumber)}/prizes?done=prizeHandedOut`;
});
