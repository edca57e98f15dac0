import 'server-only';
import { eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { announcements, announcementVersions } from '@/db/schema/announcements';
import { events } from '@/db/schema/events';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { releaseAutosaves, settleAutosave } from './autosaves/mutations';
import {
  announcementFor,
  editable,
  type Fields,
  keepBelongings,
  keepVersion,
  makePublic,
  newSlug,
  type Row,
  replaceText,
  type Saved,
  type SaveOutcome,
  subject,
  takeDown,
} from './changes/mutations';
import { mayEdit, reasonsNotToCorrect, reasonsNotToDiscard, reasonsNotToPin } from './rules';
import { clearSchedules } from './scheduled/mutations';
import { forgetAnnouncement, indexAnnouncement } from './search/mutations';

type Then = { publish: boolean };

/**
 * Begins a text, and publishes it in the same transaction when asked; returns its id. An import brings its own address,
 * everything else gets a short one.
 */
export function draft(viewer: Viewer, fields: Fields & { slug?: string }, then: Then, now: Date): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      const row = await addDraft(tx, viewer, fields);
      if (then.publish) await makePublic(tx, viewer, row);
      return row.id;
    },
    now,
  );
}

/** The same in the open transaction of what the text is about, such as an event; nothing of it is public yet. */
export async function addDraft(
  tx: Tx,
  viewer: Viewer,
  { autosave = null, ...fields }: Fields & { slug?: string },
): Promise<Row> {
  if (!mayEdit(viewer, fields)) refuse('notYours', 'communityId');
  const [row] = await tx
    .insert(announcements)
    .values({
      slug: newSlug(),
      ...fields,
      status: 'draft',
      createdBy: viewer.id,
      updatedBy: viewer.id,
      createdAt: tx.now,
      updatedAt: tx.now,
    })
    .returning();
  if (!row) throw new Error('The draft was not stored.');
  await keepVersion(tx, row, 'saved', fields);
  await indexAnnouncement(tx, row);
  await keepBelongings(tx, row.id, fields);
  await settleAutosave(tx, autosave, row.id, row);
  await record(tx, 'announcement.drafted', subject(row.id), { version: row.version });
  return row;
}

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
      // A recap that is thrown away can be drafted anew.
      await tx.update(events).set({ recapId: null }).where(eq(events.recapId, row.id));
      await tx.delete(announcementVersions).where(eq(announcementVersions.announcementId, row.id));
      await tx.delete(announcements).where(eq(announcements.id, row.id));
      await forgetAnnouncement(tx, row.id);
      await record(tx, 'announcement.discarded', subject(row.id));
    },
    now,
  );
}
