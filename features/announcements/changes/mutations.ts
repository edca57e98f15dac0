import 'server-only';
import { randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { record } from '@/db/record';
import { announcements, announcementVersions } from '@/db/schema/announcements';
import { unwriteEntry, writeEntry } from '@/features/ledgers/written/mutations';
import { type Reason, refuse, refuseAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { type AttachmentChange, changeAttachments, keepBodyPictures } from '../attachments/mutations';
import type { AutosaveMark } from '../autosaves/inputs';
import { settleAutosave } from '../autosaves/mutations';
import type { DraftInput, SaveInput } from '../inputs';
import { mayEdit, reasonsNotToPublish, reasonsNotToWithdraw } from '../rules';
import { clearSchedules } from '../scheduled/mutations';
import { indexAnnouncement } from '../search/mutations';

// What acts on texts share: each of these is a step inside a transaction that is open.

type Uploaded = 'cover' | 'chosenCover' | 'removeCover' | 'attachments' | 'files';

/** What an editor sends: the fields of the form, the picture when one was stored (`null`: taken away), the attachments. */
export type Fields = Omit<DraftInput, Uploaded | 'then' | 'autosave'> & {
  coverId?: string | null;
  attachments?: AttachmentChange;
  autosave?: AutosaveMark;
};
export type Saved = Fields & Pick<SaveInput, 'id' | 'version'>;
export type Row = typeof announcements.$inferSelect;
export type SaveOutcome = { outcome: 'saved'; version: number } | { outcome: 'aside'; versionId: string };

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
  await writeNews(tx, { ...row, ...set });
}

/** The entry of a text that is public, in the ledger of the portal's own news; none of one that is not. */
export function writeNews(tx: Tx, row: Pick<Row, 'id' | 'status' | 'communityId' | 'publishedAt'>): Promise<void> {
  const source = subject(row.id);
  if (row.status !== 'published' || !row.publishedAt) return unwriteEntry(tx, 'portal-news', source);
  return writeEntry(tx, 'portal-news', source, { communityId: row.communityId, day: dayOf(row.publishedAt) });
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

/** The pictures inside a text and its attachments are in use from now on. */
export async function keepBelongings(tx: Tx, id: string, { body, attachments }: Pick<Fields, 'body' | 'attachments'>) {
  await keepBodyPictures(tx, id, body);
  if (attachments) await changeAttachments(tx, id, attachments);
}

/** Keeps a version of a text; returns its id. */
export async function keepVersion(
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

/** A version of a text as it is stored. */
export function versionOf(
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

/** Eight letters and digits that cannot be mistaken for one another when read aloud. */
export function newSlug(): string {
  const letters = '23456789abcdefghjkmnpqrstuvwxyz';
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
}
