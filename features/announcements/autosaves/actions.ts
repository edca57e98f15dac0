'use server';
import { formAction } from '@/lib/form-action';
import { discardAutosaveInput } from './inputs';
import { discardAutosave } from './mutations';

export const discardAutosaveAction = formAction(discardAutosaveInput, async (viewer, { autosaveId }) => {
  const of = await discardAutosave(viewer, autosaveId, new Date());
  return `/desk/announcements/${of ?? 'new'}?done=autosave-discarded`;
});
