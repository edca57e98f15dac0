'use server';
import { formAction } from '@/lib/form-action';
import { seriesInput } from './inputs';
import { saveSeries } from './mutations';

export const saveSeriesAction = formAction(seriesInput, async (viewer, input) => {
  await saveSeries(viewer, input, new Date());
  return '/desk/events/series?done=saved';
});
