import { dayOf } from '@/lib/time';
import type { ChosenPeriod, Period } from '../rules';

const day = 86_400_000;
const dayText = (at: number) => new Date(at).toISOString().slice(0, 10);

/**
 * What a period is compared with: the month or quarter before it; of years and halves the same days a year earlier, as far as they
 * have come; of whole months as many before them, and of any other two days just as many.
 */
export function periodBefore({ from, to, name }: ChosenPeriod, now: Date): Period {
  if (name === 'month') return monthsBefore(from, 1);
  if (name === 'quarter') return monthsBefore(from, 3);
  const today = dayOf(now);
  if (name) return { from: yearBefore(from), to: yearBefore(to < today ? to : today) };
  const whole = wholeMonths(from, to);
  if (whole > 0) return monthsBefore(from, whole);
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return { from: dayText(first - (last - first) - day), to: dayText(first - day) };
}

/** How many months two days span, from a first of a month to a last; 0 where they are other days. */
function wholeMonths(from: string, to: string): number {
  const after = dayText(Date.parse(to) + day);
  if (!from.endsWith('-01') || !after.endsWith('-01')) return 0;
  const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return monthOf(after) - monthOf(from);
}

function monthsBefore(from: string, count: number): Period {
  const [year = 0, month = 0] = from.split('-').map(Number);
  return { from: dayText(Date.UTC(year, month - 1 - count, 1)), to: dayText(Date.UTC(year, month - 1, 0)) };
}

/** The same day a year earlier; the 29th of February has only the 28th before it. */
export function yearBefore(of: string): string {
  const [year = 0, month = 0, date = 0] = of.split('-').map(Number);
  return dayText(Date.UTC(year - 1, month - 1, month === 2 ? Math.min(date, 28) : date));
}

type Measured = { name: string; count: number; before: number; target: number | null };

/** Of all figures those that come first: these, in this order, where they say something, and after them what was planned. */
export function mainOf<F extends Measured>(figures: F[], first: string[]): F[] {
  const named = first.flatMap((name) => figures.find((figure) => figure.name === name) ?? []);
  const planned = figures.filter(({ name, target }) => target !== null && !first.includes(name));
  return [...named.filter(({ count, before, target }) => count !== 0 || before !== 0 || target !== null), ...planned];
}

export type Change = { kind: 'more' | 'fewer' | 'same'; by: number };

/** How a number differs from the one before it. */
export function changeOf(count: number, before: number): Change {
  if (count === before) return { kind: 'same', by: 0 };
  return { kind: count > before ? 'more' : 'fewer', by: Math.abs(count - before) };
}
