import { describe, expect, test } from 'vitest';
import { instantsOf, periodAsked, periodNamed, shareSaid } from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');

test.each([
  ['month', '2026-11-01', '2026-11-30'],
  ['quarter', '2026-10-01', '2026-12-31'],
  ['first-half', '2026-01-01', '2026-06-30'],
  ['to-date', '2026-01-01', '2026-11-22'],
  ['year', '2026-01-01', '2026-12-31'],
  ['last-year', '2025-01-01', '2025-12-31'],
] as const)('This %s is from %s to %s', (name, from, to) => expect(periodNamed(name, now)).toEqual({ from, to }));

test('The year so far ends today, as the neighbourhood dates it', () => {
  const at = (text: string) => periodNamed('to-date', new Date(text));
  expect(at('2026-12-31T16:30:00Z')).toEqual({ from: '2027-01-01', to: '2027-01-01' });
  expect(at('2028-02-29T12:00:00+08:00')).toEqual({ from: '2028-01-01', to: '2028-02-29' });
});

test.each([
  ['2028-02-10T12:00:00+08:00', '2028-02-29'],
  ['2026-12-31T23:59:00+08:00', '2026-12-31'],
  ['2026-12-31T16:30:00Z', '2027-01-31'],
])('The month at %s ends on %s, as the neighbourhood dates it', (at, to) => {
  expect(periodNamed('month', new Date(at)).to).toBe(to);
});

describe('What an address asks for', () => {
  test.each([
    [{}, { from: '2026-01-01', to: '2026-12-31', name: 'year' }],
    [{ period: 'month' as const }, { from: '2026-11-01', to: '2026-11-30', name: 'month' }],
    [
      { from: '2026-03-01', to: '2026-03-31' },
      { from: '2026-03-01', to: '2026-03-31', name: null },
    ],
    [
      { from: '2026-03-31', to: '2026-03-01' },
      { from: '2026-03-01', to: '2026-03-31', name: null },
    ],
    [{ from: '2026-03-01' }, { from: '2026-01-01', to: '2026-12-31', name: 'year' }],
  ])('%j', (asked, period) => expect(periodAsked(asked, now)).toEqual(period));
});

test('Both days are within, from midnight to midnight of the neighbourhood', () => {
  expect(instantsOf({ from: '2026-11-22', to: '2026-11-22' })).toEqual({
    from: new Date('2026-11-21T16:00:00Z'),
    until: new Date('2026-11-22T16:00:00Z'),
  });
});

test('A share is cut, never rounded up, and of a hundred things each is one per cent', () => {
  expect(shareSaid(9_996, 10_000)).toBe('99.9%');
  expect(shareSaid(99_999, 100_000)).toBe('99.9%');
  expect(shareSaid(4, 3)).toBe('133.3%');
  for (let part = 0; part <= 100; part += 1) expect(shareSaid(part, 100)).toBe(`${part}%`);
});
