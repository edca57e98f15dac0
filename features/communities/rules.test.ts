import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { system, viewerOf, visitor } from '@/lib/viewer';
import { mayAddCommunity, mayEditCommunity } from './rules';

const as = (role: Role, communityId: string | null) => viewerOf({ id: 'a', role, communityId, signature: '试人' });
const withRole = (allowed: readonly Role[]) => roles.map((role) => [role, allowed.includes(role)] as const);

describe('mayAddCommunity', () => {
  test.each(withRole(['office']))('%s of the whole sub-district: %s', (role, allowed) => {
    expect(mayAddCommunity(as(role, null))).toBe(allowed);
  });

  test.each(roles)('%s of one community: never', (role) => {
    expect(mayAddCommunity(as(role, 'own'))).toBe(false);
  });
});

describe('mayEditCommunity', () => {
  test.each(withRole(['lead', 'office']))('%s, the own community: %s', (role, allowed) => {
    expect(mayEditCommunity(as(role, 'own'), 'own')).toBe(allowed);
  });

  test.each(roles)('%s, the community next door: never', (role) => {
    expect(mayEditCommunity(as(role, 'own'), 'next-door')).toBe(false);
  });

  test.each(withRole(['office']))('%s of the whole sub-district: %s', (role, allowed) => {
    expect(mayEditCommunity(as(role, null), 'any')).toBe(allowed);
  });

  test('A visitor edits none, the system any', () => {
    expect([mayEditCommunity(visitor, 'any'), mayEditCommunity(system, 'any')]).toEqual([false, true]);
  });
});
