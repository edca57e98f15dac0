import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownDaysOf } from '@/db/seed/calendar-days';
import { dayOf, fromShanghai } from '@/lib/time';
import { addWorkingDays, deadlineOf, isWorkingDay, workingDaysOf, workingHours, yearToFill } from './rules';

const deviations = new Map([2025, 2026].flatMap(knownDaysOf).map(({ day, kind }) => [day, kind]));

describe('isWorkingDay, by the arrangements of the State Council', () => {
  test.each([
    // 2025: the Spring Festival from 28 January to 4 February, worked on Sunday 26 January and Saturday 8 February.
    ['2025-01-01', false],
    ['2025-01-26', true],
    ['2025-01-27', true],
    ['2025-01-28', false],
    ['2025-02-04', false],
    ['2025-02-05', true],
    ['2025-02-08', true],
    ['2025-02-09', false],
    ['2025-04-04', false],
    ['2025-04-27', true],
    ['2025-05-05', false],
    ['2025-09-28', true],
    ['2025-10-08', false],
    ['2025-10-11', true],
    // 2026: the Spring Festival from 15 to 23 February, worked on Saturdays 14 and 28 February.
    ['2026-01-02', false],
    ['2026-01-04', true],
    ['2026-02-14', true],
    ['2026-02-16', false],
    ['2026-02-23', false],
    ['2026-02-28', true],
    ['2026-05-09', true],
    ['2026-06-19', false],
    ['2026-09-20', true],
    ['2026-10-07', false],
    ['2026-10-10', true],
    ['2026-11-21', false],
    ['2026-11-23', true],
  ])('%s: %s', (day, worked) => expect(isWorkingDay(day, deviations)).toBe(worked));

  test('Both years have about 248 working days', () => {
    expect(workingDaysOf(2025, deviations)).toBe(248);
    expect(workingDaysOf(2026, deviations)).toBe(248);
  });

  test('A year of which nothing is known is Monday to Friday', () => {
    expect(knownDaysOf(2031)).toEqual([]);
    expect(isWorkingDay('2031-10-01', deviations)).toBe(true);
    expect(isWorkingDay('2031-10-04', deviations)).toBe(false);
  });
});

describe('addWorkingDays', () => {
  test.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-08', 2, '2026-10-10'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2025-12-31', 1, '2026-01-04'],
  ])('%s and %i working days: %s', (from, n, expected) => {
    expect(addWorkingDays(from, n, deviations)).toBe(expected);
  });

  const dates = fc
    .integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2026, 10, 1) })
    .map((at) => new Date(at).toISOString().slice(0, 10));

  test('Never lands on a day that is not worked, and so many working days are in between', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const end = addWorkingDays(from, n, deviations);
        expect(isWorkingDay(end, deviations)).toBe(true);
        let worked = 0;
        for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(end); at += 86_400_000) {
          if (isWorkingDay(new Date(at).toISOString().slice(0, 10), deviations)) worked += 1;
        }
        expect(worked).toBe(n);
      }),
    );
  });

  test('In two steps it comes to the same day', () => {
    fc.assert(
      fc.property(dates, fc.nat(20), fc.nat(20), (from, a, b) => {
        const inTwo = addWorkingDays(addWorkingDays(from, a, deviations), b, deviations);
        expect(inTwo).toBe(addWorkingDays(from, a + b, deviations));
      }),
    );
  });
});

describe('deadlineOf', () => {
  const hours = (amount: number) => ({ amount, unit: 'working-hours' as const });
  test.each([
    ['2026-11-23 09:00', 2, '2026-11-23 11:00'],
    ['2026-11-23 11:00', 2, '2026-11-23 15:00'],
    ['2026-11-23 12:30', 1, '2026-11-23 15:00'],
    ['2026-11-23 15:30', 4, '2026-11-24 10:30'],
    ['2026-11-20 16:30', 4, '2026-11-23 11:30'],
    ['2026-11-21 03:00', 4, '2026-11-23 14:30'],
    ['2026-11-23 22:00', 1, '2026-11-24 09:30'],
    ['2026-09-30 17:00', 1, '2026-10-08 09:00'],
  ])('%s and %i hours of work: %s', (from, amount, expected) => {
    expect(deadlineOf(fromShanghai(from), hours(amount), deviations)).toEqual(fromShanghai(expected));
  });

  test('Working days end when work ends on the last one; the day itself does not count', () => {
    const term = { amount: 3, unit: 'working-days' as const };
    for (const from of ['2026-11-20 00:10', '2026-11-20 23:50']) {
      expect(deadlineOf(fromShanghai(from), term, deviations)).toEqual(fromShanghai('2026-11-25 17:30'));
    }
  });

  test('Hours of work always end within working hours of a working day', () => {
    const times = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2026, 10, 1) });
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 60 }), (at, amount) => {
        const end = deadlineOf(new Date(at), hours(amount), deviations);
        const day = dayOf(end);
        expect(isWorkingDay(day, deviations)).toBe(true);
        const spans = workingHours.map(({ from, to }) => [
          fromShanghai(`${day} ${from}`),
          fromShanghai(`${day} ${to}`),
        ]);
        expect(spans.some(([from, to]) => from && to && end > from && end <= to)).toBe(true);
        expect(end.getTime() - at).toBeGreaterThanOrEqual(amount * 3_600_000);
      }),
    );
  });
});

describe('yearToFill', () => {
  test.each([
    ['2026-11-30 23:59', [2026], null],
    ['2026-12-01 00:00', [2026], 2027],
    ['2026-12-31 23:59', [2026], 2027],
    ['2026-12-05 10:00', [2026, 2027], null],
    ['2027-01-01 00:00', [2026], null],
  ])('%s, with %j entered: %s', (now, years, expected) => {
    expect(yearToFill(fromShanghai(now), new Set(years))).toBe(expected);
  });
});
