import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { viewerOf, visitor } from '@/lib/viewer';
import { reasonsNotToHandOver, reasonsNotToRead, reasonsNotToResend } from './rules';

const now = new Date('2026-11-23T09:00:00+08:00');
const base = { communityId: 'here', deliveredAt: null, failedAt: null, fault: null, readAt: null };
const note = { ...base, channel: 'site' as const, accountId: 'me', deliveredAt: now };
const slip = { ...base, channel: 'slip' as const, accountId: null };
const person = (role: (typeof roles)[number], communityId: string | null = 'here', id = 'me') =>
  viewerOf({ id, role, communityId, signature: '某' });
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);

describe('reasonsNotToRead', () => {
  test.each(roles)('%s reads the own messages alone', (role) => {
    expect(reasonsNotToRead(person(role), note)).toEqual([]);
    expect(codes(reasonsNotToRead(person(role, 'here', 'another'), note))).toEqual(['notYours']);
    expect(codes(reasonsNotToRead(person(role), slip))).toEqual(['notYours']);
  });
  test('A visitor has none, and one is read once', () => {
    expect(codes(reasonsNotToRead(visitor, slip))).toEqual(['notYours']);
    expect(codes(reasonsNotToRead(person('editor'), { ...note, readAt: now }))).toEqual(['messageDone']);
    expect(codes(reasonsNotToRead(person('editor'), { ...note, deliveredAt: null }))).toEqual(['messageDone']);
  });
});

describe('Slips by each role', () => {
  const writers = ['editor', 'lead', 'office'];
  test.each(roles)('%s', (role) => {
    const expected = writers.includes(role) ? [] : ['notYours'];
    expect(codes(reasonsNotToHandOver(person(role), slip))).toEqual(expected);
    expect(codes(reasonsNotToResend(person(role), { ...slip, failedAt: now, fault: 'notFound' }))).toEqual(expected);
    expect(codes(reasonsNotToHandOver(person(role, 'elsewhere'), slip))).toEqual(['notYours']);
    expect(codes(reasonsNotToResend(person(role, 'elsewhere'), { ...slip, failedAt: now, fault: 'notFound' }))).toEqual(
      ['notYours'],
    );
  });
  test('What is over is not marked again, and only what failed is sent again', () => {
    for (const over of [{ ...slip, deliveredAt: now }, { ...slip, failedAt: now }, note]) {
      expect(codes(reasonsNotToHandOver(person('editor'), over))).toEqual(['messageDone']);
    }
    expect(codes(reasonsNotToResend(person('editor'), slip))).toEqual(['messageDone']);
    expect(codes(reasonsNotToResend(person('editor'), { ...slip, failedAt: now }))).toEqual(['messageDone']);
  });
});
