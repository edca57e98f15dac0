import { z } from 'zod';
import { dayKinds } from '@/db/schema/calendar.values';
import { choice, day, requiredText, versionNumber } from '@/lib/fields';

export const dayInput = z.object({
  id: z.string().max(64).default(''),
  version: versionNumber.default(0),
  day,
  kind: choice(dayKinds, 'choiceMissing'),
  name: requiredText(20, 'dayNameMissing'),
});
export type DayInput = z.infer<typeof dayInput>;

export const removeDayInput = z.object({ id: z.string().max(64), version: versionNumber });

const year = z.coerce.number().int().min(2000).max(2100);

export const fillInput = z.object({ year });

/** What stands in the address of the desk's calendar: a year, and the day that is being changed. */
export const calendarFilter = z.object({
  year: year.optional().catch(undefined),
  day: z.string().max(64).optional().catch(undefined),
});
