import type { SeedEntry } from './content.types';
import { dayAfter } from './spread';

/** Ledgers of what is done every year; of the others the year before stands beside theirs. */
const everyYear = [
  ...['publicity-drives', 'screens', 'banners', 'boards', 'public-boards', 'posters', 'broadcasts'],
  ...['household-visits', 'volunteer-activities', 'tutoring-sessions', 'remediation', 'sanbao-checks', 'inspections'],
];
const isDay = /^\d{4}-\d{2}-\d{2}$/;
const inFull = 0.74;

/** 364 days keep the day of the week. */
const aYear = -364;
const fiveWeeks = -35;

/**
 * Of 2025 a third of what was done in 2026, and less at a time, so that years can be compared; December is told after January.
 */
export function yearBefore(entries: SeedEntry[]): SeedEntry[] {
  const recurring = entries.filter(
    ({ ledger, once, day }) => everyYear.includes(ledger) && !once && day >= '2026-01-01',
  );
  const third = recurring.filter((_, n) => n % 3 === 1);
  const january = recurring.filter(({ day }) => day < '2026-02-01').filter((_, n) => n % 3 === 2);
  return [...third.map((entry) => moved(entry, aYear)), ...january.map((entry) => moved(entry, fiveWeeks))].filter(
    ({ day }) => day >= '2025-01-01' && day < '2026-01-01',
  );
}

/** Of these the first amount is how many there are, which changes little: the share of the second was smaller. */
const ofTheSame = ['household-visits', 'sanbao-checks'];

function moved({ campaign: _, ...entry }: SeedEntry, days: number): SeedEntry {
  const { ledger, quantity, quantity2, people } = entry;
  const same = ofTheSame.includes(ledger);
  const amounts = {
    quantity: same ? quantity : less(quantity),
    quantity2: less(quantity2, same ? 0.93 : inFull),
    people: less(people),
  };
  const given = Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== undefined));
  const details = Object.fromEntries(
    Object.entries(entry.details ?? {})
      .filter(([name]) => !ofThatDay.has(name))
      .map(([name, value]) => [name, earlier(value, days)]),
  );
  if (entry.details?.leaflets !== undefined) details.leaflets = amounts.quantity2 ?? 0;
  return { ...entry, ...given, day: dayAfter(entry.day, days), details };
}

/** Issues of a third would have gaps, not every team was there yet, and how many failed in what goes with the amounts. */
const ofThatDay = new Set(['issue', 'team', 'cleanliness', 'greenery', 'order', 'notices']);

const less = (amount: number | undefined, share = inFull) =>
  amount === undefined ? undefined : Math.max(amount > 0 ? 1 : 0, Math.floor(amount * share));

function earlier(value: string | number | boolean, days: number): string | number | boolean {
  if (typeof value !== 'string') return value;
  return isDay.test(value) ? dayAfter(value, days) : value.replaceAll('2026', '2025').replaceAll('38件事', '要办的事');
}
