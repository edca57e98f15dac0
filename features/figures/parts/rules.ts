import type { Period } from '../rules';

const dayText = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** Fewer bars than these say nothing, and more cannot be told apart. */
const [fewest, most] = [3, 36];
const usual = 12;

export type Months = {
  months: Period[];
  /** Whether they are the period itself, so that what is counted in them is what is counted in it. */
  whole: boolean;
};

/** The months of a chart: those of a period, or the twelve up to its end where it has too few of them, or too many. */
export function monthsOf({ from, to }: Period): Months {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  const whole = last - first + 1 >= fewest && last - first + 1 <= most;
  const begins = whole ? first : last - usual + 1;
  const months = Array.from({ length: last - begins + 1 }, (_, at): Period => {
    const [year, month] = [Math.floor((begins + at) / 12), (begins + at) % 12];
    const [start, end] = [dayText(year, month, 1), dayText(year, month + 1, 0)];
    return { from: whole && start < from ? from : start, to: end > to ? to : end };
  });
  return { months, whole };
}

function monthNumber(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

/** Whether a part is a month from its first day to its last. */
export function isWholeMonth({ from, to }: Period): boolean {
  const [year = 0, month = 0] = to.split('-').map(Number);
  return from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && to === dayText(year, month, 0);
}
