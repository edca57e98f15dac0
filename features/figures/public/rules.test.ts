import { expect, test } from 'vitest';
import { locales } from '@/lib/locale';
import { words } from '@/messages/words';
import { freshUntil, publicFigures, shownToAll } from './rules';

test.each([
  [2, 'person', null],
  [2, 'visit', null],
  [2, 'household', null],
  [3, 'person', 3],
  [0, 'person', null],
  [2, 'board', 2],
  [150, 'square-metre', 150],
] as const)('Of %i in the unit %s everybody sees %s', (count, unit, shown) =>
  expect(shownToAll(count, unit)).toBe(shown),
);

test('Each public figure is there once and has a name for readers', () => {
  const names = publicFigures.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const locale of locales)
    expect(Object.keys(words(locale).figures.public.names).toSorted()).toEqual(names.toSorted());
});

test('What everybody sees is at most five minutes old, and never of yesterday', () => {
  expect(freshUntil(new Date('2026-11-28T12:00:00+08:00'))).toEqual(new Date('2026-11-28T12:05:00+08:00'));
  expect(freshUntil(new Date('2026-12-31T23:58:00+08:00'))).toEqual(new Date('2027-01-01T00:00:00+08:00'));
});
