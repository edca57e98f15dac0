import { describe, expect, test } from 'vitest';
import { accountStatuses, roles } from '@/db/schema/accounts.values';
import { holdsTheKeys, waitsForFirstRun } from './rules';

const chief = {
  role: 'administrator' as const,
  communityId: null,
  status: 'active' as const,
  passwordHash: 'hash',
  mobileLookup: 'lookup',
  emailLookup: null,
};

describe('holdsTheKeys', () => {
  test.each(roles)('%s: only an administrator', (role) => {
    expect(holdsTheKeys({ ...chief, role })).toBe(role === 'administrator');
  });

  test.each(accountStatuses)('%s: only an active one', (status) => {
    expect(holdsTheKeys({ ...chief, status })).toBe(status === 'active');
  });

  test.each([
    ['of one community', { communityId: 'own' }],
    ['without a password', { passwordHash: null }],
    ['without a number or an address', { mobileLookup: null }],
  ])('An administrator %s does not', (_, lack) => {
    expect(holdsTheKeys({ ...chief, ...lack })).toBe(false);
  });

  test('An e-mail address is as good as a number', () => {
    expect(holdsTheKeys({ ...chief, mobileLookup: null, emailLookup: 'lookup' })).toBe(true);
  });
});

describe('waitsForFirstRun', () => {
  test.each([
    ['an empty portal', false, [], true],
    ['a portal with an administrator', false, [chief], false],
    ['a portal whose administrator has no password', false, [{ ...chief, passwordHash: null }], true],
    ['a demonstration', true, [], false],
  ])('%s', (_, demonstration, accounts, waits) => {
    expect(waitsForFirstRun({ demonstration }, accounts)).toBe(waits);
  });
});
