import 'server-only';
import { and, asc, gte, lte } from 'drizzle-orm';
import { cache } from 'react';
import { db } from '@/db/client';
import { calendarDays } from '@/db/schema/calendar';
import type { Deviations } from './rules';

export type CalendarDay = typeof calendarDays.$inferSelect;

/** How a year deviates, in its order. */
export async function listDaysOf(year: number): Promise<CalendarDay[]> {
  return db
    .select()
    .from(calendarDays)
    .where(and(gte(calendarDays.day, `${year}-01-01`), lte(calendarDays.day, `${year}-12-31`)))
    .orderBy(asc(calendarDays.day));
}

/** Every deviation that is known, for counting deadlines: some thirty a year. */
export const getDeviations = cache(async (): Promise<Deviations> => {
  const rows = await db.select({ day: calendarDays.day, kind: calendarDays.kind }).from(calendarDays);
  return new Map(rows.map(({ day, kind }) => [day, kind]));
});

/** The years of which any deviation is known. */
export async function listYears(): Promise<Set<number>> {
  return new Set([...(await getDeviations()).keys()].map((day) => Number(day.slice(0, 4))));
}
