import 'server-only';
import { randomInt } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { announcements, announcementVersions } from '@/db/schema/announcements';
import { type Reason, refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { AdoptInput, DraftInput, SaveInput } from './inputs';
import {
  mayEdit,
  reasonsNotToCorrect,
  reasonsNotToDiscard,
  reasonsNotToPin,
  reasonsNotToPublish,
  reasonsNotToWithdraw,
} from './rules';

/** What an editor sends: the fields of the form, and the picture when one was stored (`null`: taken away). */
type Fields = Omit<DraftInput, 'cover' | 'removeCover' | 'then'> & { coverId?: string | null };
type Saved = Fields & Pick<SaveInput, 'id' | 'version'>;
type Then = { publish: boolean };
type Row = typeof announcements.$inferSelect;

/**
 * Begins a text, and publishes it in the same transaction when asked; returns its id. An import brings its own address,
 * everything else gets a short one.
 */
export function draft(viewer: Viewer, fields: Fields & { slug?: string }, then: Then, now: Date): Promise<string> {
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
      if (then.publish) await makePublic(tx, viewer, row);
      return row.id;
    },
    now,
  );
}

export type SaveOutcome = { outcome: 'saved'; version: number } | { outcome: 'aside'; versionId: string };

/**
 * Saves a text that is not public, and publishes it in the same transaction when asked. When another editor saved since
 * `version` was read, the text is set aside beside the other and nothing is lost: the outcome names it.
 */
export function save(viewer: Viewer, input: Saved, then: Then, now: Date): Promise<SaveOutcome> {
  return write(
    viewer,
    async (tx) => {
      const row = await announcementFor(tx, input.id);
      refuseAll(editable(viewer, row, input));
      const isStale = row.version !== input.version;
      if (row.status === 'published' && !isStale) refuse('publishedMustBeCorrected');
      const result = await replaceText(tx, row, input, 'announcement.saved', {});
      if (then.publish && result.outcome === 'saved') await makePublic(tx, viewer, await announcementFor(tx, input.id));
      return result;
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
      refuseAll(editable(viewer, row, input));
      if (row.version === input.version) refuseAll(reasonsNotToCorrect(viewer, next));
      const correction = { correctedAt: now, correctionNote: input.correctionNote };
      return replaceText(tx, row, input, 'announcement.corrected', correction);
    },
    now,
  );
}

/** Makes a text public. Publishing again what was withdrawn keeps its first date. */
export function publish(viewer: Viewer, input: { id: string; version: number }, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const row = await announcementFor(tx, input.id);
      if (row.version !== input.version) refuse('changedMeanwhile');
      await makePublic(tx, viewer, row);
    },
    now,
  );
}

/** Takes a text from the public; its page says that it was withdrawn, and why. */
export function withdraw(
  viewer: Viewer,
  input: { id: string; version: number; reason: string },
  now: Date,
): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const row = await announcementFor(tx, input.id);
      refuseAll(reasonsNotToWithdraw(viewer, row));
      if (row.version !== input.version) refuse('changedMeanwhile');
      await setStatus(tx, row, 'withdrawn', { withdrawnAt: now, withdrawalReason: input.reason, pinned: false });
    },
    now,
  );
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

/** Throws away a text that was never public, with all its versions; not one that somebody changed meanwhile. */
export function discard(viewer: Viewer, input: { id: string; version: number }, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const row = await announcementFor(tx, input.id);
      refuseAll(reasonsNotToDiscard(viewer, row));
      if (row.version !== input.version) refuse('changedMeanwhile');
      await tx.delete(announcementVersions).where(eq(announcementVersions.announcementId, row.id));
      await tx.delete(announcements).where(eq(announcements.id, row.id));
      await record(tx, 'announcement.discarded', subject(row.id));
    },
    now,
  );
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
      const { title, summary, body } = await settle(tx, input);
      const next = { ...row, title, summary, body };
      const isPublic = row.status === 'published';
      if (isPublic && !input.correctionNote) refuse('correctionNoteMissing', 'correctionNote');
      refuseAll(isPublic ? reasonsNotToCorrect(viewer, next) : editable(viewer, row, row));
      const correction = isPublic ? { correctedAt: now, correctionNote: input.correctionNote } : {};
      await replaceText(tx, row, next, isPublic ? 'announcement.corrected' : 'announcement.saved', correction);
    },
    now,
  );
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

async function makePublic(tx: Tx, viewer: Viewer, row: Row): Promise<void> {
  refuseAll(reasonsNotToPublish(viewer, row));
  const publishedAt = row.publishedAt ?? tx.now;
  await setStatus(tx, row, 'published', { publishedAt, withdrawnAt: null, withdrawalReason: null });
}

// The one place where a status changes.
async function setStatus(tx: Tx, row: Row, status: 'published' | 'withdrawn', change: Partial<Row>): Promise<void> {
  const version = row.version + 1;
  const set = { ...change, status, version, updatedAt: tx.now, updatedBy: tx.actor.id };
  await tx.update(announcements).set(set).where(eq(announcements.id, row.id));
  await record(tx, `announcement.${status}`, subject(row.id), { version });
}

async function replaceText(
  tx: Tx,
  row: Row,
  { id, version, title, summary, body, columnId, communityId, source, coverId, coverAlt }: Saved,
  action: 'announcement.saved' | 'announcement.corrected',
  more: Partial<Row>,
): Promise<SaveOutcome> {
  const fields = {
    title,
    summary,
    body,
    columnId,
    communityId,
    source,
    coverAlt,
    ...(coverId === undefined ? {} : { coverId }),
  };
  const isRepeated =
    row.updatedBy === tx.actor.id && row.title === title && row.summary === summary && row.body === body;
  if (row.version !== version && isRepeated) return { outcome: 'saved', version: row.version };
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
