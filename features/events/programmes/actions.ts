'use server';
import { formAction } from '@/lib/form-action';
import { programmeInput } from './inputs';
import { saveProgramme } from './mutations';

export const saveProgrammeAction = formAction(programmeInput, async (viewer, input) => {
  await saveProgramme(viewer, input, new Date());
  return '/desk/events/programmes?done=saved';
});
