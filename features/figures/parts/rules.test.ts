import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWholeMonth, monthsOf } from './rules';

test.each([
  ['2026-01-01', '2026-12-31', 12, true, '2026-01-01', '2026-12-31'],
  ['2026-10-01', '2026-12-31', 3, true, '2026-10-01', '2026-12-31'],
  ['2026-03-15', '2026-05-10', 3, true, '2026-03-15', '2026-05-10'],
  ['2026-11-01', '2026-11-30', 12, false, '2025-12-01', '2026-11-30'],
  ['2026-11-05', '2026-11-20', 12, false, '2025-12-01', '2026-11-20'],
  ['2026-02-28', '2026-03-01', 12, false, '2025-04-01', '2026-03-01'],
  ['2024-01-01', '2026-12-31', 36, true, '2024-01-01', '2026-12-31'],
  ['2020-01-01', '2026-06-30', 12, false, '2025-07-01', '2026-06-30'],
])('%s to %s has %i bars', (from, to, count, whole, first, last) => {
  const found = monthsOf({ from, to });
  expect(found.months).toHaveLength(count);
  expect(found.whole).toBe(whole);
  expect([found.months[0]?.from, found.months.at(-1)?.to]).toEqual([first, last]);
});

const day = fc
  .integer({ min: 0, max: 1_000 })
  .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));

test('The months of a period are all of its days, each of them once', () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      const { months, whole } = monthsOf({ from, to });
      expect(months.at(-1)?.to).toBe(to);
      if (whole) expect(months[0]?.from).toBe(from);
      for (const [at, month] of months.entries()) {
        expect(month.from <= month.to && month.from.slice(0, 7) === month.to.slice(0, 7)).toBe(true);
        const next = months[at + 1];
        if (next) expect(Date.parse(next.from) - Date.parse(month.to)).toBe(86_400_000);
      }
    }),
  );
});

test.each([
  ['2026-02-01', '2026-02-28', true],
  ['2028-02-01', '2028-02-28', false],
  ['2026-12-01', '2026-12-31', true],
  ['2026-11-02', '2026-11-30', false],
  ['2026-11-01', '2026-12-31', false],
])('%s to %s is a whole month: %s', (from, to, whole) => expect(isWholeMonth({ from, to })).toBe(whole));
