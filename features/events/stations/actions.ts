'use server';
import { formAction } from '@/lib/form-action';
import { stationInput } from './inputs';
import { saveStation } from './mutations';

export const saveStationAction = formAction(stationInput, async (viewer, input) => {
  await saveStation(viewer, input, new Date());
  return `/desk/events/${encodeURIComponent(input.eventNumber)}/stations?done=saved`;
});
