import { expect, test } from 'vitest';
import { reminderAt } from './rules';

const startsAt = new Date('2026-12-01T19:00:00+08:00');
const at = (text: string) => reminderAt(startsAt, new Date(text)).toISOString();

test('A day before; at once where that is over; never after the beginning', () => {
  expect(at('2026-11-22T12:00:00+08:00')).toBe('2026-11-30T11:00:00.000Z');
  expect(at('2026-12-01T08:00:00+08:00')).toBe('2026-12-01T00:00:00.000Z');
  expect(at('2026-12-02T08:00:00+08:00')).toBe(startsAt.toISOString());
});
