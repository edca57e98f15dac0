import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { announcementSchedules } from '@/db/schema/announcement-schedules';
import { announcements } from '@/db/schema/announcements';
import { jobs } from '@/db/schema/jobs';
import { messages } from '@/db/schema/outbox';
import { recordState, records } from '@/db/schema/records';
import { runDue } from '@/features/jobs/runner/mutations';
import { makeAccount, makeColumn, makeCommunity, noon } from '@/lib/testing/factories';
import { system, type Viewer } from '@/lib/viewer';
import { discard, draft, publish, save, withdraw } from '../mutations';
import { cancelSchedule, schedule } from '../scheduled/mutations';
import { keepSchedule } from './mutations';

let [communityId, columnId] = ['', ''];
let editor: Viewer;
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const texts = (more = {}) => ({
  title: '标题',
  summary: '摘要',
  body: '<p>正文</p>',
  source: '',
  coverAlt: '',
  columnId,
  communityId,
  ...more,
});
const newDraft = (more = {}) => draft(editor, texts(more), { publish: false }, noon);
const rowOf = async (id: string) => (await db.select().from(announcements).where(eq(announcements.id, id)))[0];
const schedulesOf = (id: string) =>
  db.select().from(announcementSchedules).where(eq(announcementSchedules.announcementId, id));
const recordsOf = async (id: string) =>
  (await db.select().from(records).where(eq(records.subjectId, id)).orderBy(desc(records.number))).map(
    ({ action }) => action,
  );
const messagesTo = async (accountId: string | null) =>
  db
    .select()
    .from(messages)
    .where(eq(messages.accountId, accountId ?? ''));
const publicVersion = async () => (await db.select().from(recordState))[0]?.publicVersion ?? 0;
const choose = (id: string, act: 'publish' | 'withdraw', hours: number, version = 1, by = editor) =>
  schedule(by, { id, act, version, reason: '到期撤下', at: later(hours) }, noon);
const run = (at: Date) => runDue('p', () => at);

beforeAll(async () => {
  [communityId, columnId] = [await makeCommunity(), await makeColumn()];
  editor = await makeAccount('editor', communityId, '甲');
});

describe('A time is chosen', () => {
  test('Nothing is public before it, and the text is published at it, with a record of the system and a message', async () => {
    const id = await newDraft();
    await choose(id, 'publish', 2);
    const before = await publicVersion();
    await run(later(1.99));
    expect(await rowOf(id)).toMatchObject({ status: 'draft' });
    expect(await publicVersion()).toBe(before);

    await run(later(2));
    expect(await rowOf(id)).toMatchObject({ status: 'published', publishedAt: later(2), updatedBy: editor.id });
    expect(await publicVersion()).toBe(before + 1);
    expect(await schedulesOf(id)).toEqual([]);
    const [last] = await db.select().from(records).where(eq(records.subjectId, id)).orderBy(desc(records.number));
    expect(last).toMatchObject({ action: 'announcement.published', actorKind: 'system' });
    const told = (await messagesTo(editor.id)).filter(({ facts }) => facts.announcementId === id);
    expect(told).toMatchObject([{ kind: 'announcement-published', channel: 'site', deliveredAt: later(2) }]);
  });

  test('It ends by itself with its reason, and both may be chosen for a draft', async () => {
    const id = await newDraft();
    await choose(id, 'publish', 1);
    await choose(id, 'withdraw', 2);
    await run(later(1));
    expect(await rowOf(id)).toMatchObject({ status: 'published' });
    await run(later(2));
    expect(await rowOf(id)).toMatchObject({ status: 'withdrawn', withdrawalReason: '到期撤下', withdrawnAt: later(2) });
    expect(await recordsOf(id)).toEqual([
      'announcement.withdrawn',
      'announcement.published',
      'announcement.scheduled',
      'announcement.scheduled',
      'announcement.drafted',
    ]);
  });

  test('What was missed while nothing ran is done late, in its order', async () => {
    const id = await newDraft();
    await choose(id, 'withdraw', 5);
    await choose(id, 'publish', 1);
    await run(later(100));
    expect(await rowOf(id)).toMatchObject({ status: 'withdrawn', publishedAt: later(100) });
  });

  test('Late and early jobs of the same choice publish once', async () => {
    const id = await newDraft();
    await choose(id, 'publish', 1);
    const [chosen] = await schedulesOf(id);
    await Promise.all([1, 2, 3].map(() => keepSchedule(chosen?.id ?? '', later(1))));
    await run(later(1));
    expect((await recordsOf(id)).filter((action) => action === 'announcement.published')).toHaveLength(1);
  });
});

describe('A time is changed or falls away', () => {
  test('Changed: the first time passes and the second one counts', async () => {
    const id = await newDraft();
    await choose(id, 'publish', 1);
    await choose(id, 'publish', 3);
    await run(later(2));
    expect(await rowOf(id)).toMatchObject({ status: 'draft' });
    await run(later(3));
    expect(await rowOf(id)).toMatchObject({ status: 'published' });
  });

  test('Cancelled: nothing happens, and no job is left', async () => {
    const id = await newDraft();
    await choose(id, 'publish', 1);
    const [chosen] = await schedulesOf(id);
    await cancelSchedule(editor, { id, act: 'publish' }, noon);
    await run(later(2));
    expect(await rowOf(id)).toMatchObject({ status: 'draft' });
    expect(await recordsOf(id)).toContain('announcement.schedule-cancelled');
    expect(
      await db
        .select()
        .from(jobs)
        .where(eq(jobs.key, `schedule:${chosen?.id}`)),
    ).toEqual([]);
    await expect(cancelSchedule(editor, { id, act: 'publish' }, noon)).rejects.toThrow('gone');
  });

  test('An edit keeps the time, and the last saved text is published', async () => {
    const id = await newDraft();
    await choose(id, 'publish', 1);
    await save(editor, { ...texts({ title: '改过' }), id, version: 1 }, { publish: false }, noon);
    await run(later(1));
    expect(await rowOf(id)).toMatchObject({ status: 'published', title: '改过' });
  });

  test('Published by hand before: the time falls away, the end stays', async () => {
    const id = await newDraft();
    await choose(id, 'publish', 1);
    await choose(id, 'withdraw', 2);
    await publish(editor, { id, version: 1 }, noon);
    expect((await schedulesOf(id)).map(({ act }) => act)).toEqual(['withdraw']);
    await withdraw(editor, { id, version: 2, reason: '有误' }, noon);
    expect(await schedulesOf(id)).toEqual([]);
    await run(later(2));
    expect(await rowOf(id)).toMatchObject({ status: 'withdrawn', withdrawalReason: '有误' });
  });

  test('A draft that is thrown away takes its time along', async () => {
    const id = await newDraft();
    await choose(id, 'publish', 1);
    await discard(editor, { id, version: 1 }, noon);
    expect(await run(later(1))).toBe(0);
  });
});

describe('A time is refused', () => {
  test('at once with every reason, by strangers, and for a text that changed meanwhile', async () => {
    const bare = await newDraft({ summary: '', body: '' });
    await expect(choose(bare, 'publish', -1)).rejects.toThrow('summaryMissing, bodyMissing, timePast');
    const id = await newDraft();
    const strangers = [await makeAccount('editor', await makeCommunity()), await makeAccount('resident')];
    for (const stranger of strangers) {
      await expect(choose(id, 'publish', 1, 1, stranger)).rejects.toThrow('notYours');
    }
    await expect(choose(id, 'publish', 1, 0)).rejects.toThrow('changedMeanwhile');
    expect(await schedulesOf(id)).toEqual([]);
    await choose(id, 'publish', 1);
    for (const stranger of strangers) {
      await expect(cancelSchedule(stranger, { id, act: 'publish' }, noon)).rejects.toThrow('notYours');
    }
    expect(await schedulesOf(id)).toHaveLength(1);
    await cancelSchedule(editor, { id, act: 'publish' }, noon);
  });

  test('when it comes and the text lacks something: it stays undone, is told and stands on the desk until seen to', async () => {
    const id = await newDraft();
    await choose(id, 'publish', 1);
    await save(editor, { ...texts({ summary: '' }), id, version: 1 }, { publish: false }, noon);
    const before = await publicVersion();
    await run(later(1));
    expect(await rowOf(id)).toMatchObject({ status: 'draft' });
    expect(await publicVersion()).toBe(before);
    expect(await schedulesOf(id)).toMatchObject([{ refusedAt: later(1), refusals: ['summaryMissing'] }]);
    expect((await recordsOf(id))[0]).toBe('announcement.schedule-refused');
    const told = (await messagesTo(editor.id)).filter(({ facts }) => facts.announcementId === id);
    expect(told).toMatchObject([{ kind: 'announcement-not-published', facts: { refusals: ['summaryMissing'] } }]);
    const [job] = await db
      .select()
      .from(jobs)
      .where(and(eq(jobs.kind, 'keep-schedule'), eq(jobs.doneAt, later(1))));
    expect(job?.failedAt).toBeNull();
    await cancelSchedule(editor, { id, act: 'publish' }, later(2));
    expect(await schedulesOf(id)).toEqual([]);
  });

  test('when whoever chose it left meanwhile; the message waits for them and then stands as failed', async () => {
    const leaver = await makeAccount('editor', communityId, '丁');
    const id = await newDraft();
    await choose(id, 'publish', 1, 1, leaver);
    await write(system, async (tx) => {
      await tx
        .update(accounts)
        .set({ status: 'deactivated' })
        .where(eq(accounts.id, leaver.id ?? ''));
      await record(tx, 'account.deactivated', { type: 'account', id: leaver.id ?? '' });
    });
    await run(later(1));
    expect(await rowOf(id)).toMatchObject({ status: 'draft' });
    expect(await schedulesOf(id)).toMatchObject([{ refusals: ['chooserMayNot'] }]);
    for (const days of [0, 1, 2]) await run(later(1 + 24 * days));
    expect(await messagesTo(leaver.id)).toMatchObject([
      { deliveredAt: null, attempts: 3, fault: 'accountStopped', failedAt: later(49) },
    ]);
  });
});
