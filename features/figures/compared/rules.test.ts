import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NamedPeriod, namedPeriods, periodNamed } from '../rules';
import { changeOf, mainOf, periodBefore } from './rules';

const now = new Date('2026-11-28T12:00:00+08:00');
const earlierOf = (name: NamedPeriod, at = now) => periodBefore({ ...periodNamed(name, at), name }, at);
const at = (text: string) => new Date(`${text}T12:00:00+08:00`);

describe('What a period is compared with', () => {
  test.each([
    ['month', '2026-10-01', '2026-10-31'],
    ['quarter', '2026-07-01', '2026-09-30'],
    ['first-half', '2025-01-01', '2025-06-30'],
    ['to-date', '2025-01-01', '2025-11-28'],
    ['year', '2025-01-01', '2025-11-28'],
    ['last-year', '2024-01-01', '2024-12-31'],
  ] as const)('%s with %s to %s', (name, from, to) => expect(earlierOf(name)).toEqual({ from, to }));

  test.each([
    ['month', '2026-01-15', '2025-12-01', '2025-12-31'],
    ['month', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-02-01', '2025-10-01', '2025-12-31'],
    ['first-half', '2026-02-10', '2025-01-01', '2025-02-10'],
    ['year', '2026-12-31', '2025-01-01', '2025-12-31'],
    ['year', '2026-01-01', '2025-01-01', '2025-01-01'],
    ['to-date', '2028-02-29', '2027-01-01', '2027-02-28'],
  ] as const)('%s on %s with %s to %s', (name, today, from, to) =>
    expect(earlierOf(name, at(today))).toEqual({ from, to }),
  );

  test.each([
    ['2026-11-22', '2026-11-22', '2026-11-21', '2026-11-21'],
    ['2026-03-01', '2026-03-10', '2026-02-19', '2026-02-28'],
    ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
    ['2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30'],
    ['2026-03-01', '2026-04-30', '2026-01-01', '2026-02-28'],
  ])('%s to %s with %s to %s', (from, to, first, last) =>
    expect(periodBefore({ from, to, name: null }, now)).toEqual({ from: first, to: last }),
  );

  const days = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(Date.UTC(1990, 0, 1 + n)));
  const length = ({ from, to }: { from: string; to: string }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

  test('Two days have as many just before them, whole months as many months; of a name they end before it begins', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 800 }), (first, more) => {
        const from = first.toISOString().slice(0, 10);
        const to = new Date(first.getTime() + more * 86_400_000).toISOString().slice(0, 10);
        const earlier = periodBefore({ from, to, name: null }, now);
        const after = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
        if (from.endsWith('-01') && after.endsWith('-01')) expect(earlier.from).toMatch(/-01$/);
        else expect(length(earlier)).toBe(more + 1);
        expect(Date.parse(from) - Date.parse(earlier.to)).toBe(86_400_000);
        for (const name of namedPeriods) {
          const chosen = periodNamed(name, first);
          const compared = periodBefore({ ...chosen, name }, first);
          expect(compared.from <= compared.to && compared.to < chosen.from, name).toBe(true);
        }
      }),
    );
  });
});

test.each([
  [5, 3, { kind: 'more', by: 2 }],
  [3, 5, { kind: 'fewer', by: 2 }],
  [4, 4, { kind: 'same', by: 0 }],
  [0, 0, { kind: 'same', by: 0 }],
  [-1, 1, { kind: 'fewer', by: 2 }],
] as const)('%i after %i', (count, earlier, change) => expect(changeOf(count, earlier)).toEqual(change));

test('First comes what was chosen, where it says something, then whatever was planned', () => {
  const of = (name: string, count: number, target: number | null = null) => ({ name, count, before: 0, target });
  const figures = [of('other', 9), of('planned', 0, 5), of('empty', 0), of('second', 2), of('first', 1, 3)];
  expect(mainOf(figures, ['first', 'empty', 'second', 'gone']).map(({ name }) => name)).toEqual([
    'first',
    'second',
    'planned',
  ]);
});
