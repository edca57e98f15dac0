import { and, asc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { eventSpeakers, eventSteps, events, speakers, venues } from '@/db/schema/events';
import { records } from '@/db/schema/records';
import { attendances } from '@/db/schema/sign-ups';
import { getImport as getTexts } from '@/features/announcements/imports/queries';
import { searchFilter } from '@/features/search/inputs';
import { searchPublic } from '@/features/search/queries';
import { type Row, writeSheet } from '@/lib/spreadsheets/sheet';
import { makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { listLedger, sumLedger } from '../ledger/queries';
import { importUpload, upload } from './mutations';
import { eventSheetOf, getImport } from './queries';
import type { EventSheet } from './sheets';

let here = '';
let [editor, other]: Viewer[] = [];
const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00+08:00`);

beforeAll(async () => {
  here = await makeCommunity('讲堂社区');
  editor = await makeAccount('editor', here);
  other = await makeAccount('editor', await makeCommunity('别的社区'));
  await write(system, async (tx) => {
    const id = newId();
    await tx.insert(speakers).values({ id, communityId: here, name: '张三', kind: 'resident', agreedOn: '2024-01-01' });
    await record(tx, 'speaker.saved', { type: 'speaker', id });
  });
});

async function listFrom(viewer: Viewer, ...rows: Partial<Row<EventSheet>>[]): Promise<File> {
  async function* pages() {
    yield rows;
  }
  const content = await writeSheet(await eventSheetOf(viewer), 'zh-CN', pages());
  return new File([new Uint8Array(content)], '台账.xlsx');
}

const row = (title: string, day: string, more: Partial<Row<EventSheet>> = {}) => ({
  title,
  startsAt: at(day),
  venue: '老礼堂',
  attendance: 52,
  ...more,
});

test('A register of last year comes in as held events, with their numbers, places, speakers and sums', async () => {
  const list = await listFrom(
    editor as Viewer,
    row('友善', '2025-05-10', { speakers: '张三（群众）、李四', host: '王五', steps: '唱歌曲→学模范', expected: 60 }),
    row('诚信', '2025-03-12', { gift: '福字', responsible: '赵六', virtue: 'professional' }),
    row('运动会', '2025-09-01', { kind: 'sport', attendance: 100 }),
  );
  const id = await upload(editor as Viewer, list, noon);
  expect(await getImport(editor as Viewer, id)).toMatchObject({ status: 'checked', total: 3, badCount: 0 });
  expect(await getImport(other as Viewer, id)).toBeUndefined();
  expect(await getTexts(editor as Viewer, id), 'it is no list of texts').toBeUndefined();
  expect(await sumLedger(editor as Viewer, {})).toEqual({ held: 0, visits: 0 });
  await expect(importUpload(other as Viewer, id, noon)).rejects.toThrow('changedMeanwhile');
  await importUpload(editor as Viewer, id, noon);
  expect(await getImport(editor as Viewer, id)).toMatchObject({ status: 'done', done: 3 });

  const rows = await db.select().from(events).where(eq(events.communityId, here)).orderBy(asc(events.startsAt));
  expect(rows).toMatchObject([
    {
      title: '诚信',
      number: '2025-0001',
      session: 1,
      status: 'held',
      attendance: 52,
      expected: 52,
      virtue: 'professional',
    },
    { title: '友善', number: '2025-0002', session: 2, expected: 60, host: '王五；宣讲员：李四' },
    { title: '运动会', number: '2025-0003', session: null, kind: 'sport', attendance: 100 },
  ]);
  expect(rows[0]?.remark).toBe('责任人：赵六');
  const { hits } = await searchPublic(searchFilter.parse({ q: '运动会' }));
  expect(hits.map(({ kind, id }) => [kind, id])).toEqual([['event', rows[2]?.id]]);
  expect(new Set(rows.map(({ venueId }) => venueId)).size).toBe(1);
  expect(
    await db
      .select()
      .from(venues)
      .where(eq(venues.id, rows[0]?.venueId ?? '')),
  ).toMatchObject([{ name: '老礼堂', inUse: false, communityId: here }]);
  const friendly = rows[1]?.id ?? '';
  expect(await db.select().from(eventSpeakers).where(eq(eventSpeakers.eventId, friendly))).toHaveLength(1);
  expect(await db.select().from(eventSteps).where(eq(eventSteps.eventId, friendly))).toMatchObject([
    { title: '唱歌曲', minutes: 30 },
    { title: '学模范' },
  ]);
  expect(await db.select().from(attendances).where(eq(attendances.eventId, friendly))).toMatchObject([
    { way: 'count', people: 52, personKey: null },
  ]);
  const imported = await db
    .select()
    .from(records)
    .where(and(eq(records.action, 'event.imported'), eq(records.subjectId, friendly)));
  expect(imported).toHaveLength(1);
  expect(await sumLedger(editor as Viewer, { year: '2025' })).toEqual({ held: 3, visits: 204 });
  expect((await listLedger(editor as Viewer, { kind: 'lecture' })).items).toMatchObject([
    { title: '友善', speakers: [{ name: '张三' }], steps: ['唱歌曲', '学模范'] },
    { title: '诚信', gifts: ['福字'] },
  ]);
  expect((await listLedger(other as Viewer, {})).items).toEqual([]);
  expect((await listLedger(visitor, {})).items).toEqual([]);
});

test('Broken rows are named by row and cell and nothing is imported; the same rows again are known', async () => {
  const own = await makeAccount('editor', await makeCommunity('又一社区'));
  const broken = await listFrom(
    own,
    row('一', '2025-05-10'),
    row('', '2025-06-10'),
    row('三', '2027-05-10'),
    row('一', '2025-05-10'),
    row('五', '2025-07-10', { attendance: null }),
  );
  const id = await upload(own, broken, noon);
  const found = await getImport(own, id);
  expect(found?.bad.map((cell) => [cell.row, cell.column, cell.code])).toEqual([
    [3, 'title', 'cellMissing'],
    [4, 'startsAt', 'eventInFuture'],
    [5, 'title', 'eventTwice'],
    [6, 'attendance', 'cellMissing'],
  ]);
  await expect(importUpload(own, id, noon)).rejects.toThrow('changedMeanwhile');
  expect(await sumLedger(own, {})).toEqual({ held: 0, visits: 0 });

  const good = () => listFrom(own, row('一', '2025-05-10'), row('二', '2025-06-10'));
  await importUpload(own, await upload(own, await good(), noon), noon);
  expect(await sumLedger(own, {})).toEqual({ held: 2, visits: 104 });
  const again = await getImport(own, await upload(own, await good(), noon));
  expect(again?.bad.map(({ row: at, code }) => [at, code])).toEqual([
    [2, 'eventThere'],
    [3, 'eventThere'],
  ]);
});

test('What became wrong between checking and importing is shown, and nothing is written', async () => {
  const communityId = await makeCommunity();
  const own = await makeAccount('editor', communityId);
  const id = await upload(own, await listFrom(own, row('甲', '2025-05-10'), row('乙', '2025-05-11')), noon);
  await makeEvent({ communityId, title: '甲', startsAt: at('2025-05-10'), status: 'held' });
  await importUpload(own, id, noon);
  expect(await getImport(own, id)).toMatchObject({ status: 'checked', badCount: 1, bad: [{ code: 'eventThere' }] });
  expect((await sumLedger(own, {})).held).toBe(1);
  for (const viewer of [visitor, await makeAccount('auditor')])
    await expect(upload(viewer, await listFrom(own, row('丙', '2025-01-01')), noon)).rejects.toThrow('notYours');
});
