import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { and, desc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { newId } from '@/db/new-id';
import { announcements } from '@/db/schema/announcements';
import { imports } from '@/db/schema/imports';
import { type ImportKind, type ImportPreview, kindOf } from '@/db/schema/imports.values';
import { listCommunities } from '@/features/communities/queries';
import type { Reason } from '@/lib/rule-broken';
import { type BadCell, firstOfEach, type Row, readSheet } from '@/lib/spreadsheets/sheet';
import type { Viewer } from '@/lib/viewer';
import { listAllColumns } from '../columns/queries';
import type { NewText } from '../inputs';
import { type NewColumn, readItems, reasonsOf, type TextInput, textInput } from './inputs';
import { type Known, knownOf, reasonsNotToImport, repeats, summaryFrom } from './rules';
import { communityOf, type ImportSheet, importSheet } from './sheets';

export type Import = typeof imports.$inferSelect;

/** An uploaded list of texts, or of another kind, for the person who uploaded it alone. */
export async function getImport(viewer: Viewer, id: string, kind: ImportKind = 'texts'): Promise<Import | undefined> {
  if (viewer.kind !== 'staff') return undefined;
  const [row] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), eq(imports.accountId, viewer.id)));
  return row && kindOf(row) === kind ? row : undefined;
}

/** The list of a kind that the viewer uploaded last and that still waits. */
export async function getWaitingImport(viewer: Viewer, kind: ImportKind): Promise<Import | undefined> {
  const latest = await getLatestImport(viewer);
  return latest && latest.status !== 'done' && kindOf(latest) === kind ? latest : undefined;
}

/** The list that the viewer uploaded last and that is still there. */
export async function getLatestImport(viewer: Viewer): Promise<Import | undefined> {
  if (viewer.kind !== 'staff') return undefined;
  const [row] = await db
    .select()
    .from(imports)
    .where(eq(imports.accountId, viewer.id))
    .orderBy(desc(imports.createdAt))
    .limit(1);
  return row;
}

/** Titles, days and addresses of all texts there are, against which an import is held. */
async function listKnown(): Promise<Known> {
  return knownOf(
    await db
      .select({ title: announcements.title, publishedAt: announcements.publishedAt, slug: announcements.slug })
      .from(announcements),
  );
}

export async function importSheetOf(viewer: Viewer): Promise<ImportSheet> {
  return importSheet(viewer, await listAllColumns(), await listCommunities());
}

export type Checked = { texts: NewText[]; bad: BadCell[]; ignored: string[]; preview: ImportPreview[]; total: number };

/** Reads an office's list and says what would be imported and which cells are wrong. Changes nothing. */
export async function checkList(
  viewer: Viewer,
  content: Uint8Array,
  now: Date,
  progress: (done: number) => Promise<void>,
): Promise<Checked> {
  const [columns, communities] = [await listAllColumns(), await listCommunities()];
  const { rows, bad, ignored } = await readSheet(importSheet(viewer, columns, communities), content);
  const found: BadCell[] = [...bad];
  const texts: NewText[] = [];
  for (const [at, { number, row }] of rows.entries()) {
    const { text, reasons } = textOf(viewer, row, now);
    found.push(...reasons.map((reason) => badCell(number, reason)));
    texts.push(text);
    if (at % 5 === 4) await turn();
    await progress(at + 1);
  }
  const known = await listKnown();
  for (const [at, reasons] of repeats(texts, known, (place) => rows[place]?.number ?? 0).entries()) {
    found.push(...reasons.map((reason) => badCell(rows[at]?.number ?? 0, reason)));
  }
  const named = (list: { id: string; name: string }[], id: string | null) => list.find((one) => one.id === id)?.name;
  const preview = texts.slice(0, 20).map(({ title, columnId, communityId, publishedAt }) => ({
    title,
    column: named(columns, columnId) ?? '',
    community: named(communities, communityId) ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
  }));
  return { texts: oldestFirst(texts), bad: firstOfEach(found), ignored, preview, total: rows.length };
}

function textOf(viewer: Viewer, row: Row<ImportSheet>, now: Date): { text: NewText; reasons: Reason[] } {
  const posted = { title: row.title ?? '', source: row.source ?? '', summary: row.summary ?? '', body: row.body ?? '' };
  const parsed = textInput.safeParse(posted);
  const fields: TextInput = parsed.success ? parsed.data : posted;
  const text = {
    ...fields,
    summary: fields.summary || summaryFrom(fields.body),
    coverAlt: '',
    columnId: row.column ?? '',
    communityId: communityOf(viewer, row.community),
    publishedAt: row.published === 'published' ? (row.publishedAt ?? now) : null,
  };
  return { text, reasons: parsed.success ? reasonsNotToImport(viewer, text, now) : reasonsOf(parsed.error) };
}

const sheetColumns: Record<string, string> = { communityId: 'community', slug: 'title' };

function badCell(row: number, { code, field = 'title', values }: Reason): BadCell {
  return { row, column: sheetColumns[field] ?? field, code, ...(values ? { values } : {}) };
}

export type Refused = { number: number; title: string; reasons: Reason[] };
export type CheckedFile = { texts: NewText[]; newColumns: (NewColumn & { id: string })[]; refused: Refused[] };

/** Reads a file of texts and says what would be imported; null when it is no such file. Changes nothing. */
export async function checkFile(
  viewer: Viewer,
  json: unknown,
  now: Date,
  progress: (done: number) => void,
): Promise<CheckedFile | null> {
  const file = await readItems(json, progress);
  if (!file) return null;
  const [columns, communities] = [await listAllColumns(), await listCommunities()];
  const columnIds = new Map(columns.map(({ slug, id }) => [slug, id]));
  const communityIds = new Map(communities.map(({ slug, id }) => [slug, id]));
  const wanted = new Set(file.items.map(({ column }) => column));
  const newColumns = [...file.columns.values()]
    .filter(({ slug }) => wanted.has(slug) && !columnIds.has(slug))
    .map((column) => ({ ...column, id: newId() }));
  for (const { slug, id } of newColumns) columnIds.set(slug, id);

  const reasons: Reason[][] = [];
  const texts: NewText[] = [];
  for (const [at, { column, community, publishedAt, ...fields }] of file.items.entries()) {
    const communityId = community ? (communityIds.get(community) ?? null) : null;
    const ids = { columnId: columnIds.get(column) ?? '', communityId };
    const summary = fields.summary || summaryFrom(fields.body);
    const text: NewText = { ...fields, ...ids, summary, coverAlt: '', publishedAt: publishedAt ?? null };
    const unreadable = file.reasons[at] ?? [];
    reasons.push(unreadable.length > 0 ? unreadable : reasonsNotToImport(viewer, text, now));
    if (unreadable.length === 0 && !ids.columnId) reasons[at]?.push({ code: 'columnMissing', field: 'column' });
    if (community && !communityId) reasons[at]?.push({ code: 'cellNotInList', field: 'community' });
    texts.push(text);
    if (at % 5 === 4) await turn();
  }
  for (const [at, more] of repeats(texts, await listKnown(), (place) => place + 1).entries())
    reasons[at]?.push(...more);
  const refused = texts.map(({ title, slug }, at) => ({
    number: at + 1,
    title: slug ?? title,
    reasons: reasons[at] ?? [],
  }));
  return { texts: oldestFirst(texts), newColumns, refused: refused.filter((one) => one.reasons.length > 0) };
}

/** A list that begins with its newest text is turned round, so that of equal dates the first one stays on top. */
function oldestFirst(texts: NewText[]): NewText[] {
  const dates = texts.flatMap(({ publishedAt }) => publishedAt ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  return first && last && first > last ? texts.toReversed() : texts;
}
