import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { newId } from '@/db/new-id';
import { record, recordAll } from '@/db/record';
import { announcements, announcementVersions, columns } from '@/db/schema/announcements';
import { may } from '@/features/accounts/rules';
import { refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { keepBodyPictures } from '../attachments/mutations';
import { newSlug, subject, versionOf, writeNews } from '../changes/mutations';
import type { NewColumn } from '../imports/inputs';
import { mayImport } from '../imports/rules';
import type { NewText } from '../inputs';
import { mayEdit } from '../rules';
import { indexAnnouncement } from '../search/mutations';

type Import = { id: string; texts: NewText[]; newColumns?: (NewColumn & { id: string })[] };

/**
 * Writes an import: the columns that are missing, then every text, or nothing at all. `also` belongs to the same
 * transaction. The texts were checked before; an address that was taken meanwhile refuses them all.
 */
export async function importTexts(
  viewer: Viewer,
  { id, texts, newColumns = [] }: Import,
  now: Date,
  also: (tx: Tx) => Promise<unknown> = async () => undefined,
): Promise<void> {
  try {
    await write(
      viewer,
      async (tx) => {
        if (!mayImport(viewer)) refuse('notYours');
        await addColumns(tx, viewer, newColumns);
        await insertAll(tx, viewer, texts, id);
        await also(tx);
        await record(tx, 'import.done', { type: 'import', id }, { texts: texts.length, columns: newColumns.length });
      },
      now,
    );
  } catch (error) {
    if (isUniqueViolation(error)) refuse('changedMeanwhile');
    throw error;
  }
}

async function addColumns(tx: Tx, viewer: Viewer, newColumns: (NewColumn & { id: string })[]): Promise<void> {
  if (newColumns.length === 0) return;
  if (!may(viewer, 'column.edit', null)) refuse('notYours');
  const present = await tx.select({ position: columns.position }).from(columns);
  const last = Math.max(-1, ...present.map(({ position }) => position));
  await tx.insert(columns).values(newColumns.map((column, at) => ({ ...column, position: last + 1 + at })));
  for (const { id } of newColumns) await record(tx, 'column.added', { type: 'column', id });
}

const textsAtOnce = 20;

/**
 * Writes the texts of an import in its open transaction, each with its version and its record; of equal dates the later
 * ones count as newer. What stands in them was asked before by `reasonsNotToImport`, since that is slow; who may write
 * and publish them is asked again. `origin` names the import in the records.
 */
async function insertAll(tx: Tx, viewer: Viewer, texts: NewText[], origin: string): Promise<void> {
  const rows = texts.map((text, at) => newRow(tx, viewer, text, at));
  for (let from = 0; from < rows.length; from += textsAtOnce) {
    const part = rows.slice(from, from + textsAtOnce);
    const stored = await tx.insert(announcements).values(part).returning();
    await tx.insert(announcementVersions).values(part.map((row) => versionOf(tx, row, 'saved', row)));
    for (const row of stored) {
      await indexAnnouncement(tx, row);
      await keepBodyPictures(tx, row.id, row.body);
      // Others in this process are answered in between; the transaction stays open.
      await turn();
    }
  }
  const acts = rows.map(({ id, status }) => ({ subject: subject(id), change: { origin, status, version: 1 } }));
  await recordAll(tx, 'announcement.imported', acts);
  for (const [at, row] of rows.entries()) {
    await writeNews(tx, row);
    if (at % textsAtOnce === 0) await turn();
  }
}

function newRow(tx: Tx, viewer: Viewer, { publishedAt, slug, ...fields }: NewText, at: number) {
  const { communityId } = fields;
  if (!mayEdit(viewer, fields)) refuse('notYours', 'communityId');
  if (publishedAt && !may(viewer, 'announcement.publish', communityId)) refuse('notYours', 'communityId');
  return {
    ...fields,
    id: newId(tx.now.getTime() + at),
    slug: slug ?? newSlug(),
    status: publishedAt ? ('published' as const) : ('draft' as const),
    version: 1,
    createdBy: viewer.id,
    updatedBy: viewer.id,
    createdAt: tx.now,
    updatedAt: tx.now,
    publishedAt,
  };
}
