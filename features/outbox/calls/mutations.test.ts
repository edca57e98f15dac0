import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { events } from '@/db/schema/events';
import { records } from '@/db/schema/records';
import { tellEverybody } from '@/features/events/letters/mutations';
import { remindOf } from '@/features/events/reminders/mutations';
import { giveBack } from '@/features/events/sign-up-changes/mutations';
import { enter } from '@/features/events/sign-ups/mutations';
import { makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { resend } from '../mutations';
import { mark } from '../slips/mutations';
import { listOpenSlips } from '../slips/queries';
import { openCall } from './mutations';
import { listCalls } from './queries';

let communityId = '';
let lead: Viewer;
const plus = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

beforeEach(async () => {
  communityId = await makeCommunity();
  lead = await makeAccount('lead', communityId);
});

/** An elder for whom a neighbour left a telephone number, reminded of an evening. */
async function reminded(over = {}) {
  const event = await makeEvent({ communityId, startsAt: plus(20), groups: [{ seats: 1 }] });
  const input = {
    name: '尉迟试',
    contact: '000 0000 0003',
    for: 'elder' as const,
    helper: '邻居试',
    answers: {},
    ...over,
  };
  const signUpId = await enter(lead, { ...input, eventId: event.id, groupId: event.groupIds[0] ?? '' }, noon);
  await remindOf(event.id, noon);
  return { event, signUpId };
}
const looks = async (personId: string) =>
  (
    await db
      .select()
      .from(records)
      .where(and(eq(records.action, 'person.read'), eq(records.subjectId, personId)))
  ).length;

test('Who is to be called stands on the list of the own community, without name and number', async () => {
  await reminded();
  const [call] = await listCalls(lead, noon);
  expect(call).toMatchObject({ kind: 'event-reminder', contact: 'held', about: { event: { title: '试讲堂' } } });
  expect(JSON.stringify(call)).not.toMatch(/尉迟试|邻居试|0000 0003|00000000003/);
  expect(await listOpenSlips(lead)).toEqual([]);
  for (const other of [visitor, await makeAccount('lead', await makeCommunity()), await makeAccount('auditor')])
    expect(await listCalls(other, noon)).toEqual([]);
});

test('The one who is called is opened, each look with a record; nobody else opens it', async () => {
  await reminded();
  const [call] = await listCalls(lead, noon);
  const [id, personId] = [call?.id ?? '', call?.personId ?? ''];
  expect(await openCall(lead, id, 'zh-CN', noon)).toBe('邻居试（替尉迟试报的名）　00000000003');
  expect(await looks(personId)).toBe(1);
  expect(await openCall(await makeAccount('lead', await makeCommunity()), id, 'zh-CN', noon)).toBeNull();
  expect(await looks(personId)).toBe(1);
});

test('Told is told once; who was not reached stands as failed and comes back when somebody tries again', async () => {
  await reminded();
  const id = (await listCalls(lead, noon))[0]?.id ?? '';
  await mark(lead, { id, outcome: 'notFound' }, noon);
  expect(await listCalls(lead, noon)).toEqual([]);
  await resend(lead, id, noon);
  expect((await listCalls(lead, noon)).map((call) => call.id)).toEqual([id]);
  await mark(lead, { id, outcome: 'handedOver' }, noon);
  expect(await listCalls(lead, noon)).toEqual([]);
  await expect(mark(lead, { id, outcome: 'handedOver' }, noon)).rejects.toThrow('messageDone');
});

test('A seat that was given back needs no reminder; a cancelled evening is told of with why until it would have ended', async () => {
  const { signUpId } = await reminded();
  expect(await listCalls(lead, noon)).toHaveLength(1);
  await giveBack(visitor, signUpId, noon);
  expect(await listCalls(lead, noon)).toEqual([]);

  const { event } = await reminded({ name: '宇文试' });
  await write(
    system,
    async (tx) => {
      await tx.update(events).set({ status: 'cancelled', cancelledBecause: '礼堂停电' }).where(eq(events.id, event.id));
      const [row] = await tx.select().from(events).where(eq(events.id, event.id));
      if (row) await tellEverybody(tx, 'event-cancelled', row);
      await record(tx, 'event.cancelled', { type: 'event', id: event.id });
    },
    noon,
  );
  const [call] = await listCalls(lead, noon);
  expect(call).toMatchObject({ kind: 'event-cancelled', about: { event: { cancelledBecause: '礼堂停电' } } });
  expect(await listCalls(lead, plus(21))).toEqual([]);
});
