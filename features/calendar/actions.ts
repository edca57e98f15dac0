'use server';
import { formAction } from '@/lib/form-action';
import { dayInput, fillInput, removeDayInput } from './inputs';
import * as mutations from './mutations';

const yearOf = (day: string) => `/desk/calendar?year=${day.slice(0, 4)}`;

export const saveDayAction = formAction(dayInput, async (viewer, input) => {
  await mutations.saveDay(viewer, input, new Date());
  return `${yearOf(input.day)}&done=saved`;
});

export const removeDayAction = formAction(removeDayInput, async (viewer, input) => {
  const day = await mutations.removeDay(viewer, input, new Date());
  return `${yearOf(day)}&done=dayRemoved`;
});

export const fillAction = formAction(fillInput, async (viewer, { year }) => {
  await mutations.fillYear(viewer, year, new Date());
  return `/desk/calendar?year=${year}&done=saved`;
});
