import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { siteErrorStatuses } from '@/db/schema/site-errors.values';
import { system, type Viewer, viewerOf, visitor } from '@/lib/viewer';
import { contactsEnd, mayReadContact, ownerOfPage, pagePathOf, reasonsNotToAnswer, receiptOf } from './rules';

const person = (role: Role, communityId: string | null): Viewer =>
  viewerOf({ id: 'p', role, communityId, signature: 'p' });

describe('pagePathOf', () => {
  test.each([
    ['/', '/'],
    ['/announcements/abc', '/announcements/abc'],
    ['/en/announcements/abc', '/announcements/abc'],
    ['/en', '/'],
    ['/zh-CN/about', '/about'],
    [' /about?x=1#top ', '/about'],
    ['https://linli.example.cn/communities/lianxi', '/communities/lianxi'],
    ['//evil.example/x', '/evil.example/x'],
    ['/\\evil.example/x', '/evil.example/x'],
    ['/%5Cevil.example', '/%5Cevil.example'],
    ['/a//b', '/a/b'],
    ['/link/a-secret-token', '/link'],
    ['/en/link/a-secret-token', '/link'],
  ])('%s is %s', (typed, path) => expect(pagePathOf(typed)).toBe(path));

  test.each(['', 'javascript:alert(1)', 'the home page', 'http://', `/${'x'.repeat(300)}`])(
    '%s is no address',
    (typed) => expect(pagePathOf(typed)).toBeNull(),
  );
});

describe('ownerOfPage', () => {
  test.each([
    ['/announcements/abc', { kind: 'announcement', slug: 'abc' }],
    ['/communities/lianxi', { kind: 'community', slug: 'lianxi' }],
    ['/announcements', null],
    ['/columns/abc', null],
    ['/', null],
  ])('%s', (path, owner) => expect(ownerOfPage(path)).toEqual(owner));
});

test('A receipt is eight letters and digits in two groups', () => {
  expect(receiptOf('019a1b2c-0000-7000-8000-00003f9a2c1d')).toBe('3F9A-2C1D');
});

describe('Who answers, by role and by whose page it is', () => {
  const answering: Record<string, [own: boolean, other: boolean, everybody: boolean]> = {
    editor: [true, false, false],
    lead: [true, false, false],
  };

  test.each(roles)('%s of a community', (role) => {
    const [own, other, everybody] =
      answering[role] ?? (role === 'office' ? [true, false, false] : [false, false, false]);
    const viewer = person(role, 'c1');
    const may = (communityId: string | null) =>
      reasonsNotToAnswer(viewer, { status: 'open', communityId }).length === 0;
    expect([may('c1'), may('c2'), may(null)]).toEqual([own, other, everybody]);
    expect([mayReadContact(viewer, { communityId: 'c1' }), mayReadContact(viewer, { communityId: 'c2' })]).toEqual([
      own,
      other,
    ]);
  });

  test('The office of the whole sub-district answers everything; visitors nothing', () => {
    for (const communityId of ['c1', null]) {
      expect(reasonsNotToAnswer(person('office', null), { status: 'open', communityId })).toEqual([]);
      expect(reasonsNotToAnswer(system, { status: 'open', communityId })).toEqual([]);
      expect(reasonsNotToAnswer(visitor, { status: 'open', communityId })).toEqual([{ code: 'notYours' }]);
    }
  });

  test.each(siteErrorStatuses)('A report that is %s', (status) => {
    const reasons = reasonsNotToAnswer(person('editor', 'c1'), { status, communityId: 'c1' });
    expect(reasons).toEqual(status === 'open' ? [] : [{ code: 'alreadyAnswered' }]);
  });
});

test('Contacts end 30 days after the answer', () => {
  expect(contactsEnd(new Date('2026-11-22T00:00:00Z'))).toEqual(new Date('2026-10-23T00:00:00Z'));
});
