import { describe, expect, test } from 'vitest';
import { type Role, roles, subDistrictRoles } from '@/db/schema/accounts.values';
import { system, type Viewer, viewerOf, visitor } from '@/lib/viewer';
import {
  type Act,
  isCommonPassword,
  may,
  permissions,
  placeAfterSignIn,
  reachOf,
  reasonsNotToManage,
  reasonsNotToPlace,
} from './rules';

const acts = Object.keys(permissions) as Act[];
const someone = (role: Role, communityId: string | null = null, id = 'a') =>
  viewerOf({ id, role, communityId, signature: '试人' });

// Written out a second time on purpose: the table of rules is held to this one. o: own community, a: whole sub-district.
const expected: Record<Act, Partial<Record<Role, 'o' | 'a'>>> = {
  'announcement.write': { editor: 'o', lead: 'o', office: 'a' },
  'announcement.publish': { editor: 'o', lead: 'o', office: 'a' },
  'announcement.withdraw': { editor: 'o', lead: 'o', office: 'a' },
  'announcement.pin': { lead: 'o', office: 'a' },
  'announcement.read-drafts': { editor: 'o', lead: 'o', office: 'a', auditor: 'a' },
  'media.read': { editor: 'o', lead: 'o', office: 'a', auditor: 'a' },
  'media.edit': { editor: 'o', lead: 'o', office: 'a' },
  'media.consent': { editor: 'o', lead: 'o', office: 'a' },
  'column.edit': { office: 'a' },
  'community.edit': { lead: 'o', office: 'a' },
  'page.edit': { office: 'a' },
  'page-view.read': { editor: 'a', lead: 'a', office: 'a', auditor: 'a', administrator: 'a' },
  'portal.edit': { office: 'a', administrator: 'a' },
  'site-error.answer': { editor: 'o', lead: 'o', office: 'a' },
  'person.read-contact': { editor: 'o', lead: 'o', office: 'a' },
  'account.manage-staff': { administrator: 'a' },
  'account.hand-link': { administrator: 'a' },
  'message.hand-over': { editor: 'o', lead: 'o', office: 'a' },
  'clue.decide': { editor: 'o', lead: 'o', office: 'a' },
  'nomination.read': { editor: 'o', lead: 'o', office: 'a', auditor: 'a' },
  'nomination.edit': { editor: 'o', lead: 'o', office: 'a' },
  'nomination.read-person': { editor: 'o', lead: 'o', office: 'a' },
  'nomination.conclude': { lead: 'o', office: 'a' },
  'visit.write': { 'grid-member': 'o', 'grid-head': 'o', editor: 'o', lead: 'o', office: 'a' },
  'review.run': { lead: 'o', office: 'a' },
  'notice.run': { lead: 'o', office: 'a' },
  'objection.handle': { lead: 'o', office: 'a' },
  'honour.award': { lead: 'o', office: 'a' },
  'honour.read': { editor: 'o', lead: 'o', office: 'a', auditor: 'a' },
  'honour.revoke': { office: 'a' },
  'honour.forward': { office: 'a' },
  'support.record': { editor: 'o', lead: 'o', office: 'a' },
  'terms.set': { office: 'a' },
  'event.read': { 'grid-member': 'o', 'grid-head': 'o', editor: 'o', lead: 'o', office: 'a', auditor: 'a' },
  'event.plan': { editor: 'o', lead: 'o', office: 'a' },
  'event.check-in': { 'grid-member': 'o', 'grid-head': 'o', editor: 'o', lead: 'o', office: 'a' },
  'event.settle': { editor: 'o', lead: 'o', office: 'a' },
  'sign-up.read': { editor: 'o', lead: 'o', office: 'a' },
  'event-target.set': { lead: 'o', office: 'a' },
  'programme.edit': { office: 'a' },
  'ledger.read': { 'grid-member': 'o', 'grid-head': 'o', editor: 'o', lead: 'o', office: 'a', auditor: 'a' },
  'ledger.read-inner': { editor: 'o', lead: 'o', office: 'a', auditor: 'a' },
  'ledger.write': { 'grid-member': 'o', 'grid-head': 'o', editor: 'o', lead: 'o', office: 'a' },
  'ledger.keep': { editor: 'o', lead: 'o', office: 'a' },
  'ledger.close': { lead: 'o', office: 'a' },
  'campaign.save': { editor: 'o', lead: 'o', office: 'a' },
  'figure.read': { editor: 'o', lead: 'o', office: 'a', auditor: 'a' },
  'summary.read': { editor: 'o', lead: 'o', office: 'a', auditor: 'a' },
  'summary.write': { editor: 'o', lead: 'o', office: 'a' },
  'summary.sign': { lead: 'o', office: 'a' },
  'summary.template': { editor: 'o', lead: 'o', office: 'a' },
  'plan.write': { editor: 'o', lead: 'o', office: 'a' },
  'evidence.read': { editor: 'o', lead: 'o', office: 'a', auditor: 'a' },
  'evidence.tag': { editor: 'o', lead: 'o', office: 'a' },
  'indicator.edit': { office: 'a' },
  'calendar.edit': { office: 'a' },
  'job.retry': { office: 'a', administrator: 'a' },
  'record.read': { office: 'a', auditor: 'a', administrator: 'a' },
};

describe.each(acts)('%s', (act) => {
  test.each(roles)('%s', (role) => {
    const reach = expected[act][role];
    const ofOne = someone(role, 'here');
    expect(may(ofOne, act, 'here'), 'the own community').toBe(reach !== undefined);
    expect(may(ofOne, act, 'there'), 'another community').toBe(false);
    expect(may(ofOne, act, null), 'the whole sub-district').toBe(false);
    expect(may(ofOne, act), 'anywhere').toBe(reach !== undefined);
    expect(reachOf(ofOne, act)).toBe(reach ? 'here' : undefined);

    const ofAll = someone(role, null);
    expect(may(ofAll, act, 'there'), 'any community, without one').toBe(reach === 'a');
    expect(may(ofAll, act, null), 'the whole, without a community').toBe(reach === 'a');
    expect(may(ofAll, act), 'anywhere, without a community').toBe(reach !== undefined);
  });

  test.each([undefined, null, 'here'])('A visitor may never, the system always (%s)', (communityId) => {
    expect(may(visitor, act, communityId)).toBe(false);
    expect(may(system, act, communityId)).toBe(true);
  });
});

test('Everyone is in the table that the tests write out', () => {
  expect(Object.keys(expected).toSorted()).toEqual(acts.toSorted());
});

describe('reasonsNotToPlace', () => {
  test.each(roles)('%s', (role) => {
    expect(reasonsNotToPlace(role, 'here')).toEqual([]);
    const missing = [{ code: 'communityMissing', field: 'communityId' }];
    expect(reasonsNotToPlace(role, null)).toEqual(subDistrictRoles.includes(role) ? [] : missing);
  });
});

describe('reasonsNotToManage', () => {
  const chief = someone('administrator', null, 'chief');
  const local = someone('administrator', 'here', 'local');
  const editor = { id: 'e', role: 'editor' as const, communityId: 'here' };
  const otherChief = { id: 'o', role: 'administrator' as const, communityId: null };
  const some = { otherAdministrators: 1, stops: true };
  const none = { otherAdministrators: 0, stops: true };
  const codes = (...args: Parameters<typeof reasonsNotToManage>) => reasonsNotToManage(...args).map(({ code }) => code);

  test.each([visitor, ...roles.filter((role) => role !== 'administrator').map((role) => someone(role))] as Viewer[])(
    'Nobody but an administrator manages',
    (viewer) => expect(codes(viewer, editor, some)).toEqual(['notYours']),
  );

  test('An administrator manages others, one of a community only there', () => {
    expect(codes(chief, editor, none)).toEqual([]);
    expect(codes(local, editor, none)).toEqual([]);
    expect(codes(local, { ...editor, communityId: 'there' }, none)).toEqual(['notYours']);
    expect(codes(local, otherChief, some)).toEqual(['notYours']);
  });

  test('Nobody manages their own account', () => {
    expect(codes(chief, { id: 'chief', role: 'administrator', communityId: null }, some)).toEqual(['notYourself']);
  });

  test('The last administrator of the whole sub-district stays', () => {
    expect(codes(chief, otherChief, none)).toEqual(['lastAdministrator']);
    expect(codes(chief, otherChief, some)).toEqual([]);
    expect(codes(chief, otherChief, { otherAdministrators: 0, stops: false })).toEqual([]);
    expect(codes(chief, { ...otherChief, communityId: 'here' }, none)).toEqual([]);
  });

  test('All reasons come at once', () => {
    const self = { id: 'chief', role: 'administrator' as const, communityId: null };
    expect(codes(chief, self, none)).toEqual(['notYourself', 'lastAdministrator']);
  });
});

describe('placeAfterSignIn', () => {
  test.each([
    ['/me', '/me'],
    ['/desk/people?done=saved', '/desk/people?done=saved'],
    ['/en/me/correct', '/me/correct'],
    ['/en', '/'],
    ['/columns/%E9%80%9A', '/columns/%E9%80%9A'],
  ])('%s is of this site', (next, place) => expect(placeAfterSignIn(next, 'resident')).toBe(place));

  test.each([
    '',
    'me',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/en//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
    ' //evil.example',
  ])('%j leads to where the role begins instead', (next) => {
    expect(placeAfterSignIn(next, 'resident')).toBe('/me');
    expect(placeAfterSignIn(next, 'editor')).toBe('/desk');
  });

  test.each(roles)('%s begins in a place of its own', (role) => {
    expect(placeAfterSignIn('', role)).toBe(role === 'resident' || role === 'volunteer' ? '/me' : '/desk');
  });
});

describe('isCommonPassword', () => {
  test.each([
    '12345678',
    '87654321',
    '88888888',
    '11223344',
    '12121212',
    'abcdefgh',
    'qwertyui',
    'asdfghjkl',
    'Password1',
    'PASSWORD',
    'woaini1314',
    'admin123',
    'a12345678',
    'abc12345',
    'qwer1234',
    '1qaz2wsx',
    'linli2026',
    'iloveyou1',
  ])('%s is guessed first', (password) => expect(isCommonPassword(password)).toBe(true));

  test.each(['梧桐路上有三棵树', 'correct horse', 'password of my grandmother', 'x9!kQ2mz', '老街口的修车铺8'])(
    '%s is not',
    (password) => expect(isCommonPassword(password)).toBe(false),
  );
});
