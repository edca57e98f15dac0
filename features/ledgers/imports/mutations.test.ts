import { monitorEventLoopDelay } from 'node:perf_hooks';
import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { isPostgres } from '@/db/dialect';
import { newId } from '@/db/new-id';
import { record, verifyChain } from '@/db/record';
import { campaigns, ledgerEntries } from '@/db/schema/ledgers';
import { records } from '@/db/schema/records';
import { getImport as getTexts } from '@/features/announcements/imports/queries';
import { type Row, type Sheet, writeSheet } from '@/lib/spreadsheets/sheet';
import { makeAccount, makeCommunity } from '@/lib/testing/factories';
import { gb18030 } from '@/lib/testing/gb18030';
import { inline, workbook } from '@/lib/testing/workbook';
import { type Staff, system, type Viewer, visitor } from '@/lib/viewer';
import { closeMonth } from '../closings/mutations';
import { banners } from '../definitions/banners';
import { gatherings } from '../definitions/gatherings';
import { householdVisits } from '../definitions/household-visits';
import { meetings } from '../definitions/meetings';
import { remediation } from '../definitions/remediation';
import { keepAllIn, keepEntry } from '../mutations';
import type { LedgerDefinition } from '../rules';
import { wrongTotals } from '../totals/queries';
import { importUpload, upload } from './mutations';
import { getImport, importSheetOf, wrongRowsOf } from './queries';

const now = new Date('2026-11-22T12:00:00+08:00');
type Cells = Record<string, unknown>;

/** An editor of a new community, alone in it. */
async function someEditor(name = '试社区'): Promise<Staff & { communityId: string }> {
  const communityId = await makeCommunity(name);
  return (await makeAccount('editor', communityId)) as Staff & { communityId: string };
}

async function fileOf(viewer: Viewer, ledger: LedgerDefinition, rows: Cells[]): Promise<File> {
  async function* pages() {
    yield rows as Partial<Row<Sheet>>[];
  }
  const content = await writeSheet(await importSheetOf(viewer, ledger), 'zh-CN', pages());
  return new File([new Uint8Array(content)], '台账.xlsx');
}

const job = (more: Cells = {}): Cells => ({
  day: '2026-10-12',
  category: 'small-ads',
  place: '试路 1 号',
  quantity: 5,
  quantity2: 12.5,
  people: 3,
  'details.vehicles': 2,
  ...more,
});

/** What was found wrong in a list: its row, its column and why. */
async function wrongIn(viewer: Viewer, file: File, ledger: LedgerDefinition = remediation) {
  const found = await getImport(viewer, ledger, await upload(viewer, ledger, file, now));
  return found?.bad.map(({ row, column, code }) => [row, column, code]);
}

const kept = (viewer: Staff, ledger: LedgerDefinition) =>
  db
    .select()
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.communityId, viewer.communityId ?? ''), eq(ledgerEntries.ledger, ledger.name)));

describe('A list of earlier entries', () => {
  test('Is checked, waits for its owner alone, and is kept as a whole with a record each', async () => {
    const [editor, other] = [await someEditor(), await someEditor()];
    const rows = [job(), job({ day: '2025-03-01', category: 'well-cover', quantity: 2, quantity2: null })];
    const id = await upload(editor, remediation, await fileOf(editor, remediation, rows), now);
    expect(await getImport(editor, remediation, id)).toMatchObject({ status: 'checked', total: 2, badCount: 0 });
    expect(await getImport(other, remediation, id)).toBeUndefined();
    expect(await getImport(editor, banners, id), 'it is of another ledger').toBeUndefined();
    expect(await getTexts(editor, id), 'it is no list of texts').toBeUndefined();
    await expect(importUpload(other, remediation, { id, leftOut: 0 }, now)).rejects.toThrow('changedMeanwhile');
    expect(await kept(editor, remediation)).toEqual([]);

    await importUpload(editor, remediation, { id, leftOut: 0 }, now);
    expect(await getImport(editor, remediation, id)).toMatchObject({ status: 'done', done: 2 });
    const entries = await kept(editor, remediation);
    expect(entries.toSorted((a, b) => b.day.localeCompare(a.day))).toMatchObject([
      { day: '2026-10-12', quantity: 5, quantity2: 1_250, unit2: 'square-metre', people: 3, details: { vehicles: 2 } },
      { day: '2025-03-01', category: 'well-cover', quantity: 2, unit: 'board', quantity2: null, enteredBy: editor.id },
    ]);
    const said = await db.select().from(records).where(eq(records.actorId, editor.id));
    expect(said.filter(({ action }) => action === 'ledger.entry-kept').map(({ change }) => change)).toEqual(
      entries.map(() => ({ ledger: 'remediation', origin: id })),
    );
    expect(said.find(({ action }) => action === 'import.done')?.change).toEqual({
      ledger: 'remediation',
      entries: 2,
      leftOut: 0,
    });
    expect(await wrongTotals()).toEqual([]);
    await expect(importUpload(editor, remediation, { id, leftOut: 0 }, now)).rejects.toThrow('changedMeanwhile');
    expect(await kept(editor, remediation)).toHaveLength(2);
  });

  test('Is kept once when its owner presses twice', async () => {
    const editor = await someEditor();
    const id = await upload(editor, remediation, await fileOf(editor, remediation, [job()]), now);
    const press = () => importUpload(editor, remediation, { id, leftOut: 0 }, now);
    expect((await Promise.allSettled([press(), press()])).map(({ status }) => status)).toContain('fulfilled');
    expect(await kept(editor, remediation)).toHaveLength(1);
    const found = await getImport(editor, remediation, id);
    expect(found).toMatchObject({ status: 'done', done: 1 });
    expect(found && wrongRowsOf(found)).toEqual([]);
  });

  test('Says of every wrong cell where it stands and why, and nothing is kept', async () => {
    const [editor, there] = [await someEditor(), await makeCommunity('别处')];
    const lead = await makeAccount('lead', editor.communityId);
    await closeMonth(lead, { communityId: editor.communityId, month: '2026-09' }, now);
    const file = await fileOf(editor, remediation, [
      job({ day: '2026-09-01' }),
      job({ day: '2026-11-23' }),
      job({ community: there }),
      job({ quantity: 1.5 }),
      job({ place: '找 13800001234' }),
      job({ unit: '张', category: 'well-cover', quantity2: null }),
      job({ campaign: '没有的' }),
      job({ category: 'well-cover' }),
      job({ people: 2.5 }),
      job({ grid: '王 13800001234' }),
    ]);
    expect(await wrongIn(editor, file)).toEqual([
      [2, 'day', 'monthClosed'],
      [3, 'day', 'dayInFuture'],
      [4, 'community', 'notYours'],
      [5, 'quantity', 'quantityTooFine'],
      [6, 'place', 'numberInLedger'],
      [7, 'unit', 'unitOther'],
      [8, 'campaign', 'campaignMissing'],
      [9, 'quantity2', 'quantityNotHere'],
      [10, 'people', 'numberMissing'],
      [11, 'grid', 'numberInLedger'],
    ]);
    expect(await kept(editor, remediation)).toEqual([]);
    const share = { day: '2026-10-01', place: '1 栋', quantity: 10, quantity2: 11, 'details.topic': '宣传' };
    expect(await wrongIn(editor, await fileOf(editor, householdVisits, [share]), householdVisits)).toEqual([
      [2, 'quantity2', 'shareTooLarge'],
    ]);
  });

  test('Takes a unit in any of its spellings', async () => {
    const editor = await someEditor();
    const spelt = ['平方米', '㎡', 'm²', 'M2', '平方', '平米', ' 平 方 米 '];
    const rows = spelt.map((unit2, at) => job({ quantity: at + 1, unit: '处', unit2 }));
    expect(await wrongIn(editor, await fileOf(editor, remediation, rows))).toEqual([]);
    const wrong = await wrongIn(editor, await fileOf(editor, remediation, [job({ unit2: '立方米' })]));
    expect(wrong).toEqual([[2, 'unit2', 'unitOther']]);
  });

  test('Has no entry twice: not in the list, and not when it is in the ledger already', async () => {
    const editor = await someEditor();
    const again = job({ place: '试路１号', grid: '另一网格' });
    const file = await fileOf(editor, remediation, [job(), again, job({ quantity: 6 }), job()]);
    expect(await wrongIn(editor, file)).toEqual([
      [3, 'day', 'entryTwice'],
      [5, 'day', 'entryTwice'],
    ]);
    const input = {
      communityId: editor.communityId,
      grid: '',
      campaignId: null,
      day: '2026-10-12',
      place: '试路 1 号',
    };
    const facts = { category: 'small-ads', quantity: 5, quantity2: 12.5, people: 3, details: { vehicles: 2 } };
    await keepEntry(editor, remediation, { ...input, ...facts }, now);
    expect(await wrongIn(editor, await fileOf(editor, remediation, [job(), job({ quantity: 6 })]))).toEqual([
      [2, 'day', 'entryThere'],
    ]);
  });

  test('Is imported without the rows that are wrong when that was said of just these', async () => {
    const editor = await someEditor();
    const rows = [job(), job({ day: '2027-01-01' }), job({ quantity: 6 }), job({ place: null })];
    const id = await upload(editor, remediation, await fileOf(editor, remediation, rows), now);
    const found = await getImport(editor, remediation, id);
    expect(found && wrongRowsOf(found)).toEqual([3, 5]);
    await expect(importUpload(editor, remediation, { id, leftOut: 0 }, now)).rejects.toThrow('changedMeanwhile');
    expect(await kept(editor, remediation)).toEqual([]);
    await importUpload(editor, remediation, { id, leftOut: 2 }, now);
    expect((await kept(editor, remediation)).map(({ quantity }) => quantity)).toEqual([5, 6]);
    const [said] = await db
      .select()
      .from(records)
      .where(and(eq(records.action, 'import.done'), eq(records.subjectId, id)));
    expect(said?.change).toEqual({ ledger: 'remediation', entries: 2, leftOut: 2 });
  });

  test('Waits again when other rows are wrong by then', async () => {
    const editor = await someEditor();
    const id = await upload(editor, remediation, await fileOf(editor, remediation, [job(), job({ quantity: 6 })]), now);
    const lead = await makeAccount('lead', editor.communityId);
    await closeMonth(lead, { communityId: editor.communityId, month: '2026-10' }, now);
    await importUpload(editor, remediation, { id, leftOut: 0 }, now);
    expect(await getImport(editor, remediation, id)).toMatchObject({ status: 'checked', badCount: 2 });
    await importUpload(editor, remediation, { id, leftOut: 2 }, now);
    expect(await getImport(editor, remediation, id), 'nothing would be left').toMatchObject({ status: 'checked' });
    expect(await kept(editor, remediation)).toEqual([]);
  });

  test('Is kept once when two import it together', async () => {
    const editor = await someEditor();
    const other = (await makeAccount('editor', editor.communityId)) as Staff;
    const file = await fileOf(editor, remediation, [job(), job({ quantity: 6 })]);
    const ids = await Promise.all([editor, other].map((viewer) => upload(viewer, remediation, file, now)));
    await Promise.allSettled(
      [editor, other].map((viewer, at) => importUpload(viewer, remediation, { id: ids[at] ?? '', leftOut: 0 }, now)),
    );
    expect(await kept(editor, remediation)).toHaveLength(2);
  });

  test('Leaves neither entries nor records when its last row meets a month that was closed meanwhile', async () => {
    const editor = await someEditor();
    const lead = await makeAccount('lead', editor.communityId);
    await closeMonth(lead, { communityId: editor.communityId, month: '2026-10' }, now);
    const of = { communityId: editor.communityId, grid: '', campaignId: null, category: 'dead-corner', details: {} };
    const entries = Array.from({ length: 60 }, (_, at) => {
      const day = at < 59 ? '2026-11-02' : '2026-10-31';
      return { ...of, id: newId(), day, place: `${at} 号`, quantity: 1, quantity2: null, people: null };
    });
    const before = (await db.select().from(records)).length;
    const all = write(editor, (tx) => keepAllIn(tx, editor, remediation, entries), now);
    await expect(all).rejects.toThrow('monthClosed');
    expect(await kept(editor, remediation)).toEqual([]);
    expect(await db.select().from(records)).toHaveLength(before);
    await write(editor, (tx) => keepAllIn(tx, editor, remediation, entries.slice(0, 59)), now);
    expect(await kept(editor, remediation)).toHaveLength(59);
    expect(await wrongTotals()).toEqual([]);
    expect((await verifyChain()).brokenAt).toBeNull();
  });

  test('Finds its campaign by name: the one of its days, the own before that of all', async () => {
    const editor = await someEditor();
    const of = { name: '大扫除', version: 1, savedAt: now };
    const [own, whole, other] = [newId(), newId(), newId()];
    await write(system, async (tx) => {
      await tx.insert(campaigns).values([
        { ...of, id: other, communityId: null, fromDay: '2025-01-01', toDay: '2025-12-31' },
        { ...of, id: whole, communityId: null, fromDay: '2026-10-01', toDay: '2026-10-31' },
        { ...of, id: own, communityId: editor.communityId, fromDay: '2026-10-01', toDay: '2026-10-31' },
      ]);
      await record(tx, 'campaign.saved', { type: 'campaign', id: own });
    });
    const rows = [job({ campaign: '大扫除' }), job({ campaign: '大扫除', day: '2025-05-05' })];
    const id = await upload(editor, remediation, await fileOf(editor, remediation, rows), now);
    await importUpload(editor, remediation, { id, leftOut: 0 }, now);
    const found = new Map((await kept(editor, remediation)).map(({ day, campaignId }) => [day, campaignId]));
    expect(found).toEqual(
      new Map([
        ['2026-10-12', own],
        ['2025-05-05', other],
      ]),
    );
  });

  test('Of the office names the community of each row, or the sub-district itself', async () => {
    const [name, office] = [`街道看的${newId()}`, (await makeAccount('office')) as Staff];
    const communityId = await makeCommunity(name);
    const rows = [job({ community: communityId }), job({ community: 'whole' }), job({ quantity: 6 })];
    const id = await upload(office, remediation, await fileOf(office, remediation, rows), now);
    expect((await getImport(office, remediation, id))?.bad).toEqual([
      { row: 4, column: 'community', code: 'cellMissing' },
    ]);
    await importUpload(office, remediation, { id, leftOut: 1 }, now);
    const mine = await db.select().from(ledgerEntries).where(eq(ledgerEntries.enteredBy, office.id));
    expect(new Set(mine.map((entry) => entry.communityId))).toEqual(new Set([communityId, null]));
    expect(await wrongIn(office, await fileOf(office, remediation, rows.slice(0, 2)))).toEqual([
      [2, 'day', 'entryThere'],
      [3, 'day', 'entryThere'],
    ]);
    const editor = await someEditor();
    expect(await wrongIn(editor, await fileOf(editor, remediation, [job({ community: 'whole' })]))).toEqual([
      [2, 'community', 'communityNotChosen'],
    ]);
  });

  test('Of 2,000 rows comes in while others are answered; a longer one is refused', { timeout: 60_000 }, async () => {
    const editor = await someEditor();
    const dayAt = (at: number) => new Date(Date.UTC(2026, 0, 1 + (at % 300))).toISOString().slice(0, 10);
    const rows = Array.from({ length: 2_000 }, (_, at) => job({ day: dayAt(at), place: `试路 ${at} 号` }));
    const file = await fileOf(editor, remediation, rows);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const id = await upload(editor, remediation, file, now);
    await importUpload(editor, remediation, { id, leftOut: 0 }, now);
    delay.disable();
    expect(await kept(editor, remediation)).toHaveLength(2_000);
    expect(await wrongTotals()).toEqual([]);
    // PGlite works in this very process; a PostgreSQL does not.
    if (!isPostgres) expect(delay.percentile(99) / 1e6, 'p99 in milliseconds').toBeLessThan(200);
    const longer = await fileOf(editor, remediation, [...rows, job({ quantity: 7 })]);
    await expect(upload(editor, remediation, longer, now)).rejects.toThrow('sheetTooManyRows');
  });

  test('Belongs to nobody who may not write the ledger, and to no ledger that an area writes', async () => {
    const editor = await someEditor();
    const held = { day: '2026-10-01', category: 'other', 'details.topic': '议题', 'details.actions': '议定' };
    const file = await fileOf(editor, meetings, [held]);
    const member = await makeAccount('grid-member', editor.communityId);
    for (const viewer of [visitor, member, await makeAccount('auditor')])
      await expect(upload(viewer, meetings, file, now)).rejects.toThrow('notYours');
    await expect(upload(editor, gatherings, file, now)).rejects.toThrow('notYours');
    expect(await upload(editor, meetings, file, now)).toBeTruthy();
  });
});

test('A list from a Chinese edition of Excel comes in as text, under the names that lists have in common', async () => {
  const editor = await someEditor();
  const table = [
    '序号,日期,类别,地点,数量,单位,另计数量,人次,说明',
    '1,2026/10/12 0:00,乱贴乱画、小广告,"幸福路,东段",5,处,"1,012.5",３,',
    '2,2026年10月13日,更换破损窨井盖,"说""好""",2,块,,,=谢谢',
    '3,,,,,,,,',
  ];
  const file = new File([gb18030(table.join('\r\n')) as BlobPart], '台账.csv');
  const id = await upload(editor, remediation, file, now);
  expect(await getImport(editor, remediation, id)).toMatchObject({ total: 2, bad: [], ignored: ['序号'] });
  await importUpload(editor, remediation, { id, leftOut: 0 }, now);
  expect((await kept(editor, remediation)).toSorted((a, b) => a.day.localeCompare(b.day))).toMatchObject([
    { day: '2026-10-12', place: '幸福路,东段', quantity: 5, quantity2: 101_250, people: 3, details: {} },
    { day: '2026-10-13', place: '说"好"', quantity: 2, unit: 'board', details: { note: '=谢谢' } },
  ]);
});

test('Formulas and merged cells of Excel are told on their rows', async () => {
  const editor = await someEditor();
  const names = ['作业日期', '类别', '地点', '数量'];
  const cells = (number: number, ...texts: string[]) =>
    texts.map((text, at) => inline(`${'ABCD'[at]}${number}`, text)).join('');
  const row = (number: number, amount: string) =>
    `<row r="${number}">${cells(number, '2026-10-12', '清理楼道堆物', `${number} 栋`)}<c r="D${number}">${amount}</c></row>`;
  const rows = [row(2, '<v>3</v>'), row(3, '<f>1+1</f><v>2</v>'), row(4, '<v>4</v>'), row(5, '<v>5</v>')];
  const content = workbook(`<row r="1">${cells(1, ...names)}</row>${rows.join('')}`, ['C4:C5']);
  expect(await wrongIn(editor, new File([content as BlobPart], '台账.xlsx'))).toEqual([
    [3, 'quantity', 'cellFormula'],
    [4, 'place', 'cellMerged'],
    [5, 'place', 'cellMerged'],
  ]);
});
