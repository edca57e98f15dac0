import 'server-only';
import { randomInt } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { announcements, announcementVersions } from '@/db/schema/announcements';
import type { AnnouncementStatus } from '@/db/schema/announcements.values';
import { type Reason, refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { DraftInput, SaveInput } from './inputs';
import {
  mayEdit,
  reasonsNotToCorrect,
  reasonsNotToDiscard,
  reasonsNotToPin,
  reasonsNotToPublish,
  reasonsNotToWithdraw,
} from './rules';

/** What an editor sends: the fields of the form, and the picture when one was stored (`null`: taken away). */
type Fields = Omit<DraftInput, 'cover' | 'removeCover'> & { coverId?: string | null };
type Saved = Omit<SaveInput, 'cover' | 'removeCover'> & { coverId?: string | null };
type Row = typeof announcements.$inferSelect;

/** Begins a text; returns its id. An import brings its own address, everything else gets a short one. */
export function draft(viewer: Viewer, fields: Fields & { slug?: string }, now: Date): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      if (!mayEdit(viewer, fields)) refuse('notYours', 'communityId');
      const [row] = await tx
        .insert(announcements)
        .values({
          slug: newSlug(),
          ...fields,
          status: 'draft',
          createdBy: viewer.id,
          updatedBy: viewer.id,
          createdAt: now,
          updatedAt: now,
        })
        .returning();
      if (!row) throw new Error('The draft was not stored.');
      await keepVersion(tx, row, 'saved', fields);
      await record(tx, 'announcement.drafted', subject(row.id), { version: row.version });
      return row.id;
    },
    now,
  );
}

export type SaveOutcome = { outcome: 'saved'; version: number } | { outcome: 'aside'; versionId: string };

/**
 * Saves a text that is not public. When another editor saved since `version` was read, the text is set aside beside
 * the other and nothing is lost: the outcome names it.
 */
export function save(viewer: Viewer, input: Saved, now: Date): Promise<SaveOutcome> {
  return write(
    viewer,
    async (tx) => {
      const row = await announcementFor(tx, input.id);
      refuseAll(row.status === 'published' ? [{ code: 'publishedMustBeCorrected' }] : editable(viewer, row, input));
      return replaceText(tx, row, input, 'announcement.saved', {});
    },
    now,
  );
}

/** Corrects a published text; visitors see at once the new text and what was corrected. Conflicts as in `save`. */
export function correct(viewer: Viewer, input: Saved & { correctionNote: string }, now: Date): Promise<SaveOutcome> {
  return write(
    viewer,
    async (tx) => {
      const row = await announcementFor(tx, input.id);
      const next = { ...row, ...input, coverId: input.coverId === undefined ? row.coverId : input.coverId };
      refuseAll([...editable(viewer, row, input), ...reasonsNotToCorrect(viewer, next)]);
      const correction = { correctedAt: now, correctionNote: input.correctionNote };
      return replaceText(tx, row, input, 'announcement.corrected', correction);
    },
    now,
  );
}

/** Makes a text public. Publishing again what was withdrawn keeps its first date. */
export function publish(viewer: Viewer, input: { id: string; version: number }, now: Date): Promise<string> {
  return changeStatus(viewer, input, 'published', now, (row) => reasonsNotToPublish(viewer, row), (row) => ({
    publishedAt: row.publishedAt ?? now,
    withdrawnAt: null,
    withdrawalReason: null,
  }));
}

/** Takes a text from the public; its page says that it was withdrawn, and why. */
export function withdraw(
  viewer: Viewer,
  input: { id: string; version: number; reason: string },
  now: Date,
): Promise<string> {
  return changeStatus(viewer, input, 'withdrawn', now, (row) => reasonsNotToWithdraw(viewer, row), () => ({
    withdrawnAt: now,
    withdrawalReason: input.reason,
    pinned: false,
  }));
}

/** Puts a text on top of the home page, or takes it down. */
export function pin(viewer: Viewer, input: { id: string; pinned: boolean }, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const row = await announcementFor(tx, input.id);
      refuseAll(reasonsNotToPin(viewer, row));
      if (row.pinned === input.pinned) return;
      await tx.update(announcements).set({ pinned: input.pinned }).where(eq(announcements.id, row.id));
      await record(tx, 'announcement.pinned', subject(row.id), { pinned: input.pinned });
    },
    now,
  );
}

/** Throws away a text that was never public, with all its versions. */
export function discard(viewer: Viewer, input: { id: string }, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const row = await announcementFor(tx, input.id);
      refuseAll(reasonsNotToDiscard(viewer, row));
      await tx.delete(announcementVersions).where(eq(announcementVersions.announcementId, row.id));
      await tx.delete(announcements).where(eq(announcements.id, row.id));
      await record(tx, 'announcement.discarded', subject(row.id));
    },
    now,
  );
}

/** Settles a conflict: the text set aside is done with, whichever of the two was kept. It stays among the versions. */
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

async function settle(tx: Tx, { id, versionId }: { id: string; versionId: string }): Promise<void> {
  const [settled] = await tx
    .update(announcementVersions)
    .set({ resolvedAt: tx.now })
    .where(
      and(
        eq(announcementVersions.id, versionId),
        eq(announcementVersions.announcementId, id),
        isNull(announcementVersions.resolvedAt),
      ),
    )
    .returning();
  if (settled) await record(tx, 'announcement.saved', subject(id), { settled: versionId });
}

// The one place where a status changes.
function changeStatus(
  viewer: Viewer,
  input: { id: string; version: number },
  status: Exclude<AnnouncementStatus, 'draft'>,
  now: Date,
  reasons: (row: Row) => Reason[],
  change: (row: Row) => Partial<Row>,
): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      const row = await announcementFor(tx, input.id);
      refuseAll(reasons(row));
      if (row.version !== input.version) refuse('changedMeanwhile');
      const set = { ...change(row), status, updatedAt: now, updatedBy: viewer.id, version: row.version + 1 };
      await tx.update(announcements).set(set).where(eq(announcements.id, row.id));
      await record(tx, status === 'published' ? 'announcement.published' : 'announcement.withdrawn', subject(row.id), {
        version: set.version,
      });
      return row.slug;
    },
    now,
  );
}

async function replaceText(
  tx: Tx,
  row: Row,
  { id, version, ...fields }: Saved,
  action: 'announcement.saved' | 'announcement.corrected',
  more: Partial<Row>,
): Promise<SaveOutcome> {
  if (row.version !== version) {
    const aside = await keepVersion(tx, row, 'aside', fields);
    await record(tx, 'announcement.set-aside', subject(id), { versionId: aside, base: version });
    return { outcome: 'aside', versionId: aside };
  }
  const next = { ...fields, ...more, version: version + 1, updatedAt: tx.now, updatedBy: tx.actor.id };
  const [saved] = await tx.update(announcements).set(next).where(eq(announcements.id, id)).returning();
  if (!saved) throw new Error('The text was not stored.');
  await keepVersion(tx, saved, 'saved', fields);
  await record(tx, action, subject(id), { version: next.version });
  return { outcome: 'saved', version: next.version };
}

async function keepVersion(
  tx: Tx,
  row: Row,
  kind: 'saved' | 'aside',
  { title, summary, body }: Pick<Fields, 'title' | 'summary' | 'body'>,
): Promise<string> {
  const values = { announcementId: row.id, kind, version: row.version, title, summary, body };
  const [kept] = await tx
    .insert(announcementVersions)
    .values({ ...values, editorId: tx.actor.id, savedAt: tx.now })
    .returning();
  if (!kept) throw new Error('The version was not stored.');
  return kept.id;
}

const subject = (id: string) => ({ type: 'announcement', id });

async function announcementFor(tx: Tx, id: string): Promise<Row> {
  const [row] = await tx.select().from(announcements).where(eq(announcements.id, id));
  return row ?? refuse('gone');
}

function editable(viewer: Viewer, row: Row, input: Saved): Reason[] {
  if (!mayEdit(viewer, row)) return [{ code: 'notYours' }];
  return mayEdit(viewer, input) ? [] : [{ code: 'notYours', field: 'communityId' }];
}

// Eight letters and digits that cannot be mistaken for one another when read aloud.
function newSlug(): string {
  const letters = '23456789abcdefghjkmnpqrstuvwxyz';
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
}
