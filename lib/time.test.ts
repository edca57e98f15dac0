import { describe, expect, test } from 'vitest';
import { lunarDay } from './calendar';
import { endOfDay, formatDay, formatInstant, formatToday, fromShanghai } from './time';

const at = fromShanghai('2026-11-22 09:30');

test('Days and hours are the neighbourhood’s, whatever the server’s zone is', () => {
  expect(at.toISOString()).toBe('2026-11-22T01:30:00.000Z');
  expect(formatToday('zh-CN', at)).toBe('11月22日 星期日');
  expect(formatToday('en', at)).toBe('Sunday, 22 November');
  expect(formatInstant('zh-CN', at)).toBe('2026年11月22日 09:30');
  expect(formatInstant('zh-CN', fromShanghai('2026-11-22 00:05'))).toBe('2026年11月22日 00:05');
});

test('The year is said when it is not this one', () => {
  expect(formatDay('zh-CN', at, fromShanghai('2026-12-31 23:59'))).toBe('11月22日');
  expect(formatDay('zh-CN', at, fromShanghai('2027-01-01 00:00'))).toBe('2026年11月22日');
});

describe('The end of the day is midnight in the neighbourhood', () => {
  test.each(['2026-11-22 00:00', '2026-11-22 07:59', '2026-11-22 08:01', '2026-11-22 23:59'])('at %s', (time) => {
    expect(endOfDay(fromShanghai(time))).toEqual(fromShanghai('2026-11-23 00:00'));
  });
});

test('The lunar day and the solar term of the date', () => {
  expect(lunarDay(at)).toEqual({ day: '农历十月十四', term: '小雪' });
  expect(lunarDay(fromShanghai('2026-11-23 12:00'))).toEqual({ day: '农历十月十五', term: '' });
});
