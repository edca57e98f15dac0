// Its data alone: the library's code is written in one module format and declared as the other.
import known from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { DayKind } from '../schema/calendar.values';

export type KnownDay = { day: string; kind: DayKind; name: string };

/** How a year deviates from Monday to Friday as the State Council arranged it; empty for a year not arranged yet. */
export function knownDaysOf(year: number): KnownDay[] {
  return [...daysOf('holiday', known.holidays, year), ...daysOf('workday', known.workdays, year)];
}

// Each day is named "National Day,国庆节,3".
function daysOf(kind: DayKind, days: Record<string, string>, year: number): KnownDay[] {
  return Object.entries(days)
    .filter(([day]) => day.startsWith(`${year}-`))
    .map(([day, name]) => ({ day, kind, name: name.split(',')[1] ?? name }));
}
