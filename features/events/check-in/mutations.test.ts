import { and, asc, desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { events } from '@/db/schema/events';
import { persons } from '@/db/schema/privacy';
import { records } from '@/db/schema/records';
import { attendances, signUps } from '@/db/schema/sign-ups';
import { unseal } from '@/lib/crypto';
import { receiptCode } from '@/lib/receipts';
import { makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import type { Answer } from '../attendances/mutations';
import { giveBack } from '../sign-up-changes/mutations';
import { signUp } from '../sign-ups/mutations';
import type { Entry } from './inputs';
import { takeAttendance } from './mutations';
import { getDoorEvent, readRoster, statesOf, summaryOf } from './queries';

let communityId = '';
let helper: Viewer;
let other: Viewer;
let n = 0;
const startsAt = new Date(noon.getTime() + 48 * 3_600_000);
const evening = new Date(startsAt.getTime() - 600_000);
const later = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000);

async function come(eventId: string, groupId: string, name = `居民${++n}`) {
  const contact = `131000${String(10_000 + ++n)}`;
  const said = { eventId, groupId, name, contact, for: 'self' as const, helper: '', answers: {} };
  const id = await signUp(visitor, said, crypto.randomUUID(), noon);
  const [row] = await db.select().from(signUps).where(eq(signUps.id, id));
  return {
    id,
    number: row?.number ?? '',
    code: receiptCode('sign-up', id),
    personKey: row?.personKey ?? '',
    name,
    contact,
  };
}
const seen = () => ({ id: crypto.randomUUID(), door: '正门', at: evening.getTime() });
const scan = ({ number, code }: { number: string; code: string }): Entry => ({ kind: 'scan', ...seen(), number, code });
const tap = ({ id }: { id: string }): Entry => ({ kind: 'list', ...seen(), signUpId: id });
const walkIn = (name: string, contact = ''): Entry => ({ kind: 'walk-in', ...seen(), name, contact });
const heads = (people: number, door = '正门'): Entry => ({ kind: 'count', ...seen(), people, door });
const undo = (of: Entry): Entry => ({ kind: 'undo', ...seen(), of: of.id });
const outcomes = (answers: Answer[]) => answers.map(({ outcome, reason }) => reason?.code ?? outcome);
const taking = (eventId: string, entries: Entry[], now = evening, by = helper) =>
  takeAttendance(by, eventId, entries, now);
const rowsOf = (eventId: string) =>
  db.select().from(attendances).where(eq(attendances.eventId, eventId)).orderBy(asc(attendances.receivedAt));
const recordsOf = (id: string, action: 'attendance.received' | 'attendance.undone' | 'person.read') =>
  db
    .select({ change: records.change, actorId: records.actorId })
    .from(records)
    .where(and(eq(records.subjectId, id), eq(records.action, action)))
    .orderBy(desc(records.at));

beforeAll(async () => {
  communityId = await makeCommunity();
  helper = await makeAccount('grid-member', communityId);
  other = await makeAccount('grid-head', communityId);
});

describe('Scanning', () => {
  test('Two devices that see the same twenty people, and send everything twice: twenty attendances, once', async () => {
    const { id, groupIds } = await makeEvent({ communityId });
    const people = [];
    for (let at = 0; at < 20; at += 1) people.push(await come(id, groupIds[0] ?? ''));
    const [first, second] = [people.map(scan), people.map(tap)];
    const answers = await Promise.all([
      taking(id, first),
      taking(id, second, evening, other),
      taking(id, first),
      taking(id, second.slice(0, 7), evening, other),
    ]);
    expect(answers.flatMap(outcomes).filter((one) => one !== 'taken' && one !== 'already')).toEqual([]);
    const rows = await rowsOf(id);
    expect(rows).toHaveLength(20);
    expect(new Set(rows.map(({ signUpId }) => signUpId))).toEqual(new Set(people.map((one) => one.id)));
    expect(new Set(rows.map(({ personKey }) => personKey))).toEqual(new Set(people.map((one) => one.personKey)));
    expect(await summaryOf(id)).toMatchObject({ expected: 20, here: 20, attendance: 20, people: 20 });
    // Again, long afterwards: nothing is written, and every entry is acknowledged.
    const before = (await recordsOf(id, 'attendance.received')).length;
    const kept = first.filter(({ id: entry }) => rows.some((row) => row.id === entry));
    expect(outcomes(await taking(id, kept, later(60)))).toEqual(kept.map(() => 'taken'));
    expect(await recordsOf(id, 'attendance.received')).toHaveLength(before);
  });

  test('A wrong code, another evening, a seat given back: each has its sentence, and nothing is counted', async () => {
    const { id, groupIds } = await makeEvent({ communityId });
    const elsewhere = await makeEvent({ communityId, title: '试书场' });
    const [here, gone] = [await come(id, groupIds[0] ?? ''), await come(id, groupIds[0] ?? '')];
    const foreign = await come(elsewhere.id, elsewhere.groupIds[0] ?? '');
    await giveBack(visitor, gone.id, noon);
    const wrong = [scan({ ...here, code: 'AAAAAA' }), scan({ number: '00000000', code: here.code })];
    const answers = await taking(id, [...wrong, scan(foreign), tap(foreign), scan(gone), scan(here)]);
    const unknown = 'checkInUnknown';
    expect(outcomes(answers)).toEqual([unknown, unknown, 'checkInOtherEvent', unknown, 'checkInGivenBack', 'taken']);
    expect(answers[2]?.reason?.values).toMatchObject({ title: '试书场', month: 11, date: 24 });
    expect(await rowsOf(id)).toHaveLength(1);
    expect(await rowsOf(elsewhere.id)).toHaveLength(0);
    const [row] = await recordsOf(id, 'attendance.received');
    expect(row).toMatchObject({ change: { taken: 1, already: 0, refused: 5 }, actorId: helper.id });
    expect(JSON.stringify(row)).not.toContain(here.name);
  });

  test('Whoever waits is let in where there is room, from the beginning on also for those who did not come', async () => {
    const { id, groupIds } = await makeEvent({ communityId, groups: [{ seats: 1 }] });
    const [seated, waiting, last] = [
      await come(id, groupIds[0] ?? ''),
      await come(id, groupIds[0] ?? ''),
      await come(id, groupIds[0] ?? ''),
    ];
    expect(outcomes(await taking(id, [scan(waiting)]))).toEqual(['checkInStillWaiting']);
    expect(outcomes(await taking(id, [scan(waiting)], later(5)))).toEqual(['let-in']);
    expect(outcomes(await taking(id, [scan(last)], later(6)))).toEqual(['checkInStillWaiting']);
    const [row] = await db.select().from(signUps).where(eq(signUps.id, waiting.id));
    expect(row?.status).toBe('seated');
    // Whoever had the seat still comes in: it was given and stays given.
    expect(outcomes(await taking(id, [scan(seated)], later(7)))).toEqual(['taken']);
  });
});

describe('A wrong tap', () => {
  test('is taken back once, counts no more, and the person may be checked in again', async () => {
    const { id, groupIds } = await makeEvent({ communityId });
    const person = await come(id, groupIds[0] ?? '');
    const wrong = tap(person);
    await taking(id, [wrong]);
    expect(outcomes(await taking(id, [undo(wrong), undo(wrong)]))).toEqual(['taken', 'already']);
    expect(await summaryOf(id)).toMatchObject({ here: 0, attendance: 0, people: 0 });
    expect(await recordsOf(id, 'attendance.undone')).toMatchObject([{ change: { signUpId: person.id } }]);
    // The wrong tap arrives again late: it stays undone.
    expect(outcomes(await taking(id, [wrong]))).toEqual(['taken']);
    expect(await summaryOf(id)).toMatchObject({ here: 0 });
    expect(outcomes(await taking(id, [scan(person)]))).toEqual(['taken']);
    expect(await summaryOf(id)).toMatchObject({ here: 1, attendance: 1, people: 1 });
    const of = await makeEvent({ communityId });
    expect(outcomes(await taking(of.id, [undo(wrong)]))).toEqual(['already']);
  });
});

describe('Without a sign-up', () => {
  test('Names and contacts are sealed; the same person counts once, and sits on the own seat where there is one', async () => {
    const { id, groupIds } = await makeEvent({ communityId });
    const person = await come(id, groupIds[0] ?? '', '试忘了');
    const came = walkIn('试路过', '13900001111');
    const answers = await taking(id, [came, walkIn('试 路过', '139 0000 1111'), walkIn('试无名'), walkIn('试无名')]);
    expect(outcomes(answers)).toEqual(['taken', 'already', 'taken', 'taken']);
    expect(outcomes(await taking(id, [walkIn(person.name, person.contact), scan(person)]))).toEqual([
      'taken',
      'already',
    ]);
    // Two of one name without a contact may be two people: they are in 人次, and in 人 nobody is guessed.
    expect(await summaryOf(id)).toMatchObject({
      expected: 1,
      here: 1,
      attendance: 4,
      people: 2,
      byWay: { 'walk-in': 4 },
    });
    const [row] = await db.select().from(attendances).where(eq(attendances.id, came.id));
    const [key] = await db
      .select()
      .from(persons)
      .where(eq(persons.id, row?.personId ?? ''));
    expect(JSON.parse(unseal(key?.wrappedKey ?? '', row?.sealedPerson ?? ''))).toEqual({
      name: '试路过',
      contact: '13900001111',
    });
    expect(row?.sealedPerson).not.toContain('试路过');
  });

  test('Heads are counted by door and never fall below nobody', async () => {
    const { id } = await makeEvent({ communityId, signUp: false, groups: [] });
    const answers = await taking(id, [
      heads(5),
      heads(1),
      heads(-1),
      heads(-1, '东门'),
      heads(1, '东门'),
      heads(-1, '东门'),
    ]);
    expect(outcomes(answers)).toEqual(['taken', 'taken', 'taken', 'countBelowZero', 'taken', 'taken']);
    expect(await summaryOf(id)).toMatchObject({
      attendance: 5,
      people: 0,
      byDoor: { 正门: 5, 东门: 0 },
      byWay: { count: 5 },
    });
  });
});

describe('Whose door it is', () => {
  test('Others are refused where there was something to take, and nothing is taken before it opens or once it is settled', async () => {
    const { id, groupIds } = await makeEvent({ communityId });
    const person = await come(id, groupIds[0] ?? '');
    const stranger = await makeAccount('grid-member', await makeCommunity());
    for (const viewer of [visitor, stranger, await makeAccount('resident', null), await makeAccount('auditor', null)])
      await expect(taking(id, [scan(person)], evening, viewer)).rejects.toThrow('notYours');
    await expect(taking(id, [scan(person)], later(-241))).rejects.toThrow('checkInNotOpen');
    expect(await rowsOf(id)).toHaveLength(0);
    expect(outcomes(await taking(id, [scan(person)], later(-240)))).toEqual(['taken']);
    await write(system, async (tx) => {
      await tx
        .update(events)
        .set({ status: 'held', heldAt: later(90) })
        .where(eq(events.id, id));
      await record(tx, 'event.held', { type: 'event', id });
    });
    await expect(taking(id, [walkIn('试迟到')], later(91))).rejects.toThrow('checkInSettled');
    expect(await rowsOf(id)).toHaveLength(1);
  });

  test('The list bears names and no contact, the look at it is recorded once, and others do not see the event', async () => {
    const { id, number, groupIds } = await makeEvent({ communityId });
    const person = await come(id, groupIds[0] ?? '', '吕试');
    const stranger = await makeAccount('grid-member', await makeCommunity());
    expect(await getDoorEvent(stranger, number)).toBeUndefined();
    const event = await getDoorEvent(helper, number);
    if (!event) throw new Error('The helper does not see the event.');
    const roster = await readRoster(helper, event, evening);
    expect(roster).toMatchObject([{ id: person.id, name: '吕试', status: 'seated', hereAt: null }]);
    expect(roster[0]?.sound.split(' ')[1]).toBe('ls');
    expect(JSON.stringify(roster)).not.toContain(person.contact);
    expect(JSON.stringify(roster)).not.toContain(person.code);
    expect(await recordsOf(id, 'person.read')).toMatchObject([
      { change: { fields: ['name'], people: 1 }, actorId: helper.id },
    ]);
    await taking(id, [scan(person)]);
    expect(await statesOf(id)).toEqual([[person.id, 'seated', evening.getTime()]]);
    await expect(readRoster(helper, event, later(-300))).rejects.toThrow('checkInNotOpen');
  });
});
