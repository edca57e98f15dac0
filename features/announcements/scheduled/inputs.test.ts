import { expect, test } from 'vitest';
import { scheduleInput } from './inputs';

const sent = (more: Record<string, string>) =>
  scheduleInput.safeParse({ id: 'a', act: 'publish', version: '2', day: '2026-11-25', time: '08:30', ...more });
const codes = (more: Record<string, string>) =>
  sent(more).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

test('A day and a time are one instant of the neighbourhood', () => {
  expect(sent({}).data).toEqual({
    id: 'a',
    act: 'publish',
    version: 2,
    reason: '到期撤下',
    at: new Date('2026-11-25T00:30:00Z'),
  });
});

test('A reason of one’s own stands', () => {
  expect(sent({ act: 'withdraw', reason: '活动结束' }).data?.reason).toBe('活动结束');
});

test.each([
  [{ day: '', time: '' }, ['day: dayMissing', 'time: timeMissing']],
  [{ day: '2026-02-30' }, ['day: dayWrong']],
  [{ day: '2026-13-01' }, ['day: dayWrong']],
  [{ day: '25.11.2026' }, ['day: dayWrong']],
  [{ time: '24:00' }, ['time: timeMissing']],
  [{ act: 'pin' }, ['act: notUnderstood']],
])('%j is refused: %j', (more, expected) => expect(codes(more as Record<string, string>)).toEqual(expected));
