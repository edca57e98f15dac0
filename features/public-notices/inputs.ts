import { z } from 'zod';
import { noticeStatuses } from '@/db/schema/public-notices.values';
import { choice, day, requiredText, versionNumber } from '@/lib/fields';
import { waiverReasons } from './rules';

export const titleMax = 60;
export const objectToMax = 300;
export const reasonMax = 200;
const mostPeople = 50;

const workingDays = z.coerce.number({ error: 'numberMissing' }).int('numberMissing').min(1, 'numberMissing');

/** The people are check boxes, one each: `people.<id>`. */
export const openInput = z.object({
  communityId: z.string().max(64),
  title: requiredText(titleMax, 'titleMissing'),
  startDay: day,
  workingDays,
  objectTo: requiredText(objectToMax, 'objectToMissing'),
  people: z
    .record(z.string().max(64), z.literal('on'), { error: 'noticePeopleMissing' })
    .transform((chosen) => Object.keys(chosen))
    .refine((ids) => ids.length <= mostPeople, 'noticePeopleMany'),
});

const noticeInput = z.object({ id: z.string().max(64), version: versionNumber });
export const resumeInput = noticeInput;
export const reasonInput = noticeInput.extend({ reason: requiredText(reasonMax, 'noticeReasonMissing') });
export const extendInput = reasonInput.extend({ days: workingDays.max(10, 'numberMissing') });

export const waiveInput = z.object({
  nominationId: z.string().max(64),
  reason: choice(waiverReasons, 'choiceMissing'),
});

/** The filter of the desk's list, as it stands in the address. */
export const deskFilter = z.object({
  status: z.enum(noticeStatuses).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type DeskFilter = z.infer<typeof deskFilter>;
