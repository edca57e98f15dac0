/** Arithmetic that spreads a year over days, places and amounts: the same at every start, and never even. */
import { knownDaysOf } from '../calendar-days';
import type { SeedEntry, Spot } from './content.types';

const dayLength = 86_400_000;

/** The day so many days later, or earlier. */
export const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);

const known = new Map([2025, 2026].flatMap(knownDaysOf).map(({ day, kind }) => [day, kind]));

export function isWorkingDay(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  const kind = known.get(day);
  return kind ? kind === 'workday' : weekday > 0 && weekday < 6;
}

/** The day itself, or the next on which offices work. */
export function workingDay(day: string): string {
  return isWorkingDay(day) ? day : workingDay(dayAfter(day, 1));
}

/** So many days from one to another, one in each part of the time between. */
export function daysWithin([from, to]: readonly [string, string], times: number): string[] {
  const length = (Date.parse(to) - Date.parse(from)) / dayLength + 1;
  return Array.from({ length: times }, (_, n) => {
    const [first, next] = [Math.floor((n * length) / times), Math.floor(((n + 1) * length) / times)];
    return dayAfter(from, first + ((n * 5 + 2) % Math.max(1, next - first)));
  });
}

/** A whole number in so many uneven parts of at least one, which add up to it. */
export function shares(whole: number, parts: number, turn = 0): number[] {
  const weights = Array.from({ length: parts }, (_, n) => 4 + (((n + turn) * 7) % 5));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const given = weights.map((weight) => 1 + Math.floor(((whole - parts) * weight) / sum));
  const rest = whole - given.reduce((total, part) => total + part, 0);
  return given.map((part, n) => part + (n < rest ? 1 : 0));
}

/** The nth of a list that begins anew at its end. */
export function nth<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T;
}

export type Run = Pick<SeedEntry, 'ledger' | 'community' | 'category' | 'campaign' | 'once' | 'byOffice'> & {
  between: readonly [from: string, to: string];
  times: number;
  /** Of all times together. */
  quantity?: number;
  quantity2?: number;
  people?: number;
  spots?: readonly Spot[];
  details?: readonly SeedEntry['details'][];
  /** Only on days on which offices work. */
  working?: true;
};

/** The entries of something that was done again and again. */
export function entriesOf({ between, times, working, spots, details, ...run }: Run): SeedEntry[] {
  const { quantity, quantity2, people, ...of } = run;
  const turn = between[0].charCodeAt(6) + times;
  const sums = { quantity, quantity2, people };
  const parts = Object.entries(sums).flatMap(([measure, sum]) =>
    sum === undefined ? [] : [[measure, shares(sum, times, turn)] as const],
  );
  return daysWithin(between, times).map((day, n) => {
    const [place, grid] = spots ? nth(spots, n + turn) : [];
    const amounts = Object.fromEntries(parts.map(([measure, given]) => [measure, given[n]]));
    const said = details && { details: nth(details, n + turn) };
    return { ...of, day: working ? workingDay(day) : day, ...(place && { place, grid }), ...amounts, ...said };
  });
}
