'use server';
import { formAction } from '@/lib/form-action';
import { leaveInput, speakerInput } from './inputs';
import { letSpeakerLeave, saveSpeaker } from './mutations';

export const saveSpeakerAction = formAction(speakerInput, async (viewer, input) => {
  await saveSpeaker(viewer, input, new Date());
  return '/desk/events/speakers?done=saved';
});

export const leaveAction = formAction(leaveInput, async (viewer, input) => {
  await letSpeakerLeave(viewer, input, new Date());
  return '/desk/events/speakers?done=speakerLeft';
});
