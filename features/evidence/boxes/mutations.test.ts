import { desc, eq } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { boxes } from '@/db/schema/ledgers.values';
import { pictureConsents } from '@/db/schema/media';
import { records } from '@/db/schema/records';
import { summaries } from '@/db/schema/summaries';
import { remediation } from '@/features/ledgers/definitions/remediation';
import { keepEntry } from '@/features/ledgers/mutations';
import * as ofLedgers from '@/features/ledgers/pictures/mutations';
import { storePicture } from '@/features/media/mutations';
import { readSheet } from '@/lib/spreadsheets/sheet';
import { makeAccount, makeCommunity, makePortal, noon } from '@/lib/testing/factories';
import { photoFile } from '@/lib/testing/photo';
import type { Staff, Viewer } from '@/lib/viewer';
import { system, visitor } from '@/lib/viewer';
import { boxIndexSheet } from '../packages/sheets';
import { packBox } from './mutations';
import { listBoxes, listBoxPictures, placeOfArchive } from './queries';
import { ledgersIn, yearAsked, yearsUntil } from './rules';

let here: string;
let editor: Staff;
let office: Staff;
const period = { from: '2026-01-01', to: '2026-12-31' };
const slug = async (viewer: Viewer) => (await placeOfArchive(viewer, undefined))?.community?.slug;
const asked = async (viewer: Viewer, community?: string) => {
  const place = await placeOfArchive(viewer, community);
  if (!place) throw new Error('no place');
  return { viewer, place, period };
};

beforeAll(async () => {
  here = await makeCommunity('盒社区');
  editor = (await makeAccount('editor', here)) as Staff;
  office = (await makeAccount('office')) as Staff;
  const facts = { grid: '', campaignId: null, quantity: 3, quantity2: null, people: null, details: {} };
  for (const [day, place] of [
    ['2026-03-05', '梧桐试路'],
    ['2026-05-06', '康宁试巷'],
    ['2025-12-31', '去年试街'],
  ] as const) {
    const job = { ...facts, communityId: here, day, category: 'well-cover', place };
    const entryId = await keepEntry(editor, remediation, job, noon);
    const mediaId = await storePicture(editor, await photoFile(), noon);
    await ofLedgers.addPicture(editor, { entryId, mediaId, part: 'before', caption: '清之前' }, noon);
  }
});

test('A box counts the entries and pictures of its ledgers in a year, of one community or of all', async () => {
  const own = await listBoxes(await asked(editor));
  expect(own.map(({ box }) => box)).toEqual([...boxes]);
  expect(own.find(({ box }) => box === 'environment')).toMatchObject({ entries: 2, pictures: 2 });
  expect(own.find(({ box }) => box === 'culture')).toMatchObject({ entries: 0, pictures: 0 });
  const all = await listBoxes(await asked(office));
  expect(all.find(({ box }) => box === 'environment')?.entries).toBeGreaterThanOrEqual(2);
  const narrowed = await listBoxes(await asked(office, await slug(editor)));
  expect(narrowed.find(({ box }) => box === 'environment')).toMatchObject({ entries: 2, pictures: 2 });
  const pictures = await listBoxPictures(await asked(editor), 'environment', 10);
  expect(pictures.map(({ day, caption }) => [day, caption])).toEqual([
    ['2026-05-06', '清之前'],
    ['2026-03-05', '清之前'],
  ]);
  expect(await listBoxPictures(await asked(editor), 'environment', 1)).toHaveLength(1);
});

test('A package holds its ledgers as Excel, its pictures and an index, and is kept in the records', async () => {
  const { name, content } = await packBox(await asked(editor), 'environment', noon);
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  expect(name).toMatch(/（盒社区 2026）\.zip$/);
  expect(Object.keys(unzipSync(Buffer.concat(parts)))).toEqual([
    '1 整治作业.xlsx',
    '图片/1 2026-05-06 康宁试巷.jpg',
    '图片/2 2026-03-05 梧桐试路.jpg',
    '目录.xlsx',
  ]);
  const kept = await db
    .select()
    .from(records)
    .where(eq(records.actorId, editor.id))
    .orderBy(desc(records.number))
    .limit(2);
  expect(kept.map(({ action, subjectId }) => [action, subjectId])).toEqual([
    ['list.exported', 'ledger-remediation'],
    ['evidence.packed', 'box-environment'],
  ]);
});

test('A picture whose consent was withdrawn is not packed, and the index says neither its caption nor who is on it', async () => {
  const own = await makeCommunity('撤回社区');
  const by = (await makeAccount('editor', own)) as Staff;
  const facts = { grid: '', campaignId: null, quantity: 3, quantity2: null, people: null, details: {} };
  const job = { ...facts, communityId: own, day: '2026-03-05', category: 'well-cover', place: '梧桐试路' };
  const entryId = await keepEntry(by, remediation, job, noon);
  const mediaId = await storePicture(by, await photoFile(), noon);
  await ofLedgers.addPicture(by, { entryId, mediaId, part: 'before', caption: '王阿姨在门口' }, noon);
  const packed = async () => {
    const { content } = await packBox(await asked(by), 'environment', noon);
    const parts: Uint8Array[] = [];
    for await (const part of content) parts.push(part);
    return unzipSync(Buffer.concat(parts));
  };
  expect(Object.keys(await packed())).toContain('图片/1 2026-03-05 梧桐试路.jpg');
  await write(system, async (tx) => {
    await tx.insert(pictureConsents).values({ mediaId, basis: 'written-consent', withdrawnAt: noon });
    await record(tx, 'media.consent-withdrawn', { type: 'media', id: mediaId });
  });
  const files = await packed();
  expect(Object.keys(files)).toEqual(['1 整治作业.xlsx', '目录.xlsx']);
  const { rows } = await readSheet(boxIndexSheet, files['目录.xlsx'] ?? new Uint8Array());
  expect(rows.map(({ row }) => row.what)).toEqual(['整治作业', '梧桐试路（同意已撤回或到期，没有打包）']);
});

test('Signed summaries lie in the last box, by the days that they sum up, and are packed as documents', async () => {
  await makePortal();
  await write(system, async (tx) => {
    const days = { toDay: '2026-06-30', createdAt: noon, savedAt: noon, communityId: here, templateName: '' };
    const rows = [
      { status: 'signed', title: '半年总结', fromDay: '2026-01-01', body: '正文一段。', signedAt: noon },
      { status: 'draft', title: '草稿', fromDay: '2026-01-01', body: '没签。' },
    ] as const;
    for (const row of rows) await tx.insert(summaries).values({ ...days, ...row });
    await record(tx, 'summary.signed', { type: 'summary', id: 'in-box' });
  });
  const box = (await listBoxes(await asked(editor))).find((one) => one.box === 'summaries');
  expect(box?.summaries.map(({ title }) => title)).toEqual(['半年总结']);
  const { content } = await packBox(await asked(editor), 'summaries', noon);
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  expect(Object.keys(unzipSync(Buffer.concat(parts)))).toEqual(['原文/1 半年总结.docx', '目录.xlsx']);
});

test('Nobody reads the archive of another community, and visitors none', async () => {
  const stranger = await makeAccount('editor', await makeCommunity());
  expect(await placeOfArchive(editor, await slug(editor))).toBeDefined();
  expect(await placeOfArchive(stranger, await slug(editor))).toBeUndefined();
  expect(await placeOfArchive(visitor, undefined)).toBeUndefined();
  expect(ledgersIn(visitor, 'environment')).toEqual([]);
  expect((await listBoxes(await asked(stranger))).every(({ entries }) => entries === 0)).toBe(true);
});

test('In a box plans come before what was done, and reports last; the year is this one where none is asked for', () => {
  const names = ledgersIn(editor, 'organisation').map(({ name }) => name);
  expect(names.indexOf('documents')).toBeLessThan(names.indexOf('meetings'));
  expect(yearAsked(undefined, noon)).toEqual({ year: '2026', period });
  expect(yearAsked('2024', noon).period.from).toBe('2024-01-01');
  expect(yearsUntil(noon).slice(0, 2)).toEqual(['2026', '2025']);
});
