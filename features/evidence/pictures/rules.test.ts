import { expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { viewerOf, visitor } from '@/lib/viewer';
import { reasonsNotToUse } from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const someone = (role: Role) => viewerOf({ id: 'p', role, communityId: 'here', signature: '试' });
const stored = { communityId: 'here', format: 'webp' as const, consent: null };
const codes = (viewer: typeof visitor | ReturnType<typeof someone>, change: object = {}, sent = false) =>
  reasonsNotToUse(viewer, { ...stored, ...change }, { sent }, now).map(({ code }) => code);

test.each(roles)('%s uses pictures of the own library, and of others only what they sent themselves', (role) => {
  const reads = ['editor', 'lead', 'office', 'auditor'].includes(role);
  expect(codes(someone(role))).toEqual(reads ? [] : ['gone']);
  expect(codes(someone(role), { communityId: 'there' })).toEqual(['gone']);
  expect(codes(someone(role), { communityId: 'there' }, true)).toEqual([]);
});

test('A document is no picture, and who withdrew is not shown', () => {
  expect(codes(visitor)).toEqual(['gone']);
  expect(codes(someone('editor'), { format: 'pdf' }, true)).toEqual(['gone']);
  const consent = { basis: 'written-consent' as const, until: null, withdrawnAt: null };
  expect(codes(someone('editor'), { consent })).toEqual([]);
  expect(codes(someone('editor'), { consent: { ...consent, withdrawnAt: now } })).toEqual(['consentOver']);
  expect(codes(someone('editor'), { consent: { ...consent, until: now } }, true)).toEqual(['consentOver']);
});
