import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { db } from '@/db/client';
import type { ImportPreview } from '@/db/schema/imports.values';
import * as texts from '@/features/announcements/imports/queries';
import { listCommunities, listWithGridsFor } from '@/features/communities/queries';
import type { Reason } from '@/lib/rule-broken';
import { type BadCell, firstOfEach, readSheet, type Sheet } from '@/lib/spreadsheets/sheet';
import type { Viewer } from '@/lib/viewer';
import { listCampaigns } from '../campaigns/queries';
import { checksOf } from '../checks/queries';
import type { EntryInput } from '../inputs';
import type { LedgerDefinition } from '../rules';
import { keysKnown } from '../sameness/queries';
import { repeats } from '../sameness/rules';
import { importSheet, type LedgerRow, templateSheet } from './sheets';

export type Import = texts.Import;

const kind = (ledger: LedgerDefinition) => `ledger:${ledger.name}` as const;

/** An uploaded list of a ledger, for the person who uploaded it alone. */
export const getImport = (viewer: Viewer, ledger: LedgerDefinition, id: string) =>
  texts.getImport(viewer, id, kind(ledger));

/** The list of a ledger that the viewer uploaded last and that still waits. */
export const getWaitingImport = (viewer: Viewer, ledger: LedgerDefinition) =>
  texts.getWaitingImport(viewer, kind(ledger));

/** The rows of a list that are wrong, by their numbers in the file. */
export function wrongRowsOf({ preview: [first] }: Pick<Import, 'preview'>): number[] {
  return typeof first?.of === 'object' ? first.of.wrongRows : [];
}

export async function templateSheetOf(viewer: Viewer, ledger: LedgerDefinition): Promise<Sheet> {
  const [places, campaigns] = await Promise.all([listWithGridsFor(viewer, ledger.write), listCampaigns(viewer)]);
  const grids = [...new Set(places.flatMap((place) => place.grids))];
  const offered = { grids, campaigns: [...new Set(campaigns.map(({ name }) => name))] };
  return templateSheet(viewer, ledger, await listCommunities(), offered);
}

export const importSheetOf = async (viewer: Viewer, ledger: LedgerDefinition): Promise<Sheet> =>
  importSheet(viewer, ledger, await listCommunities());

type Right = { number: number; entry: EntryInput };

export type Checked = {
  /** What is right, and would be kept. */
  rows: Right[];
  wrongRows: number[];
  total: number;
  bad: BadCell[];
  ignored: string[];
  preview: ImportPreview[];
};

const rowsAtOnce = 50;

/** Reads an office's list and says which rows would be kept and which cells are wrong. Changes nothing. */
export async function checkList(
  viewer: Viewer,
  ledger: LedgerDefinition,
  content: Uint8Array,
  now: Date,
): Promise<Checked> {
  const read = await readSheet(await importSheetOf(viewer, ledger), content);
  const check = await checksOf(viewer, ledger, now);
  const unread = new Set(read.bad.flatMap(({ row, column }) => [row, `${row} ${column}`]));
  const bad = [...read.bad];
  const right: Right[] = [];
  for (const [at, { number, row }] of read.rows.entries()) {
    const { reasons, entry } = await check(row as LedgerRow, (column) => unread.has(`${number} ${column}`));
    bad.push(...reasons.map((reason) => badCell(number, reason)));
    if (entry && reasons.length === 0 && !unread.has(number)) right.push({ number, entry });
    if (at % rowsAtOnce === rowsAtOnce - 1) await turn();
  }
  const entries = right.map(({ entry }) => entry);
  const twice = repeats(ledger, entries, await keysKnown(db, ledger, entries), (at) => right[at]?.number ?? 0);
  const rows = right.filter((_, at) => twice[at]?.length === 0);
  for (const [at, reasons] of twice.entries())
    bad.push(...reasons.map((reason) => badCell(right[at]?.number ?? 0, reason)));
  const wrongRows = [...new Set(bad.map(({ row }) => row))].toSorted((a, b) => a - b);
  const preview = await previewOf(ledger, rows, wrongRows);
  return { rows, wrongRows, total: read.rows.length, bad: firstOfEach(bad), ignored: read.ignored, preview };
}

const columns: Record<string, string> = { communityId: 'community', campaignId: 'campaign' };

const badCell = (row: number, { code, field = 'day', values }: Reason): BadCell => ({
  row,
  column: columns[field] ?? field,
  code,
  ...(values ? { values } : {}),
});

const previewed = 20;

/** The first rows that would be kept; the first one of all says of which ledger the list is, and which of its rows are wrong. */
async function previewOf(ledger: LedgerDefinition, rows: Right[], wrongRows: number[]): Promise<ImportPreview[]> {
  const names = new Map((await listCommunities()).map(({ id, name }) => [id, name]));
  const shown = rows.slice(0, previewed).map(
    ({ entry }): ImportPreview => ({
      title: entry.place || String(Object.values(entry.details)[0] ?? ''),
      column: entry.category,
      community: entry.communityId && (names.get(entry.communityId) ?? null),
      publishedAt: entry.day,
      quantity: entry.quantity,
    }),
  );
  const [first, ...others] = shown.length > 0 ? shown : [nothing];
  return [{ ...nothing, ...first, of: { ledger: ledger.name, wrongRows } }, ...others];
}

const nothing: ImportPreview = { title: '', column: '', community: null, publishedAt: null };
