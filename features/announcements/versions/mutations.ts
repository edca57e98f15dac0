import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { announcementAutosaves, announcementVersions } from '@/db/schema/announcements';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { announcementFor, editable, type Row, replaceText, subject } from '../changes/mutations';
import type { AdoptInput } from '../inputs';
import { mayEdit, reasonsNotToCorrect } from '../rules';
import type { RestoreInput } from './inputs';
import { reasonsNotToRestore, type Words } from './rules';

/**
 * Puts an earlier version in place of the text that stands. It is saved or corrected like any other, and what it replaces
 * is a version already, so nothing is lost.
 */
export function restore(viewer: Viewer, input: RestoreInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const row = await announcementFor(tx, input.id);
      if (!mayEdit(viewer, row)) refuse('notYours');
      const version = (await versionOf(tx, input)) ?? (await ownAutosave(tx, input)) ?? refuse('gone');
      refuseAll(reasonsNotToRestore(viewer, row, version));
      if (row.version !== input.version) refuse('changedMeanwhile');
      await putInPlace(tx, viewer, row, {
        words: version,
        correctionNote: input.correctionNote,
        restored: { restored: input.versionId, restoredVersion: version.number },
      });
    },
    now,
  );
}

async function versionOf(tx: Tx, { id, versionId }: RestoreInput): Promise<(Words & { number: number }) | undefined> {
  const { id: key, announcementId, version: number, title, summary, body } = announcementVersions;
  const [row] = await tx
    .select({ number, title, summary, body })
    .from(announcementVersions)
    .where(and(eq(key, versionId), eq(announcementId, id)));
  return row;
}

async function ownAutosave(tx: Tx, { id, versionId }: RestoreInput): Promise<(Words & { number: number }) | undefined> {
  const { id: key, announcementId, accountId, base: number, title, summary, body } = announcementAutosaves;
  const [row] = await tx
    .select({ number, title, summary, body })
    .from(announcementAutosaves)
    .where(and(eq(key, versionId), eq(announcementId, id), eq(accountId, tx.actor.id ?? '')));
  return row;
}

/** Settles a conflict: what stands stays, and the text set aside is done with. It remains among the versions. */
export function settleAside(viewer: Viewer, input: { id: string; versionId: string }, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const row = await announcementFor(tx, input.id);
      if (!mayEdit(viewer, row)) refuse('notYours');
      await settle(tx, input);
    },
    now,
  );
}

/** Settles a conflict the other way: the text set aside takes the place of the one that stands. */
export function adoptAside(viewer: Viewer, input: AdoptInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const row = await announcementFor(tx, input.id);
      if (row.version !== input.version) refuse('changedMeanwhile');
      await putInPlace(tx, viewer, row, { words: await settle(tx, input), correctionNote: input.correctionNote });
    },
    now,
  );
}

type Restored = { restored: string; restoredVersion: number };
type InPlace = { words: Words; correctionNote: string; restored?: Restored };

/** Puts a text that was sent before in place of the one that stands, by the rules of saving or of correcting. */
async function putInPlace(
  tx: Tx,
  viewer: Viewer,
  row: Row,
  { words: { title, summary, body }, correctionNote, restored }: InPlace,
): Promise<void> {
  const next = { ...row, title, summary, body };
  const isPublic = row.status === 'published';
  if (isPublic && !correctionNote) refuse('correctionNoteMissing', 'correctionNote');
  refuseAll(isPublic ? reasonsNotToCorrect(viewer, next) : editable(viewer, row, row));
  const correction = isPublic ? { correctedAt: tx.now, correctionNote } : {};
  await replaceText(tx, row, next, isPublic ? 'announcement.corrected' : 'announcement.saved', correction, restored);
}

async function settle(tx: Tx, { id, versionId }: { id: string; versionId: string }) {
  const [settled] = await tx
    .update(announcementVersions)
    .set({ resolvedAt: tx.now })
    .where(
      and(
        eq(announcementVersions.id, versionId),
        eq(announcementVersions.announcementId, id),
        eq(announcementVersions.kind, 'aside'),
        isNull(announcementVersions.resolvedAt),
      ),
    )
    .returning();
  if (!settled) return refuse('gone');
  await record(tx, 'announcement.saved', subject(id), { settled: versionId });
  return settled;
}
