import { describe, expect, test } from 'vitest';
import { spanFilter } from './inputs';
import { daysOf, firstDayOf, pathOfText, slugOfPath } from './rules';

describe('The days of a span', () => {
  test('Today is the last, as the neighbourhood dates it', () => {
    // Half past midnight in the neighbourhood is still the day before by UTC.
    const now = new Date('2026-11-22T00:30:00+08:00');
    expect(daysOf(7, now)).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
    expect(firstDayOf(7, now)).toBe('2026-11-16');
    expect(daysOf(90, now)).toHaveLength(90);
  });
});

test.each([
  [{ days: '7' }, 7],
  [{ days: '90' }, 90],
  [{}, 30],
  [{ days: '8' }, 30],
  [{ days: 'x' }, 30],
  [{ days: ['7', '90'] }, 30],
])('%o asks for %i days', (query, days) => expect(spanFilter.parse(query).days).toBe(days));

test('The path of a text leads back to it, and no other path does', () => {
  expect(slugOfPath(pathOfText('one'))).toBe('one');
  for (const path of ['/', '/announcements', '/announcements/', '/columns/one', '/announcements/one/two'])
    expect(slugOfPath(path)).toBeNull();
});
