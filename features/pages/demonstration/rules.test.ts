import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { viewerOf, visitor } from '@/lib/viewer';
import { isStoppedAtTheEnd, reasonsNotToLeave } from './rules';

const as = (role: Role, communityId: string | null = null) =>
  viewerOf({ id: 'a', role, communityId, signature: '试人' });
const [on, over] = [{ demonstration: true }, { demonstration: false }];

describe('reasonsNotToLeave', () => {
  test.each(roles.map((role) => [role, role === 'office' || role === 'administrator'] as const))(
    '%s of the whole sub-district ends it: %s',
    (role, allowed) => {
      expect(reasonsNotToLeave(as(role), on)).toEqual(allowed ? [] : [{ code: 'notYours' }]);
    },
  );

  test.each(roles)('%s of one community does not', (role) => {
    expect(reasonsNotToLeave(as(role, 'own'), on)).toEqual([{ code: 'notYours' }]);
  });

  test('A visitor does not', () => {
    expect(reasonsNotToLeave(visitor, on)).toEqual([{ code: 'notYours' }]);
  });

  test('Once it is over it cannot be ended again', () => {
    expect(reasonsNotToLeave(as('administrator'), over)).toEqual([{ code: 'demonstrationOver' }]);
  });
});

test.each([
  ['whoever ends it', { id: 'a', demonstration: true, communityId: null }, false],
  ['invented staff of the sub-district', { id: 'b', demonstration: true, communityId: null }, true],
  ['invented staff of a community', { id: 'b', demonstration: true, communityId: 'c' }, true],
  ['real staff of a community', { id: 'b', demonstration: false, communityId: 'c' }, true],
  ['real staff of the sub-district', { id: 'b', demonstration: false, communityId: null }, false],
] as const)('At the end of the demonstration %s: stopped %s', (_, account, stopped) => {
  expect(isStoppedAtTheEnd(account, as('administrator'))).toBe(stopped);
});
