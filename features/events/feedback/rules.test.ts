import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { eventStatuses } from '@/db/schema/events.values';
import { viewerOf, visitor } from '@/lib/viewer';
import { mayReadFeedback, meanInHundredths, reasonsNotToTake, shownMean, takesFeedback } from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe('When feedback is taken', () => {
  test.each(eventStatuses)('%s', (status) => {
    const taken = status === 'published' || status === 'held';
    expect(takesFeedback({ status, endsAt: now }, now)).toBe(taken);
    const codes = reasonsNotToTake({ status, endsAt: now }, '', now).map(({ code }) => code);
    expect(codes).toEqual(taken ? [] : ['feedbackClosed']);
  });

  test.each([
    [later(0), true],
    [later(14 - 1 / 86_400), true],
    [later(14), false],
    [new Date(now.getTime() - 1), false],
  ])('At %s: %s', (at, taken) => expect(takesFeedback({ status: 'held', endsAt: now }, at)).toBe(taken));
});

test.each(['打 13800001234 给我', '110105194912310021 是我', '卡号 6222021234567890128'])('%s is refused', (words) => {
  const codes = reasonsNotToTake({ status: 'held', endsAt: now }, words, later(20)).map(({ code }) => code);
  expect(codes[0]).toBe('feedbackClosed');
  if (codes.length > 1) expect(codes).toEqual(['feedbackClosed', 'personalNumber']);
  expect(reasonsNotToTake({ status: 'held', endsAt: now }, '讲得好，下午2点更好', now)).toEqual([]);
});

test.each([
  [0, 0, 0, '0.00'],
  [14, 3, 467, '4.67'],
  [13, 3, 433, '4.33'],
  [9, 2, 450, '4.50'],
  [401, 200, 201, '2.01'],
])('The mean of %i over %i is %i hundredths', (sum, count, hundredths, shown) => {
  expect(meanInHundredths(sum, count)).toBe(hundredths);
  expect(shownMean(hundredths)).toBe(shown);
});

test.each(roles)('%s reads it as far as events are read', (role) => {
  const viewer = viewerOf({ id: 'a', role, communityId: 'here', signature: '试人' });
  const reads = ['grid-member', 'grid-head', 'editor', 'lead', 'office', 'auditor'].includes(role);
  expect(mayReadFeedback(viewer, { communityId: 'here' })).toBe(reads);
  expect(mayReadFeedback(visitor, { communityId: 'here' })).toBe(false);
});
