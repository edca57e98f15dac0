import { lunarDay } from '@/lib/calendar';
import { dayOf, fromShanghai } from '@/lib/time';
import type { EventTime } from '../rules';

/** A month of the neighbourhood: 2026-11 in addresses. */
export type Month = { year: number; month: number };

const monthText = /^(20\d\d)-(0[1-9]|1[0-2])$/;

/** Reads a month from an address; undefined for anything else. */
export function monthOf(text: string): Month | undefined {
  const [, year, month] = monthText.exec(text) ?? [];
  return year ? { year: Number(year), month: Number(month) } : undefined;
}

const spelled = ({ year, month }: Month) => `${year}-${String(month).padStart(2, '0')}`;

/** Where a month stands. */
export const addressOf = (month: Month) => `/events/months/${spelled(month)}`;

/** The month in which an instant falls. */
export const monthAt = (at: Date): Month => monthOf(dayOf(at).slice(0, 7)) ?? { year: 2000, month: 1 };

/** The month so many later; null outside this century, where there are no addresses. */
export function monthAfter({ year, month }: Month, later: number): Month | null {
  const count = year * 12 + month - 1 + later;
  return monthOf(spelled({ year: Math.floor(count / 12), month: (count % 12) + 1 })) ?? null;
}

/** The instants of which the sheets of the calendar are turned: from the first to the last. */
export type Reach = { first: Date; last: Date };

/** The sheets before and after a month; null where the calendar ends, from beyond which a link leads back into it. */
export function sheetsBeside(month: Month, { first, last }: Reach): { before: Month | null; after: Month | null } {
  const [from, until] = [spelled(monthAt(first)), spelled(monthAt(last))];
  const within = (next: Month | null) => {
    const text = next && spelled(next);
    return text && text >= from && text <= until ? next : null;
  };
  if (spelled(month) < from) return { before: null, after: monthAt(first) };
  if (spelled(month) > until) return { before: monthAt(last), after: null };
  return { before: within(monthAfter(month, -1)), after: within(monthAfter(month, 1)) };
}

/** The first instant of a month and the first after it. */
export function spanOfMonth({ year, month }: Month): { from: Date; until: Date } {
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return {
    from: fromShanghai(`${spelled({ year, month })}-01 00:00`),
    until: fromShanghai(`${spelled(next)}-01 00:00`),
  };
}

/** `lunar`: 初九, and 十月 on the first of a lunar month; `term`: 小雪 on its day. */
export type Day = { day: string; date: number; weekday: number; lunar: string; term: string };

/** The weeks of a month from Monday to Sunday; null are days of its neighbours. */
export function weeksOf(month: Month): (Day | null)[][] {
  const { from, until } = spanOfMonth(month);
  const days = Math.round((until.getTime() - from.getTime()) / dayLength);
  const all = Array.from({ length: days }, (_, at) => dayAt(new Date(from.getTime() + at * dayLength)));
  const before = ((all[0]?.weekday ?? 1) + 6) % 7;
  const cells = [...Array<null>(before).fill(null), ...all];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, at) => cells.slice(at * 7, at * 7 + 7));
  return weeks.map((week) => [...week, ...Array<null>(7 - week.length).fill(null)]);
}

const dayLength = 86_400_000;

/** A day with its place in the lunar calendar. */
export function dayAt(at: Date): Day {
  const day = dayOf(at);
  const { day: lunar, term } = lunarDay(at);
  const [month = '', date = ''] = lunar.replace('农历', '').split('月');
  return {
    day,
    date: Number(day.slice(8)),
    weekday: new Date(`${day}T00:00:00Z`).getUTCDay(),
    lunar: date === '初一' ? `${month}月` : date,
    term,
  };
}

/** The days on which something takes place, as far as they lie in a month: a fair may last several. */
export function daysOf({ startsAt, endsAt }: EventTime): string[] {
  const last = dayOf(new Date(Math.max(startsAt.getTime(), endsAt.getTime() - 1)));
  const days: string[] = [];
  for (let at = startsAt; dayOf(at) <= last && days.length < 31; at = new Date(at.getTime() + dayLength))
    days.push(dayOf(at));
  return days;
}
