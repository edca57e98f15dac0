import { and, eq, isNull } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db, tally, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { jobs } from '@/db/schema/jobs';
import { messages } from '@/db/schema/outbox';
import { records } from '@/db/schema/records';
import { remindOf } from '@/features/events/reminders/mutations';
import { enter, signUp } from '@/features/events/sign-ups/mutations';
import { erasePerson } from '@/features/privacy/mutations';
import { openReceipt } from '@/lib/receipts';
import { makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, makePortal, noon } from '@/lib/testing/factories';
import { startMailServer } from '@/lib/testing/mail-server';
import { startRobot } from '@/lib/testing/robot-server';
import { system, visitor } from '@/lib/viewer';
import { resend } from '../mutations';
import { countOutgoing, listFailedMessages } from '../queries';
import { deliver, releaseWaiting, type Ways } from './mutations';
import { mostSendings, pauseAfterSending, restAfterShut } from './rules';

let mail: Awaited<ReturnType<typeof startMailServer>>;
let robot: Awaited<ReturnType<typeof startRobot>>;
let communityId = '';
let ways: Ways;
let count = 0;
const plus = (ms: number) => new Date(noon.getTime() + ms);
const hour = 3_600_000;

beforeAll(async () => {
  await makePortal();
  [mail, robot] = [await startMailServer(), await startRobot()];
});
afterAll(async () => {
  await mail.close();
  await robot.close();
});
beforeEach(async () => {
  communityId = await makeCommunity();
  mail.state.manner = 'takes';
  mail.raw.length = 0;
  mail.recipients.length = 0;
  robot.posts.length = 0;
  Object.assign(robot.state, { status: 200, answer: '{"errcode":0}' });
  ways = {
    mail: { url: mail.url, from: 'linli@example.cn' },
    webhook: { url: robot.url, mayBePrivate: true },
    restUntil: {},
  };
});

/** Somebody who left an e-mail address is reminded of an evening that is a day away. */
async function reminded(startsAt = plus(20 * hour)) {
  const event = await makeEvent({ communityId, startsAt });
  const contact = `he${++count}@example.org`;
  const input = {
    name: '尉迟试',
    contact,
    for: 'self' as const,
    helper: '',
    answers: {},
    groupId: event.groupIds[0] ?? '',
  };
  const signUpId = await signUp(visitor, { ...input, eventId: event.id }, `a${count}`, noon);
  await remindOf(event.id, noon);
  const [message] = await db
    .select()
    .from(messages)
    .where(
      and(eq(messages.channel, 'mail'), eq(messages.kind, 'event-reminder'), eq(messages.communityId, communityId)),
    );
  if (!message) throw new Error('Nobody was told.');
  return { event, contact, signUpId, message };
}
const rowOf = async (id: string) => (await db.select().from(messages).where(eq(messages.id, id)))[0];
const jobsOf = async (id: string) =>
  (
    await db
      .select()
      .from(jobs)
      .where(and(eq(jobs.kind, 'deliver-message'), isNull(jobs.doneAt)))
  ).filter(({ payload }) => JSON.stringify(payload).includes(id));
const looksAt = (personId: string | null) =>
  db
    .select()
    .from(records)
    .where(and(eq(records.action, 'person.read'), eq(records.subjectId, personId ?? '')));

describe('By e-mail', () => {
  test('It arrives once, says what and when, and its link opens the own seat until after the evening', async () => {
    const { message, contact, signUpId, event } = await reminded();
    await deliver(message.id, noon, ways);
    await deliver(message.id, noon, ways);
    expect(mail.recipients).toEqual([contact]);
    const read = await simpleParser(mail.raw[0] ?? '');
    expect(read.from?.text).toContain('试邻里');
    expect(read.subject).toBe('提醒：试讲堂');
    expect(read.text).toContain('试礼堂');
    const token = /\/events\/mine\/(\S+)/.exec(read.text ?? '')?.[1] ?? '';
    expect(openReceipt(token, 'sign-up', event.startsAt)).toBe(signUpId);
    expect(openReceipt(token, 'clue', noon)).toBeNull();
    expect(await rowOf(message.id)).toMatchObject({ attempts: 1, deliveredAt: noon, fault: null, nextTryAt: null });
  });

  test('The contact is opened when it is sent, with a record of the system that does not hold it', async () => {
    const { message, contact } = await reminded();
    expect(await looksAt(message.personId)).toEqual([]);
    await deliver(message.id, noon, ways);
    const looks = await looksAt(message.personId);
    expect(looks).toMatchObject([{ actorKind: 'system', change: { fields: ['contact'] } }]);
    const kept = JSON.stringify([looks, await rowOf(message.id), await jobsOf(message.id)]);
    expect(kept).not.toContain(contact);
    expect(kept).not.toContain('尉迟试');
  });

  test('A process that ends after it was sent sends it again, as the same e-mail', async () => {
    const { message } = await reminded();
    await deliver(message.id, noon, ways);
    await tally((tx) =>
      tx.update(messages).set({ deliveredAt: null, nextTryAt: noon }).where(eq(messages.id, message.id)),
    );
    await deliver(message.id, plus(60_000), ways);
    const [first, second] = await Promise.all(mail.raw.map((raw) => simpleParser(raw)));
    expect(second?.messageId).toBe(first?.messageId);
    expect(await rowOf(message.id)).toMatchObject({ attempts: 2, deliveredAt: plus(60_000) });
  });

  test('An address that is refused stands as failed at once, and is sent again when somebody says so', async () => {
    const { message } = await reminded();
    mail.state.manner = 'refuses';
    await deliver(message.id, noon, ways);
    expect(await rowOf(message.id)).toMatchObject({ attempts: 1, failedAt: noon, fault: 'addressRefused' });
    expect(ways.restUntil).toEqual({});
    const lead = await makeAccount('lead', communityId);
    expect(await listFailedMessages(lead)).toMatchObject([{ title: '试讲堂', fault: 'addressRefused' }]);
    mail.state.manner = 'takes';
    await resend(lead, message.id, plus(hour));
    expect((await jobsOf(message.id)).map(({ runAt }) => runAt)).toContainEqual(plus(hour));
    await deliver(message.id, plus(hour), ways);
    expect(await rowOf(message.id)).toMatchObject({ deliveredAt: plus(hour), failedAt: null, fault: null });
  });

  test('A server that hangs up: longer pauses each time, and the others wait a minute without an attempt', async () => {
    const { message } = await reminded();
    communityId = await makeCommunity();
    const { message: another } = await reminded();
    mail.state.manner = 'hangs-up';
    await deliver(message.id, noon, ways);
    expect(await rowOf(message.id)).toMatchObject({ attempts: 1, fault: 'notReached', nextTryAt: plus(60_000) });
    await deliver(message.id, plus(1_000), ways);
    expect(await rowOf(message.id)).toMatchObject({ attempts: 1 });
    await deliver(another.id, plus(1_000), ways);
    expect(await rowOf(another.id)).toMatchObject({ attempts: 0, nextTryAt: plus(restAfterShut) });
    expect((await jobsOf(another.id)).map(({ runAt }) => runAt)).toContainEqual(plus(restAfterShut));
    let at = noon;
    for (let attempt = 1; attempt < mostSendings; attempt += 1) {
      at = new Date(at.getTime() + pauseAfterSending(attempt));
      await deliver(message.id, at, ways);
    }
    expect(await rowOf(message.id)).toMatchObject({ attempts: mostSendings, failedAt: at, fault: 'notReached' });
  });

  test('Nothing is sent to who gave the seat back, was erased, or whose evening is over; and nobody calls it a failure', async () => {
    const { message } = await reminded();
    await deliver(message.id, plus(21 * hour), ways);
    expect(await rowOf(message.id)).toMatchObject({ failedAt: plus(21 * hour), fault: null, deliveredAt: null });
    expect(await listFailedMessages(await makeAccount('lead', communityId))).toEqual([]);

    communityId = await makeCommunity();
    const erased = await reminded();
    await write(system, (tx) => erasePerson(tx, erased.message.personId ?? ''), noon);
    await deliver(erased.message.id, noon, ways);
    expect(await rowOf(erased.message.id)).toMatchObject({ failedAt: noon, fault: null });
    expect(mail.raw).toEqual([]);
  });
});

describe('While a way is not set up', () => {
  test('Messages wait without an attempt, the desk reads how many, and they leave at the start after it', async () => {
    const { message } = await reminded();
    const none: Ways = { mail: null, webhook: null, restUntil: {} };
    await deliver(message.id, noon, none);
    expect(await rowOf(message.id)).toMatchObject({ attempts: 0, nextTryAt: null, failedAt: null, fault: null });
    const lead = await makeAccount('lead', communityId);
    expect(await countOutgoing(lead)).toEqual({ mail: 1, webhook: 0, again: 0 });
    expect(await countOutgoing(await makeAccount('lead', await makeCommunity()))).toMatchObject({ mail: 0 });
    expect(await releaseWaiting(noon, none)).toBe(0);
    expect(await releaseWaiting(plus(hour), ways)).toBeGreaterThan(0);
    expect(await releaseWaiting(plus(hour), ways)).toBe(0);
    expect((await jobsOf(message.id)).map(({ runAt }) => runAt)).toContainEqual(plus(hour));
    await deliver(message.id, plus(hour), ways);
    expect(mail.raw).toHaveLength(1);
    expect(await countOutgoing(lead)).toEqual({ mail: 0, webhook: 0, again: 0 });
  });
});

describe('To the group of the staff', () => {
  const told = async () => {
    await reminded();
    const [message] = await db
      .select()
      .from(messages)
      .where(and(eq(messages.channel, 'webhook'), eq(messages.communityId, communityId)));
    return message?.id ?? '';
  };

  test('It says which event and how many come, and names nobody', async () => {
    const id = await told();
    await deliver(id, noon, ways);
    const [post] = robot.posts;
    expect(JSON.stringify(post?.body)).toContain('报名：1 人');
    expect(JSON.stringify(post?.body)).not.toMatch(/尉迟试|example\.org/);
    expect(await rowOf(id)).toMatchObject({ deliveredAt: noon });
  });

  test('An answer with a fault is none, and is tried again', async () => {
    const id = await told();
    robot.state.answer = '{"errcode":93000,"errmsg":"invalid webhook url"}';
    await deliver(id, plus(2 * 60_000), ways);
    expect(await rowOf(id)).toMatchObject({ attempts: 1, fault: 'notReached', deliveredAt: null });
    robot.state.answer = '{"errcode":0}';
    await deliver(id, plus(4 * 60_000), ways);
    expect(await rowOf(id)).toMatchObject({ attempts: 2, deliveredAt: plus(4 * 60_000), fault: null });
  });

  test('More than the robot takes in a minute waits for the next one', async () => {
    const id = await told();
    const key = (await rowOf(id))?.key;
    const copies = Array.from({ length: 14 }, () => newId());
    await write(system, async (tx) => {
      const [row] = await tx.select().from(messages).where(eq(messages.id, id));
      for (const copy of copies) if (row) await tx.insert(messages).values({ ...row, id: copy, key: `${key}:${copy}` });
      await record(tx, 'event.reminded', { type: 'event', id: 'copies' });
    });
    const began = plus(10 * 60_000);
    for (const copy of copies) await deliver(copy, began, ways);
    expect(robot.posts).toHaveLength(10);
    const late = (await Promise.all(copies.map(rowOf))).filter((row) => !row?.deliveredAt);
    expect(late.map((row) => [row?.attempts, row?.nextTryAt])).toEqual(Array(4).fill([0, plus(11 * 60_000)]));
    for (const row of late) await deliver(row?.id ?? '', plus(11 * 60_000 + 1), ways);
    expect(robot.posts).toHaveLength(14);
  });
});

test('Who has neither an account nor an address is called: nothing leaves for them', async () => {
  const event = await makeEvent({ communityId, startsAt: plus(20 * hour) });
  const clerk = await makeAccount('editor', communityId);
  const input = { name: '尉迟试', contact: '000 0000 0003', for: 'self' as const, helper: '', answers: {} };
  await enter(clerk, { ...input, eventId: event.id, groupId: event.groupIds[0] ?? '' }, noon);
  await remindOf(event.id, noon);
  const all = await db.select().from(messages).where(eq(messages.communityId, communityId));
  expect(all.map(({ channel }) => channel).toSorted()).toEqual(['slip', 'webhook']);
  for (const { id, channel } of all) if (channel === 'slip') await deliver(id, noon, ways);
  expect(mail.raw).toEqual([]);
});
