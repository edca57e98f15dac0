import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { eventStatuses } from '@/db/schema/events.values';
import { signUpStatuses } from '@/db/schema/sign-ups.values';
import { receiptCheck } from '@/lib/receipt-check';
import { viewerOf, visitor } from '@/lib/viewer';
import {
  found,
  hasRoom,
  hereStep,
  type RosterLine,
  reasonsNotOpen,
  reasonsNotToCheckIn,
  ticketOf,
  verdictOn,
  verdictOnLine,
} from './rules';

const startsAt = new Date('2026-11-22T19:00:00+08:00');
const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);
const event = { status: 'published' as const, communityId: 'here', startsAt, heldAt: null };
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);

describe('The doors', () => {
  test.each(eventStatuses)('Of a %s event', (status) => {
    const expected = { draft: ['gone'], published: [], held: ['checkInSettled'], cancelled: ['eventCancelled'] };
    expect(codes(reasonsNotOpen({ ...event, status }, startsAt))).toEqual(expected[status]);
  });
  test('They open four hours before, and close when the attendance was settled, however late', () => {
    expect(reasonsNotOpen(event, at(-241))).toMatchObject([
      { code: 'checkInNotOpen', values: { time: '15:00', month: 11 } },
    ]);
    expect(reasonsNotOpen(event, at(-240))).toEqual([]);
    expect(reasonsNotOpen(event, at(48 * 60))).toEqual([]);
    expect(codes(reasonsNotOpen({ ...event, heldAt: at(90) }, at(91)))).toEqual(['checkInSettled']);
  });
  test.each(roles)('%s', (role) => {
    const viewer = (communityId: string) => viewerOf({ id: 'me', role, communityId, signature: '某' });
    const may = ['grid-member', 'grid-head', 'editor', 'lead', 'office'].includes(role);
    expect(codes(reasonsNotToCheckIn(viewer('here'), event, startsAt))).toEqual(may ? [] : ['notYours']);
    expect(codes(reasonsNotToCheckIn(viewer('elsewhere'), event, startsAt))).toEqual(['notYours']);
  });
  test('A visitor checks nobody in', () =>
    expect(codes(reasonsNotToCheckIn(visitor, event, startsAt))).toEqual(['notYours']));
});

test('Room: before the beginning on seats that nobody holds, afterwards on those of whoever did not come', () => {
  const room = { seats: 30, held: 30, here: 29 };
  expect(hasRoom(room, event, at(-1))).toBe(false);
  expect(hasRoom({ ...room, held: 29 }, event, at(-1))).toBe(true);
  expect(hasRoom(room, event, at(0))).toBe(true);
  expect(hasRoom({ ...room, here: 30 }, event, at(0))).toBe(false);
});

test.each([
  [
    'https://linli.example/events/2026-0012/ticket/12345678-ABC234',
    { event: '2026-0012', number: '12345678', code: 'ABC234' },
  ],
  [
    'http://a:3000/en/events/2026-0012/ticket/12345678-abc234?x=1',
    { event: '2026-0012', number: '12345678', code: 'ABC234' },
  ],
  ['1234 5678 abc 234', { event: null, number: '12345678', code: 'ABC234' }],
  ['编号１２３４５６７８　ＡＢＣ２３４', { event: null, number: '12345678', code: 'ABC234' }],
  ['12345678-ABC234', { event: null, number: '12345678', code: 'ABC234' }],
  ['12345678', null],
  ['https://linli.example/events/2026-0012/ticket/12345678-ABC2345', null],
  ['https://elsewhere.example/menu', null],
])('%s is read as a receipt', (read, ticket) => expect(ticketOf(read)).toEqual(ticket));

const line = (more: Partial<RosterLine> = {}): RosterLine => ({
  id: 'one',
  number: '12345678',
  name: '吕试',
  sound: 'lushi ls',
  group: '',
  status: 'seated',
  check: receiptCheck('one', 'ABC234'),
  hereAt: null,
  ...more,
});

describe('Without a network', () => {
  const ticket = { event: '2026-0012', number: '12345678', code: 'ABC234' };
  const say = (more: Partial<typeof ticket>, of: Partial<RosterLine> = {}) =>
    verdictOn({ ...ticket, ...more }, '2026-0012', [line(of)]).kind;
  test('A receipt is known by its number, its code and the event in its address', () => {
    expect(say({})).toBe('send');
    expect(say({ event: '2026-0013' })).toBe('other-event');
    expect(say({ code: 'ABC235' })).toBe('wrong-code');
    expect(say({}, { hereAt: 1 })).toBe('here');
    // Signed up since the list was loaded, perhaps: the server decides.
    expect(verdictOn({ ...ticket, number: '00000000' }, '2026-0012', [line()])).toEqual({ kind: 'send', line: null });
  });
  test.each(signUpStatuses)('Somebody on the list who is %s', (status) => {
    const lives = ['seated', 'offered', 'waiting'].includes(status);
    expect(verdictOnLine(line({ status })).kind).toBe(lives ? 'send' : 'given-back');
  });
  test('The list is searched by name, sound, initials and number', () => {
    const roster = [line(), line({ id: 'two', name: '张三', sound: 'zhangsan zs', number: '87654321' })];
    for (const search of ['张', 'zhang', 'ZS', '8765', ' 张 三'])
      expect(found(roster, search).map(({ id }) => id)).toEqual(['two']);
    expect(found(roster, '')).toHaveLength(2);
    expect(found(roster, '王')).toEqual([]);
  });
});

test.each([
  [0, 0],
  [4, 0],
  [5, 5],
  [9, 5],
  [10, 10],
  [39, 30],
])('A screen tells of %i people as %i', (here, step) => expect(hereStep(here)).toBe(step));
