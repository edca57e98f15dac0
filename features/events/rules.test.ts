import { describe, expect, test } from 'vitest';
import { eventStatuses } from '@/db/schema/events.values';
import { isPublicEvent, phaseOf, seatStepOf } from './rules';

describe('What the public is told of seats', () => {
  test.each([
    [{ seats: 30, held: 0, waiting: 0 }, 'free'],
    [{ seats: 30, held: 24, waiting: 0 }, 'free'],
    [{ seats: 30, held: 25, waiting: 0 }, 'few'],
    [{ seats: 30, held: 29, waiting: 0 }, 'few'],
    [{ seats: 30, held: 30, waiting: 0 }, 'waiting'],
    [{ seats: 30, held: 29, waiting: 1 }, 'waiting'],
    [{ seats: 0, held: 0, waiting: 0 }, 'waiting'],
    [{ seats: 3, held: 0, waiting: 0 }, 'few'],
  ] as const)('%o: %s', (seats, step) => expect(seatStepOf(seats)).toBe(step));
});

test('Drafts alone are not public', () => {
  expect(eventStatuses.filter((status) => !isPublicEvent(status))).toEqual(['draft']);
});

test('An event is coming until it starts, and over when it ends', () => {
  const [startsAt, endsAt] = [new Date(1_000), new Date(2_000)];
  const at = (ms: number) => phaseOf({ startsAt, endsAt }, new Date(ms));
  expect([999, 1_000, 1_999, 2_000].map(at)).toEqual(['coming', 'running', 'running', 'over']);
});
