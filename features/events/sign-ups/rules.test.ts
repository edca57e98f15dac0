import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { eventStatuses } from '@/db/schema/events.values';
import { signUpStatuses } from '@/db/schema/sign-ups.values';
import { viewerOf, visitor } from '@/lib/viewer';
import {
  closesAt,
  comparedName,
  contactOf,
  offerEnd,
  reasonsNotToAccept,
  reasonsNotToEnter,
  reasonsNotToGiveBack,
  reasonsNotToRemove,
  reasonsNotToSignUp,
} from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const event = {
  status: 'published' as const,
  communityId: 'here',
  signUp: true,
  signUpUntil: inHours(20),
  startsAt: inHours(48),
  endsAt: inHours(50),
  offerHours: 24,
};
const seat = { status: 'seated' as const, offerEndsAt: null };
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);
const person = (role: (typeof roles)[number], communityId: string | null = 'here') =>
  viewerOf({ id: 'me', role, communityId, signature: '某' });

describe('Signing up', () => {
  test.each(eventStatuses)('Of a %s event', (status) => {
    const expected = { draft: ['eventOver'], published: [], held: ['eventOver'], cancelled: ['eventCancelled'] };
    expect(codes(reasonsNotToSignUp({ ...event, status }, now))).toEqual(expected[status]);
  });
  test('Only where seats are given out, until they are no more, and never once it began', () => {
    expect(codes(reasonsNotToSignUp({ ...event, signUp: false }, now))).toEqual(['signUpNotNeeded']);
    expect(codes(reasonsNotToSignUp(event, inHours(20)))).toEqual(['signUpClosed']);
    expect(codes(reasonsNotToSignUp(event, inHours(48)))).toEqual(['eventBegun']);
    expect(closesAt({ ...event, signUpUntil: null })).toEqual(event.startsAt);
  });
  test.each(roles)('%s enters somebody at the desk', (role) => {
    const allowed = ['editor', 'lead', 'office'].includes(role);
    expect(codes(reasonsNotToEnter(person(role), event, inHours(21)))).toEqual(allowed ? [] : ['notYours']);
    expect(codes(reasonsNotToRemove(person(role), seat, event, now))).toEqual(allowed ? [] : ['notYours']);
    expect(codes(reasonsNotToEnter(person(role, 'elsewhere'), event, now))).toEqual(['notYours']);
  });
  test('A visitor enters nobody else', () =>
    expect(codes(reasonsNotToEnter(visitor, event, now))).toEqual(['notYours']));
});

describe('An offer', () => {
  test('It holds its hours, but ends an hour before the beginning, and is not made later', () => {
    expect(offerEnd(event, now)).toEqual(inHours(24));
    expect(offerEnd(event, inHours(30))).toEqual(inHours(47));
    expect(offerEnd(event, inHours(47))).toBeNull();
    expect(offerEnd({ ...event, status: 'cancelled' }, now)).toBeNull();
  });
  test.each(signUpStatuses)('A %s one', (status) => {
    const expected = {
      seated: ['seatTakenAlready'],
      offered: [],
      waiting: ['noOffer'],
      cancelled: ['noOffer'],
      lapsed: ['offerOver'],
      removed: ['noOffer'],
    };
    expect(codes(reasonsNotToAccept({ status, offerEndsAt: inHours(1) }, event, now))).toEqual(expected[status]);
  });
  test('Not when its time is over', () => {
    const offered = { status: 'offered' as const, offerEndsAt: now };
    expect(codes(reasonsNotToAccept(offered, event, now))).toEqual(['offerOver']);
    expect(codes(reasonsNotToAccept(offered, { ...event, status: 'cancelled' }, now))).toEqual(['eventCancelled']);
  });
});

describe('Giving back', () => {
  test.each(signUpStatuses)('A %s one', (status) => {
    const lives = ['seated', 'offered', 'waiting'].includes(status);
    expect(codes(reasonsNotToGiveBack({ ...seat, status }, event, now))).toEqual(lives ? [] : ['signUpOver']);
  });
  test('Not once it began, and not when nothing takes place', () => {
    expect(codes(reasonsNotToGiveBack(seat, event, inHours(48)))).toEqual(['eventBegun']);
    expect(codes(reasonsNotToGiveBack(seat, { ...event, status: 'cancelled' }, now))).toEqual(['eventCancelled']);
  });
});

describe('A contact', () => {
  test.each([
    ['１３８ ００００ ００００', { kind: 'telephone', value: '13800000000' }],
    ['Ab@Example.org', { kind: 'mail', value: 'ab@example.org' }],
    ['0550-7654321', { kind: 'telephone', value: '05507654321' }],
    ['12345', null],
    ['楼下老王', null],
  ])('%s', (typed, contact) => expect(contactOf(typed)).toEqual(contact));
  test('Names are compared without gaps', () => expect(comparedName(' 试　某 ')).toBe('试某'));
});
