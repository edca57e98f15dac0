import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { jobKinds } from '@/db/schema/jobs.values';
import { viewerOf, visitor } from '@/lib/viewer';
import { faultOf, mostAttempts, pauseAfter, reasonsNotToRetry, recurringKinds, slotOf, takenTogether } from './rules';

const at = (text: string) => new Date(`2026-11-23T${text}Z`);

test('Each pause is longer than the one before', () => {
  const pauses = Array.from({ length: mostAttempts - 1 }, (_, n) => pauseAfter(n + 1));
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect(new Set(pauses).size).toBe(pauses.length);
});

test.each([
  [[], 0],
  [[0, 0, 0], 3],
  [[0, 0, 2, 0], 2],
  [[1, 0, 0], 1],
])('Of jobs that were tried %j times, the first %i are taken together', (attempts, expected) => {
  expect(takenTogether(attempts.map((n) => ({ attempts: n })))).toHaveLength(expected);
});

describe('slotOf', () => {
  test.each(recurringKinds)('%s has the same key everywhere within a slot, and another one in the next', (kind) => {
    const [first, later] = [slotOf(kind, at('10:00:00'), 'present'), slotOf(kind, at('10:59:59'), 'present')];
    expect(first).toEqual(later);
    expect(first?.runAt.getTime()).toBeLessThanOrEqual(at('10:00:00').getTime());
    const next = slotOf(kind, at('10:30:00'), 'next');
    expect(next?.runAt.getTime()).toBeGreaterThan(at('10:30:00').getTime());
    expect(next?.key).not.toBe(first?.key);
    expect(slotOf(kind, next?.runAt ?? at('00:00:00'), 'present')).toEqual(next);
  });

  test.each(jobKinds.filter((kind) => !recurringKinds.includes(kind)))('%s does not come again by itself', (kind) => {
    expect(slotOf(kind, at('10:00:00'), 'next')).toBeUndefined();
  });
});

test('Of a fault its kind is kept, and nothing of what it says', () => {
  const cause = Object.assign(new Error('UNIQUE failed: 13800000000'), { code: 'SQLITE_CONSTRAINT' });
  expect(faultOf(new Error('values 13800000000', { cause }))).toBe('Error SQLITE_CONSTRAINT');
  expect(faultOf(new TypeError('13800000000'))).toBe('TypeError');
  expect(faultOf('13800000000')).toBe('unknown');
});

describe('reasonsNotToRetry', () => {
  const failed = { failedAt: at('10:00:00') };
  test.each(roles)('%s', (role) => {
    const viewer = viewerOf({ id: 'me', role, communityId: null, signature: '某' });
    const expected = role === 'office' || role === 'administrator' ? [] : [{ code: 'notYours' }];
    expect(reasonsNotToRetry(viewer, failed)).toEqual(expected);
  });
  test('What did not fail is not tried again, and a visitor tries nothing', () => {
    const office = viewerOf({ id: 'me', role: 'office', communityId: null, signature: '某' });
    expect(reasonsNotToRetry(office, { failedAt: null })).toEqual([{ code: 'jobNotFailed' }]);
    expect(reasonsNotToRetry(visitor, failed)).toEqual([{ code: 'notYours' }]);
  });
});
