import { asc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { events } from '@/db/schema/events';
import { messages } from '@/db/schema/outbox';
import { recordState, records } from '@/db/schema/records';
import { signUps } from '@/db/schema/sign-ups';
import { runDue } from '@/features/jobs/runner/mutations';
import { makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { endOffer } from '../seats/mutations';
import { accept, change, giveBack, remove } from '../sign-up-changes/mutations';
import { enter, signUp } from './mutations';

let communityId = '';
let editor: Viewer;
let n = 0;
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const person = (eventId: string, groupId: string, name = `居民${++n}`) => {
  const contact = `130000${String(10_000 + n)}`;
  return { eventId, groupId, name, contact, for: 'self' as const, helper: '', answers: {} };
};
const come = (eventId: string, groupId: string, now = noon) =>
  signUp(visitor, person(eventId, groupId), crypto.randomUUID(), now);
const rowOf = async (id: string) => (await db.select().from(signUps).where(eq(signUps.id, id)))[0];
const statusOf = async (id: string) => (await rowOf(id))?.status;
const version = async () => (await db.select().from(recordState))[0]?.publicVersion;
const lettersTo = async (id: string) => {
  const all = await db.select().from(messages).orderBy(asc(messages.createdAt));
  return all.filter(({ facts }) => facts.signUpId === id).map(({ kind, channel }) => `${kind} by ${channel}`);
};

beforeAll(async () => {
  communityId = await makeCommunity();
  editor = await makeAccount('editor', communityId);
});

describe('Seats', () => {
  test('Two hundred at once for thirty seats: thirty seats and a waiting list in the order in which people came', async () => {
    const { id, groupIds } = await makeEvent({ communityId });
    const before = await version();
    await Promise.all(Array.from({ length: 200 }, () => come(id, groupIds[0] ?? '')));
    const all = await db.select().from(signUps).where(eq(signUps.eventId, id)).orderBy(asc(signUps.turn));
    expect(all).toHaveLength(200);
    expect(new Set(all.map(({ turn }) => turn)).size).toBe(200);
    expect(all.slice(0, 30).every(({ status }) => status === 'seated')).toBe(true);
    expect(all.slice(30).every(({ status }) => status === 'waiting')).toBe(true);
    // Few left, then none: what visitors read was rendered anew twice.
    expect((await version()) ?? 0).toBe((before ?? 0) + 2);
  });

  test('Each group has its own', async () => {
    const { id, groupIds } = await makeEvent({
      communityId,
      groups: [
        { name: '老人', seats: 1 },
        { name: '孩子', seats: 2 },
      ],
    });
    const [elders = '', children = ''] = groupIds;
    const [first, second, child] = [await come(id, elders), await come(id, elders), await come(id, children)];
    expect(await Promise.all([first, second, child].map(statusOf))).toEqual(['seated', 'waiting', 'seated']);
    await expect(come(id, 'another')).rejects.toThrow('groupMissing');
  });
});

describe('A seat that becomes free', () => {
  test('is offered to whoever waits longest, goes on when nobody answers, and is never given twice', async () => {
    const { id, groupIds, startsAt } = await makeEvent({ communityId, groups: [{ seats: 1 }] });
    const [group = ''] = groupIds;
    const [first, second, third] = [await come(id, group), await come(id, group), await come(id, group)];
    await giveBack(visitor, first, later(1));
    expect(await Promise.all([first, second, third].map(statusOf))).toEqual(['cancelled', 'offered', 'waiting']);
    expect((await rowOf(second))?.offerEndsAt).toEqual(later(25));
    expect(await lettersTo(second)).toEqual(['seat-offered by slip']);
    // Somebody new waits behind, although nobody sits on the seat yet.
    const fourth = await come(id, group, later(2));
    expect(await statusOf(fourth)).toBe('waiting');
    await endOffer(second, later(24));
    expect(await statusOf(second)).toBe('offered');
    await runDue('p', () => later(25));
    expect(await Promise.all([second, third].map(statusOf))).toEqual(['lapsed', 'offered']);
    await expect(accept(visitor, second, later(26))).rejects.toThrow('offerOver');
    await accept(visitor, third, later(26));
    expect(await statusOf(third)).toBe('seated');
    await expect(accept(visitor, third, later(26))).rejects.toThrow('seatTakenAlready');
    await expect(accept(visitor, fourth, later(26))).rejects.toThrow('noOffer');
    // Who let it go may come again, at the end.
    expect((await rowOf(second))?.livingKey).toBeNull();
    // In the last hour nothing is offered any more: the seat is for whoever comes.
    await giveBack(visitor, third, new Date(startsAt.getTime() - 1_800_000));
    expect(await statusOf(fourth)).toBe('waiting');
  });

  test('by somebody who waited is no seat at all', async () => {
    const { id, groupIds } = await makeEvent({ communityId, groups: [{ seats: 1 }] });
    const [group = ''] = groupIds;
    const [, second, third] = [await come(id, group), await come(id, group), await come(id, group)];
    await giveBack(visitor, second, later(1));
    expect(await statusOf(third)).toBe('waiting');
  });
});

describe('Signing up', () => {
  test('The same sent again within ten minutes is the first; the same person otherwise is refused, until the seat is given back', async () => {
    const { id, groupIds } = await makeEvent({ communityId });
    const input = person(id, groupIds[0] ?? '', '试 重复');
    const [once, again] = await Promise.all([signUp(visitor, input, 'a', noon), signUp(visitor, input, 'a', noon)]);
    expect(again).toBe(once);
    expect(await signUp(visitor, input, 'a', new Date(noon.getTime() + 599_000))).toBe(once);
    const otherwise = { ...input, name: '试重复', answers: { 0: '带轮椅' } };
    await expect(signUp(visitor, otherwise, 'b', noon)).rejects.toThrow('signedUpAlready');
    await giveBack(visitor, once, later(1));
    expect(await signUp(visitor, otherwise, 'b', later(1))).not.toBe(once);
  });

  test('Name, contact and answers are sealed, and stand in no record', async () => {
    const { id, groupIds } = await makeEvent({ communityId });
    const input = { ...person(id, groupIds[0] ?? '', '马克玛克'), answers: { 0: '听不清' } };
    const signUpId = await signUp(visitor, input, 'x', noon);
    const kept = JSON.stringify([await rowOf(signUpId), await db.select().from(records)]);
    for (const personal of ['马克玛克', input.contact, '听不清']) expect(kept).not.toContain(personal);
  });

  test('Of a resident it is on the own page; e-mail is written to', async () => {
    const resident = await makeAccount('resident');
    const { id, groupIds } = await makeEvent({ communityId, groups: [{ seats: 0 }] });
    const [group = ''] = groupIds;
    const own = await signUp(resident, { ...person(id, group), contact: 'a@example.org' }, 'y', noon);
    expect(await rowOf(own)).toMatchObject({ accountId: resident.id, status: 'waiting', contactKind: 'mail' });
    await write(system, async (tx) => {
      await record(tx, 'event.changed', { type: 'event', id });
    });
    expect(await lettersTo(own)).toEqual([]);
  });

  test('Whoever gave an e-mail address is sent the way back to the receipt with the seat', async () => {
    const { id, groupIds } = await makeEvent({ communityId, groups: [{ seats: 1 }] });
    const [group = ''] = groupIds;
    const byMail = () =>
      signUp(visitor, { ...person(id, group), contact: `m${n}@example.org` }, crypto.randomUUID(), noon);
    const [seated, waits] = [await byMail(), await byMail()];
    expect(await lettersTo(seated)).toEqual(['seat-taken by mail']);
    expect(await lettersTo(waits)).toEqual([]);
  });

  test('It is refused once it is closed, and where none is needed; the desk still enters people', async () => {
    const closed = await makeEvent({ communityId, signUpUntil: noon });
    await expect(come(closed.id, closed.groupIds[0] ?? '')).rejects.toThrow('signUpClosed');
    const input = person(closed.id, closed.groupIds[0] ?? '');
    const entered = await enter(editor, input, noon);
    expect(await rowOf(entered)).toMatchObject({ status: 'seated', enteredBy: editor.id, accountId: null });
    await expect(enter(await makeAccount('editor', await makeCommunity()), input, noon)).rejects.toThrow('notYours');
    await expect(enter(visitor, input, noon)).rejects.toThrow('notYours');
    const free = await makeEvent({ communityId, signUp: false });
    await expect(come(free.id, free.groupIds[0] ?? '')).rejects.toThrow('signUpNotNeeded');
    await expect(come('nothing', 'x')).rejects.toThrow('gone');
  });
});

describe('Changing', () => {
  test('A group that is full refuses, and the seat stays; one that is free takes it over', async () => {
    const { id, groupIds } = await makeEvent({
      communityId,
      groups: [
        { name: '上午', seats: 1 },
        { name: '下午', seats: 1 },
      ],
    });
    const [morning = '', afternoon = ''] = groupIds;
    const [own, other, waits] = [await come(id, morning), await come(id, afternoon), await come(id, morning)];
    const { eventId: _, ...input } = person(id, afternoon);
    await expect(change(visitor, own, input, later(1))).rejects.toThrow('groupFull');
    expect(await rowOf(own)).toMatchObject({ status: 'seated', groupId: morning });
    await giveBack(visitor, other, later(1));
    await change(visitor, own, input, later(2));
    expect(await rowOf(own)).toMatchObject({ status: 'seated', groupId: afternoon });
    expect(await statusOf(waits)).toBe('offered');
  });

  test('Nobody becomes somebody who is there already', async () => {
    const { id, groupIds } = await makeEvent({ communityId });
    const [group = ''] = groupIds;
    const there = person(id, group);
    await signUp(visitor, there, 'p', noon);
    const own = await come(id, group);
    const { eventId: _, ...input } = there;
    await expect(change(visitor, own, input, later(1))).rejects.toThrow('signedUpAlready');
  });

  test('Staff of the community take people off, others do not; nobody does once it began', async () => {
    const { id, groupIds, startsAt } = await makeEvent({ communityId });
    const own = await come(id, groupIds[0] ?? '');
    await expect(remove(await makeAccount('auditor'), own, later(1))).rejects.toThrow('notYours');
    await expect(remove(editor, own, startsAt)).rejects.toThrow('eventBegun');
    await remove(editor, own, later(1));
    expect(await statusOf(own)).toBe('removed');
    await expect(giveBack(visitor, own, later(1))).rejects.toThrow('signUpOver');
  });
});

test('The day before everybody who may still come is reminded, once, and not of what was cancelled', async () => {
  const { id, groupIds, startsAt } = await makeEvent({ communityId });
  const { remindOf } = await import('../reminders/mutations');
  const own = await come(id, groupIds[0] ?? '');
  const dayBefore = new Date(startsAt.getTime() - 24 * 3_600_000);
  await remindOf(id, new Date(dayBefore.getTime() - 1));
  expect(await lettersTo(own)).toEqual([]);
  await remindOf(id, dayBefore);
  await remindOf(id, dayBefore);
  expect(await lettersTo(own)).toEqual(['event-reminder by slip']);
  const [event] = await db.select().from(events).where(eq(events.id, id));
  expect(event?.remindedAt).toEqual(dayBefore);
});
