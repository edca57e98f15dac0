import { z } from 'zod';
import { scheduledActs } from '@/db/schema/announcement-schedules.values';
import { choice, moment, optionalText, versionNumber } from '@/lib/fields';
import { words } from '@/messages/words';

const which = {
  id: z.string().max(64),
  act: choice(scheduledActs, 'notUnderstood'),
};

// What readers are told is Chinese, in whichever language the desk is used.
const { reasonDefault } = words('zh-CN').announcements.schedule;

/** A day and a time, and for an end the reason that the page will give. */
export const scheduleInput = moment({
  ...which,
  version: versionNumber,
  reason: optionalText(120).transform((reason) => reason || reasonDefault),
});
export type ScheduleInput = z.infer<typeof scheduleInput>;

export const cancelInput = z.object(which);
