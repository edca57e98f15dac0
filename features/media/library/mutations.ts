import 'server-only';
import { and, eq } from 'drizzle-orm';
import { db, type Tx, write } from '@/db/client';
import { changedFields, record } from '@/db/record';
import { media, pictureConsents } from '@/db/schema/media';
import type { PeopleBasis } from '@/db/schema/media.values';
import { addPerson, erasePerson, listErasure, sealFor } from '@/features/privacy/mutations';
import { openForStaff } from '@/features/privacy/queries';
import { RuleBroken, refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { isUsedBesideTexts } from '../event-uses/queries';
import { removeFiles, storeDocument, storePicture } from '../mutations';
import { mayEditItem, mayStateConsent, reasonsNotToDelete, reasonsNotToState, reasonsNotToWithdraw } from '../rules';
import type { ConsentInput } from './inputs';
import { listUses } from './queries';

type Which = { id: string; version: number };

const subject = (id: string) => ({ type: 'media', id });

/** Stores what can be stored of several files; names those that cannot be used. A picture is known by its content. */
export async function upload(viewer: Viewer, files: File[], now: Date): Promise<string[]> {
  const refused: string[] = [];
  for (const file of files) {
    try {
      await (looksLikeDocument(file) ? storeDocument(viewer, file, now) : storePicture(viewer, file, now));
    } catch (error) {
      if (!(error instanceof RuleBroken) || error.reasons.some(({ code }) => code === 'notYours')) throw error;
      refused.push(file.name);
    }
  }
  return refused;
}

// Only which way to look at it first; what it is, its content decides.
const looksLikeDocument = ({ name }: File) => /\.(pdf|docx?|docm|xlsx?|xlsm|zip)$/i.test(name);

/** Changes the description or the name by which an item is found and offered. */
export function describe(viewer: Viewer, { alt, name, ...which }: Which & { alt: string; name: string }, now: Date) {
  return edit(viewer, which, (row) => (row.format === 'webp' ? { alt } : { name: name || row.name }), now);
}

/** Says what must stay in sight when a picture is cropped. */
export function setFocus(
  viewer: Viewer,
  { focusX, focusY, ...which }: Which & { focusX: number; focusY: number },
  now: Date,
) {
  return edit(viewer, which, () => ({ focusX, focusY }), now);
}

function edit(viewer: Viewer, which: Which, change: (row: Row) => Partial<Row>, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const row = await itemFor(tx, which);
      if (!mayEditItem(viewer, row)) refuse('notYours');
      const set = change(row);
      const fields = changedFields(row, set);
      if (fields.length === 0) return;
      await raise(tx, row, set);
      await record(tx, 'media.edited', subject(row.id), { fields });
    },
    now,
  );
}

type Statement = Which & Pick<ConsentInput, 'basis' | 'until' | 'people' | 'forgetPeople'>;

/**
 * Says whether people on a picture can be recognised, on which basis and until when they may be shown, and who they are.
 * The public sees what follows from it at the next request. Names that are not needed any more are destroyed.
 */
export async function stateConsent(
  viewer: Viewer,
  { basis, until, people, forgetPeople, ...which }: Statement,
  now: Date,
): Promise<void> {
  const forgotten = !basis || (forgetPeople && !people) ? await personOf(viewer, which.id) : null;
  if (forgotten) await listErasure(forgotten, now);
  return write(
    viewer,
    async (tx) => {
      const row = await itemFor(tx, which);
      const consent = await consentOf(tx, row.id);
      refuseAll(reasonsNotToState(viewer, { ...row, consent }, { basis, until }, now));
      if (!basis) await tx.delete(pictureConsents).where(eq(pictureConsents.mediaId, row.id));
      else await keepConsent(tx, row.id, { basis, until }, forgotten ? nobody : await named(tx, consent, people));
      if (forgotten) await erasePerson(tx, forgotten);
      await raise(tx, row, {});
      const change = { basis, until: until?.toISOString() ?? null, named: Boolean(people) };
      await record(tx, 'media.consent-stated', subject(row.id), change);
    },
    now,
  );
}

type Names = { personId?: string | null; sealedPeople?: string | null };
const nobody: Names = { personId: null, sealedPeople: null };

/** The names, sealed with the key of this picture, which is made when names come for the first time. */
async function named(tx: Tx, consent: { personId: string | null } | null, people: string): Promise<Names> {
  if (!people) return {};
  const personId = consent?.personId ?? (await addPerson(tx)).id;
  return { personId, sealedPeople: await sealFor(tx, personId, people) };
}

async function keepConsent(tx: Tx, mediaId: string, terms: { basis: PeopleBasis; until: Date | null }, names: Names) {
  const values = { ...terms, withdrawnAt: null, ...names };
  await tx
    .insert(pictureConsents)
    .values({ mediaId, ...values })
    .onConflictDoUpdate({ target: pictureConsents.mediaId, set: values });
}

/** Somebody on the picture does not agree any more: it is shown nowhere from the next request on, and kept for the proof. */
export function withdrawConsent(viewer: Viewer, which: Which, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const row = await itemFor(tx, which);
      refuseAll(reasonsNotToWithdraw(viewer, { ...row, consent: await consentOf(tx, row.id) }));
      await tx.update(pictureConsents).set({ withdrawnAt: now }).where(eq(pictureConsents.mediaId, row.id));
      await raise(tx, row, {});
      await record(tx, 'media.consent-withdrawn', subject(row.id));
    },
    now,
  );
}

/** Opens who is shown, for whoever looks after the consent; the look is recorded before anything is shown. */
export async function readPeople(viewer: Viewer, id: string, now: Date): Promise<string> {
  const [row] = await db
    .select({
      communityId: media.communityId,
      personId: pictureConsents.personId,
      people: pictureConsents.sealedPeople,
    })
    .from(media)
    .innerJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .where(eq(media.id, id));
  if (!row) return refuse('gone');
  if (!mayStateConsent(viewer, row)) refuse('notYours');
  if (!row.personId || !row.people) return refuse('gone');
  const { people } = await openForStaff(viewer, row.personId, { people: row.people }, now);
  return people ?? refuse('gone');
}

/** Deletes what is used nowhere: the row, the files in every width, and the key under which names were sealed. */
export async function deleteItem(viewer: Viewer, which: Which, now: Date): Promise<void> {
  const personId = await personOf(viewer, which.id);
  if (personId && (await countUses(db, which.id)) === 0) await listErasure(personId, now);
  const removed = await write(
    viewer,
    async (tx) => {
      const row = await itemFor(tx, which);
      refuseAll(reasonsNotToDelete(viewer, row, await countUses(tx, row.id)));
      await tx.delete(media).where(eq(media.id, row.id));
      if (personId) await erasePerson(tx, personId);
      await record(tx, 'media.deleted', subject(row.id));
      return row;
    },
    now,
  );
  await removeFiles([removed]);
}

const countUses = async (from: Pick<Tx, 'select'> | typeof db, id: string) =>
  (await listUses(from, id)).length + ((await isUsedBesideTexts(from, id)) ? 1 : 0);

/** Under whose key the names of a picture are sealed, for those who may let them be destroyed. */
async function personOf(viewer: Viewer, mediaId: string): Promise<string | null> {
  const [held] = await db
    .select({ personId: pictureConsents.personId, communityId: media.communityId })
    .from(pictureConsents)
    .innerJoin(media, eq(media.id, pictureConsents.mediaId))
    .where(eq(pictureConsents.mediaId, mediaId));
  return held && mayStateConsent(viewer, held) ? held.personId : null;
}

type Row = typeof media.$inferSelect;

async function itemFor(tx: Tx, { id, version }: Which): Promise<Row> {
  const [row] = await tx.select().from(media).where(eq(media.id, id));
  if (!row) return refuse('gone');
  return row.version === version ? row : refuse('changedMeanwhile');
}

async function consentOf(tx: Tx, mediaId: string) {
  const [consent] = await tx.select().from(pictureConsents).where(eq(pictureConsents.mediaId, mediaId));
  return consent ?? null;
}

async function raise(tx: Tx, { id, version }: Which, set: Partial<Row>): Promise<void> {
  await tx
    .update(media)
    .set({ ...set, version: version + 1 })
    .where(and(eq(media.id, id), eq(media.version, version)));
}
