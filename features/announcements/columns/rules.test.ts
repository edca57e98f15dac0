import { expect, test } from 'vitest';
import { healthOf, wantsText } from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const day = 86_400_000;
const shown = { shown: true, staleDays: 14 };
const ago = (ms: number) => new Date(now.getTime() - ms);

test.each([
  ['just now', ago(0), { state: 'fresh' }],
  ['a moment before the limit', ago(14 * day - 1), { state: 'fresh' }],
  ['at the limit', ago(14 * day), { state: 'idle', days: 14 }],
  ['a moment after it', ago(14 * day + 1), { state: 'idle', days: 14 }],
  ['a day after it', ago(15 * day), { state: 'idle', days: 15 }],
  ['by a clock that is ahead', ago(-day), { state: 'fresh' }],
])('A column with a text of %s', (_, last, health) => {
  expect(healthOf(shown, last, now)).toEqual(health);
});

test('Each column has a limit of its own', () => {
  expect(healthOf({ shown: true, staleDays: 90 }, ago(60 * day), now)).toEqual({ state: 'fresh' });
  expect(healthOf({ shown: true, staleDays: 1 }, ago(day), now)).toEqual({ state: 'idle', days: 1 });
});

test('A column in which nothing was ever published is empty, not idle', () => {
  expect(healthOf(shown, null, now)).toEqual({ state: 'empty' });
});

test('A hidden column does not count, however old or empty it is', () => {
  expect(healthOf({ ...shown, shown: false }, ago(999 * day), now)).toEqual({ state: 'hidden' });
  expect(healthOf({ ...shown, shown: false }, null, now)).toEqual({ state: 'hidden' });
});

test('Idle and empty columns want a text, others do not', () => {
  expect(wantsText({ state: 'idle', days: 20 })).toBe(true);
  expect(wantsText({ state: 'empty' })).toBe(true);
  expect(wantsText({ state: 'fresh' })).toBe(false);
  expect(wantsText({ state: 'hidden' })).toBe(false);
});
