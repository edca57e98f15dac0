import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { nominationStatuses } from '@/db/schema/nominations.values';
import { noticeStatuses, objectionStatuses } from '@/db/schema/public-notices.values';
import { fromShanghai } from '@/lib/time';
import { type Viewer, viewerOf, visitor } from '@/lib/viewer';
import { mayRead, reasonsNotToClose, reasonsNotToEnter, reasonsNotToObject, reasonsNotToObjectTo } from './rules';

const person = (role: Role, communityId: string | null): Viewer =>
  viewerOf({ id: 'p', role, communityId, signature: 'p' });
const dueAt = fromShanghai('2026-11-30 17:30');
const before = new Date(dueAt.getTime() - 60_000);

test.each(noticeStatuses)('Objecting to a notice that is %s', (status) => {
  const shown = status === 'running' || status === 'paused';
  const none = { length: 0 };
  const some = { length: 1 };
  expect(reasonsNotToObject({ status, dueAt }, before)).toMatchObject(shown ? none : some);
  expect(reasonsNotToObject({ status, dueAt }, dueAt)).toEqual([{ code: 'objectionNotOpen' }]);
  expect(reasonsNotToEnter(person('editor', 'c1'), { communityId: 'c1', status })).toMatchObject(shown ? none : some);
});

test('While it is paused there is no last day', () => {
  expect(reasonsNotToObject({ status: 'paused', dueAt: null }, dueAt)).toEqual([]);
});

test.each(nominationStatuses)('Objecting to somebody who is %s', (status) => {
  expect(reasonsNotToObjectTo({ status }).length === 0).toBe(status === 'on-notice');
});

describe('Who handles objections, by role', () => {
  test.each(roles)('%s of a community', (role) => {
    const viewer = person(role, 'c1');
    const answers = ['c1', 'c2'].map((communityId) => [
      mayRead(viewer, { communityId }),
      reasonsNotToClose(viewer, { communityId, status: 'open' }).length === 0,
      reasonsNotToEnter(viewer, { communityId, status: 'running' }).length === 0,
    ]);
    const handles = role === 'lead' || role === 'office';
    expect(answers).toEqual([
      [handles, handles, handles || role === 'editor'],
      [false, false, false],
    ]);
  });

  test('Visitors nothing', () => {
    expect(mayRead(visitor, { communityId: 'c1' })).toBe(false);
    expect(reasonsNotToClose(visitor, { communityId: 'c1', status: 'open' })).toEqual([{ code: 'notYours' }]);
  });

  test.each(objectionStatuses)('One that is %s', (status) => {
    const reasons = reasonsNotToClose(person('lead', 'c1'), { communityId: 'c1', status });
    expect(reasons).toEqual(status === 'open' ? [] : [{ code: 'alreadyAnswered' }]);
  });
});
