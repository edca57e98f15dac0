import 'server-only';
import { randomInt } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record, recordAll } from '@/db/record';
import { announcements, announcementVersions } from '@/db/schema/announcements';
import { may } from '@/features/accounts/rules';
import { type Reason, refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { type AttachmentChange, changeAttachments, keepBodyPictures } from './attachments/mutations';
import type { AutosaveMark } from './autosaves/inputs';
import { releaseAutosaves, settleAutosave } from './autosaves/mutations';
import type { DraftInput, NewText, SaveInput } from './inputs';
import {
  mayEdit,
  reasonsNotToCorrect,
  reasonsNotToDiscard,
  reasonsNotToPin,
  reasonsNotToPublish,
  reasonsNotToWithdraw,
} from './rules';
import { clearSchedules } from './scheduled/mutations';
import { forgetAnnouncement, indexAnnouncement } from './search/mutations';

type Uploaded = 'cover' | 'chosenCover' | 'removeCover' | 'attachments' | 'files';

/** What an editor sends: the fields of the form, the picture when one was stored (`null`: taken away), the attachments. */
type Fields = Omit<DraftInput, Uploaded | 'then' | 'autosave'> & {
  coverId?: string | null;
  attachments?: AttachmentChange;
  autosave?: AutosaveMark;
};
type Saved = Fields & Pick<SaveInput, 'id' | 'version'>;
type Then = { publish: boolean };
export type Row = typeof announcements.$inferSelect;

/**
 * Begins a text, and publishes it in the same transaction when asked; returns its id. An import brings its own address,
 * everything else gets a short one.
 */
export function draft(
  viewer: Viewer,
  { autosave = null, ...fields }: Fields & { slug?: string },
  then: Then,
  now: Date,
): Promise<string> {
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
      await indexAnnouncement(tx, row);
      await keepBelongings(tx, row.id, fields);
      await settleAutosave(tx, autosave, row.id, row);
      await record(tx, 'announcement.drafted', subject(row.id), { version: row.version });
      if (then.publish) await makePublic(tx, viewer, row);
      return row.id;
    },
    now,
  );
}

const textsAtOnce = 50;

/**
 * Writes the texts of an import in its open transaction, each with its version and its record; of equal dates the later
 * ones count as newer. What stands in them was asked before by `reasonsNotToImport`, since that is slow; who may write
 * and publish them is asked again. `origin` names the import in the records.
 */
export async function insertAll(tx: Tx, viewer: Viewer, texts: NewText[], origin: string): Promise<void> {
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
      if (row.version !== input.version) refuse('changedMeanwhile');
      await takeDown(tx, viewer, row, input.reason);
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
      await clearSchedules(tx, row.id, ['publish', 'withdraw']);
      await releaseAutosaves(tx, row.id);
      await tx.delete(announcementVersions).where(eq(announcementVersions.announcementId, row.id));
      await tx.delete(announcements).where(eq(announcements.id, row.id));
      await forgetAnnouncement(tx, row.id);
      await record(tx, 'announcement.discarded', subject(row.id));
    },
    now,
  );
}

/** Publishes a text in a transaction that is open. */
export async function makePublic(tx: Tx, viewer: Viewer, row: Row): Promise<void> {
  refuseAll(reasonsNotToPublish(viewer, row));
  const publishedAt = row.publishedAt ?? tx.now;
  await setStatus(tx, row, 'published', { publishedAt, withdrawnAt: null, withdrawalReason: null });
}

/** Withdraws a text in a transaction that is open. */
export async function takeDown(tx: Tx, viewer: Viewer, row: Row, reason: string): Promise<void> {
  refuseAll(reasonsNotToWithdraw(viewer, row));
  await setStatus(tx, row, 'withdrawn', { withdrawnAt: tx.now, withdrawalReason: reason, pinned: false });
}

// The one place where a status changes; what was to change it later is done with.
async function setStatus(tx: Tx, row: Row, status: 'published' | 'withdrawn', change: Partial<Row>): Promise<void> {
  const version = row.version + 1;
  const set = { ...change, status, version, updatedAt: tx.now, updatedBy: tx.actor.id ?? row.updatedBy };
  await clearSchedules(tx, row.id, [status === 'published' ? 'publish' : 'withdraw']);
  await tx.update(announcements).set(set).where(eq(announcements.id, row.id));
  await indexAnnouncement(tx, { ...row, ...set });
  await record(tx, `announcement.${status}`, subject(row.id), { version });
}

/** Puts new fields in place of the row's, or sets them aside when the row is not the one that was edited. */
export async function replaceText(
  tx: Tx,
  row: Row,
  {
    id,
    version,
    title,
    summary,
    body,
    columnId,
    communityId,
    source,
    coverId,
    coverAlt,
    attachments,
    autosave = null,
  }: Saved,
  action: 'announcement.saved' | 'announcement.corrected',
  more: Partial<Row>,
  restored: { restored?: string; restoredVersion?: number } = {},
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
  await settleAutosave(tx, autosave, id, fields);
  if (row.version !== version) {
    const aside = await keepVersion(tx, row, 'aside', fields);
    await record(tx, 'announcement.set-aside', subject(id), { versionId: aside, base: version });
    return { outcome: 'aside', versionId: aside };
  }
  const next = { ...fields, ...more, version: version + 1, updatedAt: tx.now, updatedBy: tx.actor.id };
  const [saved] = await tx.update(announcements).set(next).where(eq(announcements.id, id)).returning();
  if (!saved) throw new Error('The text was not stored.');
  await keepVersion(tx, saved, 'saved', fields);
  await indexAnnouncement(tx, saved);
  await keepBelongings(tx, id, { body, ...(attachments ? { attachments } : {}) });
  await record(tx, action, subject(id), { version: next.version, ...restored });
  return { outcome: 'saved', version: next.version };
}

async function keepBelongings(tx: Tx, id: string, { body, attachments }: Pick<Fields, 'body' | 'attachments'>) {
  await keepBodyPictures(tx, id, body);
  if (attachments) await changeAttachments(tx, id, attachments);
}

async function keepVersion(
  tx: Tx,
  row: Row,
  kind: 'saved' | 'aside',
  text: Pick<Fields, 'title' | 'summary' | 'body'>,
): Promise<string> {
  const [kept] = await tx
    .insert(announcementVersions)
    .values(versionOf(tx, row, kind, text))
    .returning();
  if (!kept) throw new Error('The version was not stored.');
  return kept.id;
}

function versionOf(
  tx: Tx,
  row: Pick<Row, 'id' | 'version'>,
  kind: 'saved' | 'aside',
  { title, summary, body }: Pick<Fields, 'title' | 'summary' | 'body'>,
) {
  const text = { announcementId: row.id, kind, version: row.version, title, summary, body };
  return { ...text, editorId: tx.actor.id, savedAt: tx.now };
}

/** The subject of a text's records. */
export const subject = (id: string) => ({ type: 'announcement', id });

/** The text as it stands, for a mutation. */
export async function announcementFor(tx: Tx, id: string): Promise<Row> {
  const [row] = await tx.select().from(announcements).where(eq(announcements.id, id));
  return row ?? refuse('gone');
}

/** Why a viewer may not put these fields in place of the row's. */
export function editable(viewer: Viewer, row: Row, input: Pick<Saved, 'communityId'>): Reason[] {
  if (!mayEdit(viewer, row)) return [{ code: 'notYours' }];
  return mayEdit(viewer, input) ? [] : [{ code: 'notYours', field: 'communityId' }];
}

// Eight letters and digits that cannot be mistaken for one another when read aloud.
function newSlug(): string {
  const letters = '23456789abcdefghjkmnpqrstuvwxyz';
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
}
