import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { ledgerEntries } from '@/db/schema/ledgers';
import { records } from '@/db/schema/records';
import { exportList } from '@/features/audit/exports/mutations';
import { makeAccount, makeCommunity } from '@/lib/testing/factories';
import type { Staff, Viewer } from '@/lib/viewer';
import { closeMonth } from '../closings/mutations';
import { ledgers } from '../definitions/all';
import { inspections } from '../definitions/inspections';
import { remediation } from '../definitions/remediation';
import { importUpload, upload } from '../imports/mutations';
import { getImport } from '../imports/queries';
import { entryInput } from '../inputs';
import { keepEntry, removeEntry, reverseEntry } from '../mutations';
import { sumEntries } from '../queries';
import { type LedgerDefinition, type LedgerField, unitOf } from '../rules';
import { wrongTotals } from '../totals/queries';
import { exportNamed } from './sheets';

const now = new Date('2026-11-22T12:00:00+08:00');

async function someEditor(name: string): Promise<Staff & { communityId: string }> {
  const communityId = await makeCommunity(name);
  return (await makeAccount('editor', communityId)) as Staff & { communityId: string };
}

/** A ledger as its page exports it. */
async function exported(viewer: Viewer, ledger: LedgerDefinition, posted = {}): Promise<File> {
  const name = `ledger-${ledger.name}`;
  const found = exportNamed(name);
  if (!found) throw new Error(name);
  const { content } = await exportList(viewer, { name, ...found, posted }, 'zh-CN', now);
  return new File([content as BlobPart], '台账.xlsx');
}

const kept = (viewer: Staff, ledger: LedgerDefinition) =>
  db
    .select()
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.communityId, viewer.communityId ?? ''),
        eq(ledgerEntries.ledger, ledger.name),
        isNull(ledgerEntries.removedAt),
      ),
    );

const sumsOf = async (viewer: Viewer, ledger: LedgerDefinition) =>
  (await sumEntries(viewer, ledger, {})).filter(({ sum }) => sum !== 0);

/** Whatever a field takes. */
const filled = (field: LedgerField): string => {
  switch (field.kind) {
    case 'text':
      return '=甲乙，"丙"';
    case 'number':
      return String(field.min + 1);
    case 'day':
      return '2026-10-09';
    case 'choice':
      return Object.keys(field.options)[0] ?? '';
    case 'yes-no':
      return 'on';
    case 'link':
      return 'https://example.cn/a?b=1';
  }
};

/** One entry of each category, with every field filled in. */
async function fill(viewer: Staff & { communityId: string }, ledger: LedgerDefinition): Promise<void> {
  const details = Object.fromEntries(Object.entries(ledger.fields).map(([name, field]) => [name, filled(field)]));
  for (const [at, category] of Object.keys(ledger.categories?.options ?? { '': null }).entries()) {
    const unit2 = unitOf(ledger, 'quantity2', category);
    const posted = {
      communityId: viewer.communityId,
      grid: '第一网格',
      day: `2026-10-${10 + at}`,
      category,
      place: ledger.place ? `地点 ${at}` : '',
      quantity: ledger.quantity ? '12' : '',
      quantity2: unit2 === 'square-metre' ? '10.25' : unit2 ? '10' : '',
      people: ledger.people ? '7' : '',
      details,
    };
    await keepEntry(viewer, ledger, entryInput(ledger).parse(posted), now);
  }
}

/** What an entry says, whenever it was entered. */
const factsOf = (rows: Awaited<ReturnType<typeof kept>>) =>
  rows.map(({ id: _, enteredAt: __, ...facts }) => facts).toSorted((a, b) => a.day.localeCompare(b.day));

describe('What is exported', () => {
  test('Comes in again, of every ledger: into an empty one, with the same entries and sums', async () => {
    const editor = await someEditor('往返社区');
    for (const ledger of ledgers.filter(({ source }) => !source)) {
      await fill(editor, ledger);
      const [before, sums] = [await kept(editor, ledger), await sumsOf(editor, ledger)];
      const file = await exported(editor, ledger);
      const there = await getImport(editor, ledger, await upload(editor, ledger, file, now));
      expect(
        there?.bad.map(({ code }) => code),
        ledger.name,
      ).toEqual(before.map(() => 'entryThere'));
      for (const { id } of before) await removeEntry(editor, { id, version: 1, because: '重来' }, now);
      expect(await sumsOf(editor, ledger)).toEqual([]);
      const id = await upload(editor, ledger, file, now);
      expect(await getImport(editor, ledger, id), ledger.name).toMatchObject({
        bad: [],
        total: before.length,
        ignored: ['登记人', '登记时间'],
      });
      await importUpload(editor, ledger, { id, leftOut: 0 }, now);
      expect(factsOf(await kept(editor, ledger)), ledger.name).toEqual(factsOf(before));
      expect(await sumsOf(editor, ledger), ledger.name).toEqual(sums);
    }
    expect(await wrongTotals()).toEqual([]);
  });

  test('Says of what was taken back that it was, and without these rows has the same sums', async () => {
    const editor = await someEditor('冲销社区');
    const of = { communityId: editor.communityId, grid: '', campaignId: null, category: 'well-cover', details: {} };
    const job = { ...of, place: '甲', quantity2: null, people: null };
    const wrong = await keepEntry(editor, remediation, { ...job, day: '2026-09-09', quantity: 9 }, now);
    const right = await keepEntry(editor, remediation, { ...job, day: '2026-10-01', quantity: 2 }, now);
    const lead = await makeAccount('lead', editor.communityId);
    await closeMonth(lead, { communityId: editor.communityId, month: '2026-09' }, now);
    await reverseEntry(editor, { id: wrong, version: 1, because: '写错' }, now);
    const sums = await sumsOf(editor, remediation);
    const file = await exported(editor, remediation);
    await removeEntry(editor, { id: right, version: 1, because: '重来' }, now);
    const id = await upload(editor, remediation, file, now);
    const found = await getImport(editor, remediation, id);
    expect(found?.bad.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'quantity', 'cellOutOfRange'],
      [2, 'state', 'entryTakenBack'],
      [4, 'day', 'monthClosed'],
      [4, 'state', 'entryTakenBack'],
    ]);
    await importUpload(editor, remediation, { id, leftOut: 2 }, now);
    expect(await sumsOf(editor, remediation)).toEqual(sums);
  });

  test('Is what the viewer reads under the filter of the page, and the record says so', async () => {
    const [editor, other] = [await someEditor('这里'), await someEditor('那里')];
    await fill(editor, inspections);
    await fill(other, inspections);
    const all = db.select().from(ledgerEntries).where(eq(ledgerEntries.ledger, inspections.name));
    const rowsIn = async (viewer: Viewer, posted = {}) => {
      await exported(viewer, inspections, posted);
      const said = await db
        .select()
        .from(records)
        .where(and(eq(records.action, 'list.exported'), eq(records.actorId, viewer.id ?? '')));
      return said.at(-1);
    };
    const categories = Object.keys(inspections.categories?.options ?? {});
    const everywhere = (await all).filter(({ removedAt }) => !removedAt).length;
    expect(everywhere).toBeGreaterThanOrEqual(2 * categories.length);
    expect(await rowsIn(await makeAccount('auditor'))).toMatchObject({ change: { rows: everywhere } });
    expect(await rowsIn(editor, { category: categories[0] ?? '' })).toMatchObject({
      subjectId: 'ledger-inspections',
      change: { rows: 1, filters: ['category'] },
    });
    const member = await makeAccount('grid-member', editor.communityId);
    await expect(exported(member, inspections), 'it is an inner ledger').rejects.toThrow('notYours');
    expect(await exported(member, remediation), 'others are not').toBeInstanceOf(File);
    expect(['ledger-none', 'announcements', 'ledger-'].map(exportNamed)).toEqual([undefined, undefined, undefined]);
  });
});
