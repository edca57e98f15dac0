import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { viewerOf, visitor } from '@/lib/viewer';
import { mayEditPages, mayEditPortal } from './rules';

const as = (role: Role, communityId: string | null) => viewerOf({ id: 'a', role, communityId, signature: '试人' });
const withRole = (allowed: readonly Role[]) => roles.map((role) => [role, allowed.includes(role)] as const);

describe('mayEditPages', () => {
  test.each(withRole(['office']))('%s of the whole sub-district: %s', (role, allowed) => {
    expect(mayEditPages(as(role, null))).toBe(allowed);
  });
});

describe('mayEditPortal', () => {
  test.each(withRole(['office', 'administrator']))('%s of the whole sub-district: %s', (role, allowed) => {
    expect(mayEditPortal(as(role, null))).toBe(allowed);
  });
});

test.each(roles)('%s of one community edits neither', (role) => {
  expect([mayEditPages(as(role, 'own')), mayEditPortal(as(role, 'own'))]).toEqual([false, false]);
});

test('A visitor edits neither', () => {
  expect([mayEditPages(visitor), mayEditPortal(visitor)]).toEqual([false, false]);
});
