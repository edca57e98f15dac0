import { expect, test } from 'vitest';
import { dayAt, daysOf, monthAfter, monthAt, monthOf, sheetsBeside, spanOfMonth, weeksOf } from './rules';

const at = (text: string) => new Date(`${text}+08:00`);

test('A month is read from its address alone as it is spelled', () => {
  expect(monthOf('2026-11')).toEqual({ year: 2026, month: 11 });
  for (const text of ['2026-13', '2026-00', '2026-1', '1999-12', '2026-11-01', 'x', ''])
    expect(monthOf(text)).toBeUndefined();
  expect(monthAt(at('2026-11-30T23:59:59'))).toEqual({ year: 2026, month: 11 });
  expect(monthAt(at('2026-12-01T00:00:00'))).toEqual({ year: 2026, month: 12 });
});

test('December is followed by January, and the century ends', () => {
  expect(monthAfter({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
  expect(monthAfter({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
  expect(monthAfter({ year: 2000, month: 1 }, -1)).toBeNull();
  expect(monthAfter({ year: 2099, month: 12 }, 1)).toBeNull();
  expect(spanOfMonth({ year: 2026, month: 12 }).until).toEqual(at('2027-01-01T00:00:00'));
});

test('The calendar is turned from its first month to its last, and leads back from beyond', () => {
  const reach = { first: at('2026-03-31T19:00:00'), last: at('2026-12-01T00:00:00') };
  const beside = (text: string) => sheetsBeside(monthOf(text) ?? { year: 2000, month: 1 }, reach);
  const [march, december] = [
    { year: 2026, month: 3 },
    { year: 2026, month: 12 },
  ];
  expect(beside('2026-04')).toEqual({ before: march, after: { year: 2026, month: 5 } });
  expect(beside('2026-03')).toEqual({ before: null, after: { year: 2026, month: 4 } });
  expect(beside('2026-12')).toEqual({ before: { year: 2026, month: 11 }, after: null });
  expect(beside('2019-01')).toEqual({ before: null, after: march });
  expect(beside('2099-12')).toEqual({ before: december, after: null });
});

test('Weeks begin on Monday and hold every day of the month once', () => {
  const weeks = weeksOf({ year: 2026, month: 11 });
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks.flat().filter(Boolean)).toHaveLength(30);
  // 1 November 2026 is a Sunday.
  expect(weeks[0]?.map((day) => day?.date ?? null)).toEqual([null, null, null, null, null, null, 1]);
  expect(
    weeks
      .flat()
      .filter((day) => day?.weekday === 1)
      .every((day) => weeks.some(([first]) => first === day)),
  ).toBe(true);
});

test('A day bears its lunar day, the first of a lunar month its name, and its solar term', () => {
  expect(dayAt(at('2026-11-22T08:00:00'))).toMatchObject({ date: 22, weekday: 0, lunar: '十四', term: '小雪' });
  expect(dayAt(at('2026-11-09T08:00:00'))).toMatchObject({ lunar: '十月', term: '' });
});

test('Something that lasts over night takes place on both days, something until midnight on one', () => {
  const days = (from: string, to: string) => daysOf({ startsAt: at(from), endsAt: at(to) });
  expect(days('2026-11-22T19:00:00', '2026-11-22T20:00:00')).toEqual(['2026-11-22']);
  expect(days('2026-11-22T19:00:00', '2026-11-23T00:00:00')).toEqual(['2026-11-22']);
  expect(days('2026-11-30T19:00:00', '2026-12-01T09:00:00')).toEqual(['2026-11-30', '2026-12-01']);
});
