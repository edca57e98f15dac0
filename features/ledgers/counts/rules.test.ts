import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgers } from '../definitions/all';
import { countsOf, lastDay, splitPeriod } from './rules';

const day = fc
  .integer({ min: 0, max: 3_000 })
  .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

describe('A period as whole months and the days around them', () => {
  test.each([
    ['2026-01-01', '2026-12-31', ['2026-01', '2026-12'], 0],
    ['2026-01-02', '2026-12-30', ['2026-02', '2026-11'], 2],
    ['2026-01-01', '2026-11-22', ['2026-01', '2026-10'], 1],
    ['2026-11-02', '2026-11-22', null, 1],
    ['2026-01-20', '2026-02-10', null, 1],
    ['2028-02-01', '2028-02-29', ['2028-02', '2028-02'], 0],
    ['2026-02-02', '2026-02-01', null, 0],
  ])('%s to %s', (from, to, months, days) => {
    const split = splitPeriod({ from, to });
    expect(split.months && [split.months.first, split.months.last]).toEqual(months);
    expect(split.days).toHaveLength(days);
  });

  test('Every day of it is there once, whatever the period', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = one <= other ? [one, other] : [other, one];
        const { months, days } = splitPeriod({ from, to });
        const parts = [...days, ...(months ? [{ from: `${months.first}-01`, to: lastDay(months.last) }] : [])];
        for (const part of parts) expect(part.from >= from && part.to <= to).toBe(true);
        expect(parts.reduce((sum, part) => sum + daysBetween(part.from, part.to), 0)).toBe(daysBetween(from, to));
      }),
    );
  });
});

test('Each figure of a ledger has one name, one unit and a title of its own', () => {
  const counts = ledgers.flatMap(countsOf);
  expect(counts.length).toBeGreaterThan(ledgers.length / 2);
  for (const key of ['name'] as const) expect(new Set(counts.map((count) => count[key])).size).toBe(counts.length);
  for (const language of [0, 1] as const) {
    const titles = counts.map(({ title }) => title[language]);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  }
});

test('Units that differ between categories have no figure of the whole', () => {
  const names = ledgers.flatMap(countsOf).map(({ name }) => name as string);
  expect(names).toContain('remediation.quantity.well-cover');
  expect(names).not.toContain('remediation.quantity');
  expect(names).toContain('remediation.entries');
  expect(names).toContain('screens.entries');
  expect(names).not.toContain('screens.quantity');
});
