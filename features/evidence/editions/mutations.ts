import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { record } from '@/db/record';
import {
  evidencePictures,
  evidenceStatements,
  evidenceTags,
  indicatorEditions,
  indicators,
} from '@/db/schema/evidence';
import { askFor } from '@/features/jobs/mutations';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { reasonsNotToChange, reasonsNotToDiscard, reasonsOfBounds } from '../rules';
import type { SaveEditionInput } from './inputs';

type Given = { id: string; version: number };
const subject = (id: string) => ({ type: 'indicator-edition', id });

/** Changes the name, the period and the limits of an open edition. */
export async function saveEdition(
  viewer: Viewer,
  { id, version, ...fields }: SaveEditionInput,
  now: Date,
): Promise<void> {
  const work = async (tx: Tx) => {
    await change(tx, viewer, { id, version }, fields);
    refuseAll(reasonsOfBounds(fields));
    await record(tx, 'indicators.saved', subject(id));
  };
  try {
    await write(viewer, work, now);
  } catch (error) {
    throw isUniqueViolation(error) ? refuse('editionTitleTaken', 'title') : error;
  }
}

/**
 * Closes an edition that was handed in: nothing of its evidence is added, changed or taken away any more. How it stands then is kept
 * right after, since the records themselves go on.
 */
export function closeEdition(viewer: Viewer, given: Given, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      await change(tx, viewer, given, { status: 'closed', closedAt: now });
      await record(tx, 'indicators.closed', subject(given.id));
      const payload = { editionId: given.id };
      await askFor(tx, 'keep-closing', { key: `closing:${given.id}`, runAt: now, payload });
    },
    now,
  );
}

/** Deletes an edition for which nobody has collected anything, such as one of a wrong list. */
export function discardEdition(viewer: Viewer, { id, version }: Given, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const edition = await find(tx, id);
      refuseAll(reasonsNotToDiscard(viewer, edition, { isUsed: await isUsed(tx, id) }));
      if (edition.version !== version) refuse('changedMeanwhile');
      await tx.delete(indicators).where(eq(indicators.editionId, id));
      await tx.delete(indicatorEditions).where(eq(indicatorEditions.id, id));
      await record(tx, 'indicators.discarded', subject(id));
    },
    now,
  );
}

async function isUsed(tx: Tx, editionId: string): Promise<boolean> {
  for (const table of [evidenceTags, evidencePictures, evidenceStatements]) {
    const rows = await tx
      .select({ id: table.indicatorId })
      .from(table)
      .innerJoin(indicators, eq(indicators.id, table.indicatorId))
      .where(eq(indicators.editionId, editionId))
      .limit(1);
    if (rows.length > 0) return true;
  }
  return false;
}

async function find(tx: Tx, id: string) {
  const [edition] = await tx.select().from(indicatorEditions).where(eq(indicatorEditions.id, id));
  return edition ?? refuse('gone');
}

type Next = Partial<typeof indicatorEditions.$inferInsert>;

async function change(tx: Tx, viewer: Viewer, { id, version }: Given, next: Next): Promise<void> {
  refuseAll(reasonsNotToChange(viewer, await find(tx, id)));
  const changed = await tx
    .update(indicatorEditions)
    .set({ ...next, version: version + 1 })
    .where(and(eq(indicatorEditions.id, id), eq(indicatorEditions.version, version)))
    .returning({ id: indicatorEditions.id });
  if (changed.length === 0) refuse('changedMeanwhile');
}
