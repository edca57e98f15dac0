import { describe, expect, test } from 'vitest';
import { eventStatuses } from '@/db/schema/events.values';
import { type MessageKind, seatKinds } from '@/db/schema/outbox.values';
import { livingStatuses, type SignUpStatus, signUpStatuses } from '@/db/schema/sign-ups.values';
import { type About, groupLineOf, mailOf, stillMatters } from './rules';

const at = (text: string) => new Date(`2026-11-30T${text}:00+08:00`);
const event: About['event'] = {
  number: '2026-0012',
  title: '家风讲堂',
  status: 'published',
  startsAt: at('19:00'),
  endsAt: at('20:30'),
  cancelledBecause: null,
  venue: '社区礼堂',
  address: '青枫里一号',
  community: '青枫里社区',
  telephone: '0519-0000',
};
const signUp = (status: SignUpStatus, offerEndsAt: Date | null = null): About['signUp'] => ({
  id: 's',
  number: '12345678',
  status,
  offerEndsAt,
  sealedPerson: 'sealed',
});
const offered = signUp('offered', at('12:00'));
const before = at('09:00');

describe('Who still needs to be told', () => {
  const expected: Record<string, readonly SignUpStatus[]> = {
    'event-reminder': livingStatuses,
    'event-changed': livingStatuses,
    'event-cancelled': [],
    'seat-taken': ['seated'],
    'seat-offered': ['offered'],
    'seat-lapsed': ['lapsed'],
  };
  test.each(seatKinds)('%s, by what became of the seat', (kind) => {
    const needed = signUpStatuses.filter((status) =>
      stillMatters(kind, { event, signUp: signUp(status, at('12:00')) }, before),
    );
    expect(needed).toEqual(expected[kind]);
  });

  test.each(eventStatuses)('An event that is %s', (status) => {
    const told = (kind: MessageKind) => stillMatters(kind, { event: { ...event, status }, signUp: offered }, before);
    expect(told('event-reminder')).toBe(status === 'published');
    expect(told('event-tomorrow')).toBe(status === 'published');
    expect(told('event-cancelled')).toBe(status === 'cancelled');
  });

  test('Nobody once it began, and none of an offer that ended', () => {
    const told = (kind: MessageKind, now: Date) => stillMatters(kind, { event, signUp: offered }, now);
    expect([at('18:59'), at('19:00')].map((now) => told('event-reminder', now))).toEqual([true, false]);
    expect([at('11:59'), at('12:00')].map((now) => told('seat-offered', now))).toEqual([true, false]);
    const cancelled = { event: { ...event, status: 'cancelled' as const }, signUp: offered };
    expect([at('20:29'), at('20:30')].map((now) => stillMatters('event-cancelled', cancelled, now))).toEqual([
      true,
      false,
    ]);
  });
});

describe('What an e-mail says', () => {
  const around = { link: 'https://linli.example.cn/events/mine/token', portal: '清和邻里' };

  test.each(seatKinds)('%s: which event, when, where, which number, from whom', (kind) => {
    const { subject, text } = mailOf(kind, { event, signUp: offered }, around);
    expect(subject).toContain('家风讲堂');
    expect(subject).not.toContain('\n');
    for (const said of [
      '11月30日 星期一 19:00',
      '社区礼堂（青枫里一号）',
      '12345678',
      '清和邻里',
      '青枫里社区',
      '0519-0000',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/undefined|null|sealed/);
  });

  test('An offer says until when, and leads to the own seat', () => {
    const { text } = mailOf('seat-offered', { event, signUp: offered }, around);
    expect(text).toContain('2026年11月30日 12:00以前');
    expect(text).toContain(around.link);
    expect(text).toContain('退掉座位');
  });

  test('A cancellation says why, and asks for nothing', () => {
    const cancelled = { ...event, status: 'cancelled' as const, cancelledBecause: '礼堂停电' };
    const { text } = mailOf('event-cancelled', { event: cancelled, signUp: offered }, around);
    expect(text).toContain('原因：礼堂停电');
    expect(text).not.toContain(around.link);
  });
});

test('What the group is told holds no mark of a mention or a link but its own', () => {
  const tricky = { ...event, title: '讲堂 <@all> [点我](http://elsewhere.example)' };
  const line = groupLineOf(
    { event: tricky, signUp: null },
    { link: 'https://linli.example.cn/desk/events/1', people: 28 },
  );
  expect(line).toContain('报名：28 人');
  expect(line).not.toContain('<@');
  expect(line.match(/\]\(/g)).toHaveLength(1);
});
