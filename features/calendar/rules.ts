import type { DayKind } from '@/db/schema/calendar.values';
import { dayOf, fromShanghai, shanghai } from '@/lib/time';

/** Days that deviate from Monday to Friday, by day: 2026-10-01 is a holiday. */
export type Deviations = ReadonlyMap<string, DayKind>;

const minute = 60_000;
const dayLength = 24 * 60 * minute;

/**
 * Working hours, the common ones of neighbourhood offices: 8:30 to 12:00 and 14:00 to 17:30, seven hours a day. The
 * time of lunch does not count.
 */
export const workingHours = [
  { from: '08:30', to: '12:00' },
  { from: '14:00', to: '17:30' },
] as const;
const endOfWork = '17:30';

const afterDay = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);

/** Monday to Friday, but for holidays and with the weekend days that are worked instead. */
export function isWorkingDay(day: string, deviations: Deviations): boolean {
  const kind = deviations.get(day);
  if (kind) return kind === 'workday';
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The nth working day after a day, which itself does not count (民法典 art. 201). */
export function addWorkingDays(from: string, n: number, deviations: Deviations): string {
  let day = from;
  for (let left = n; left > 0; ) {
    day = afterDay(day, 1);
    if (isWorkingDay(day, deviations)) left -= 1;
  }
  return day;
}

/** The instant after so many hours of work: what comes at night begins in the morning. */
function addWorkingHours(from: Date, hours: number, deviations: Deviations): Date {
  let left = hours * 60 * minute;
  for (let day = dayOf(from); ; day = afterDay(day, 1)) {
    if (!isWorkingDay(day, deviations)) continue;
    for (const span of workingHours) {
      const start = Math.max(from.getTime(), fromShanghai(`${day} ${span.from}`).getTime());
      const length = fromShanghai(`${day} ${span.to}`).getTime() - start;
      if (length >= left) return new Date(start + left);
      if (length > 0) left -= length;
    }
  }
}

/** How many days of a year are worked. */
export function workingDaysOf(year: number, deviations: Deviations): number {
  let count = 0;
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = afterDay(day, 1)) {
    if (isWorkingDay(day, deviations)) count += 1;
  }
  return count;
}

/** A span in which something has to be done: 工作时 or 工作日. */
export type Term = { amount: number; unit: 'working-hours' | 'working-days' };

/** When a term ends: days at the end of work of the last one (民法典 art. 203). */
export function deadlineOf(from: Date, { amount, unit }: Term, deviations: Deviations): Date {
  if (unit === 'working-hours') return addWorkingHours(from, amount, deviations);
  return fromShanghai(`${addWorkingDays(dayOf(from), amount, deviations)} ${endOfWork}`);
}

/** The next year, when it is December and nobody has entered how it deviates. */
export function yearToFill(now: Date, yearsKnown: ReadonlySet<number>): number | null {
  const local = shanghai(now);
  const next = local.getUTCFullYear() + 1;
  return local.getUTCMonth() === 11 && !yearsKnown.has(next) ? next : null;
}
