import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { indicatorEditions } from '@/db/schema/evidence';
import { records } from '@/db/schema/records';
import { type Row, writeSheet } from '@/lib/spreadsheets/sheet';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import type { Viewer } from '@/lib/viewer';
import { getTree } from '../queries';
import { importUpload, upload } from './mutations';
import { getImport } from './queries';
import { indicatorSheet } from './sheets';

let office: Viewer;
const bounds = { statementLeast: 0, statementMost: 1_500, pictureKilobytes: 2_048 };
const edition = (title: string) => ({ title, fromDay: '2025-11-01', toDay: '2026-10-31', ...bounds });

beforeAll(async () => {
  office = await makeAccount('office');
});

async function list(...rows: Partial<Row<typeof indicatorSheet>>[]): Promise<File> {
  async function* pages() {
    yield rows;
  }
  return new File([new Uint8Array(await writeSheet(indicatorSheet, 'zh-CN', pages()))], '体系.xlsx');
}

test('A list becomes an edition with its tree, once, and leaves a record', async () => {
  const file = await list(
    { code: 'Ⅰ', text: '思想道德建设' },
    { code: 'Ⅰ-1', parent: 'Ⅰ', text: '道德讲堂', method: 'material', process: 4, statement: true, owner: '社区' },
    {
      code: 'Ⅰ-2',
      parent: 'Ⅰ',
      text: '公益广告',
      method: 'site',
      picture: 2,
      ledgers: '横幅标语、电子屏宣传：我们的节日',
      owner: '社区',
    },
  );
  const id = await upload(office, file, noon);
  expect(await getImport(office, id)).toMatchObject({ status: 'checked', total: 3, badCount: 0 });
  const editionId = await importUpload(office, { id, ...edition('一套') }, noon);
  const tree = await getTree(office, editionId, null);
  expect(tree?.rows.map(({ indicator, leaf }) => [indicator.code, indicator.depth, leaf?.light])).toEqual([
    ['Ⅰ', 1, undefined],
    ['Ⅰ-1', 2, 'red'],
    ['Ⅰ-2', 2, 'red'],
  ]);
  expect(tree?.rows[1]?.indicator.needs).toMatchObject({ process: 4, statement: true, figure: null });
  expect(tree?.rows[2]?.indicator.ledgers).toEqual(['banners', 'screens.festivals']);
  const left = await db.select().from(records).where(eq(records.subjectId, editionId));
  expect(left.map(({ action, change }) => [action, change])).toEqual([['indicators.imported', { indicators: 3 }]]);
  expect(await getImport(office, id)).toMatchObject({ status: 'done' });
  await expect(importUpload(office, { id, ...edition('又一套') }, noon)).rejects.toThrow('changedMeanwhile');
});

test('Wrong cells are named by row and nothing is imported', async () => {
  const file = await list(
    { code: '1', text: '甲', process: 3 },
    { code: '1-1', parent: '1', text: '乙', figure: '没有的数字', least: 2 },
    { code: '1-1', parent: '7', text: '' },
  );
  const id = await upload(office, file, noon);
  const found = await getImport(office, id);
  expect(found?.bad.map(({ row, column, code }) => [row, column, code])).toEqual([
    [2, 'document', 'indicatorAsksAbove'],
    [3, 'figure', 'figureUnknown'],
    [4, 'text', 'cellMissing'],
    [4, 'code', 'indicatorTwice'],
    [4, 'parent', 'indicatorParentMissing'],
  ]);
  await expect(importUpload(office, { id, ...edition('错的') }, noon)).rejects.toThrow('changedMeanwhile');
  const there = await db.select().from(indicatorEditions).where(eq(indicatorEditions.title, '错的'));
  expect(there).toEqual([]);
});

test('A name is given once, and a period and limits that cannot be are refused, with the list still waiting', async () => {
  const id = await upload(office, await list({ code: '1', text: '甲' }), noon);
  const reasons = async (change: object) =>
    importUpload(office, { id, ...edition('名字'), ...change }, noon).catch(({ reasons: [first] }) => first);
  expect(await reasons({ fromDay: '2026-11-01' })).toMatchObject({ code: 'periodWrong', field: 'toDay' });
  expect(await reasons({ statementLeast: 2_000 })).toMatchObject({ code: 'statementBoundsWrong' });
  await importUpload(office, { id, ...edition('名字') }, noon);
  const again = await upload(office, await list({ code: '1', text: '甲' }), noon);
  await expect(importUpload(office, { id: again, ...edition('名字') }, noon)).rejects.toThrow('editionTitleTaken');
  expect(await getImport(office, again)).toMatchObject({ status: 'checked' });
});

test('Only the office of the whole sub-district imports', async () => {
  const file = () => list({ code: '1', text: '甲' });
  const id = await upload(office, await file(), noon);
  const here = await makeCommunity();
  for (const role of ['editor', 'lead', 'office', 'auditor'] as const) {
    const other = await makeAccount(role, here);
    await expect(upload(other, await file(), noon), role).rejects.toThrow('notYours');
    await expect(importUpload(other, { id, ...edition('别人的') }, noon), role).rejects.toThrow('notYours');
  }
  expect(await importUpload(office, { id, ...edition('自己的') }, noon)).toBeTruthy();
});
