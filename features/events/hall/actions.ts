'use server';
import { formAction } from '@/lib/form-action';
import { currentAddress } from '@/lib/session';
import { hallInput, hallOwnInput } from './inputs';
import { arrive, arriveOwn } from './mutations';

const doneAs = { taken: 'checked-in', already: 'already', 'let-in': 'let-in' } as const;

export const arriveAction = formAction(hallInput, async (viewer, input) => {
  const outcome = await arrive(viewer, input, await currentAddress(), new Date());
  return `/events/${input.event}/here/${input.pass}?done=${doneAs[outcome]}`;
});

export const arriveOwnAction = formAction(hallOwnInput, async (viewer, input) => {
  const outcome = await arriveOwn(viewer, input, new Date());
  return `/events/${input.event}/here/${input.pass}?done=${doneAs[outcome]}`;
});
