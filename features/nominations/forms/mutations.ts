import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { db, type Tx, write } from '@/db/client';
import { changedFields, record } from '@/db/record';
import { nominations, opinions, personPictures } from '@/db/schema/nominations';
import type { Age } from '@/db/schema/nominations.values';
import { persons } from '@/db/schema/privacy';
import type { NomineePurpose } from '@/db/schema/privacy.values';
import { sealFor } from '@/features/privacy/mutations';
import { unseal } from '@/lib/crypto';
import { removePeopleFile } from '@/lib/people-files';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { reasonsAgainstText } from '../clues/rules';
import { endConsents, listEnding } from '../consents/mutations';
import { subject } from '../mutations';
import { keepPicture, removePictures, type SealedPicture, sealPicture } from '../people/mutations';
import { factsOf, type SealedForm } from '../people/queries';
import { reasonsNotToEdit } from '../rules';
import { termsAt } from '../terms/queries';
import type { Terms } from '../terms/rules';
import type { FormInput, OpinionInput } from './inputs';
import {
  ageOf,
  missingIn,
  reasonsNotToAddPictures,
  reasonsNotToKeep,
  reasonsNotToRetell,
  reasonsNotToWrite,
  retoldIn,
} from './rules';

type Reading = Pick<Tx, 'select'>;

/**
 * Saves the form, sealed as a whole; it is complete once nothing is missing any more. What the person agreed to in other words ends
 * with it.
 */
export async function saveForm(viewer: Viewer, { id, version, ...form }: FormInput, now: Date): Promise<void> {
  const terms = await termsAt(now);
  refuseAll(reasonsNotToKeep(form, terms));
  const age = ageOf(form.birth, now);
  const ask = async (from: Reading) => {
    const nomination = (await factsOf(from, id)) ?? refuse('gone');
    refuseAll(reasonsNotToWrite(viewer, nomination));
    if (nomination.version !== version) refuse('changedMeanwhile');
    const before = await formIn(from, id);
    refuseAll(reasonsNotToRetell(nomination.status, before, form));
    const changed = retoldIn(before, form).length > 0 ? (['nominee-story'] as const) : [];
    return { nomination, before, change: { age, changed } };
  };
  const { nomination: known, change: wanted } = await ask(db);
  const listed = await listEnding(known, wanted, now);
  await write(
    viewer,
    async (tx) => {
      const { nomination, before, change } = await ask(tx);
      await tx
        .update(nominations)
        .set({
          sealedForm: await sealFor(tx, nomination.personId, JSON.stringify(form)),
          age,
          version: sql`${nominations.version} + 1`,
        })
        .where(eq(nominations.id, id));
      await settle(tx, id, form, terms);
      await endConsents(tx, nomination, change, listed);
      await record(tx, 'nomination.form-saved', subject(id), { fields: changedFields({ ...before }, form) });
    },
    now,
  );
}

/**
 * Adds pictures to the form, sealed with the person's key; a new portrait takes the place of the one before. Nobody has agreed to
 * what is new, so the consent to the pictures ends.
 */
export async function addPictures(
  viewer: Viewer,
  { id, kind, files, alt }: { id: string; kind: 'id-photo' | 'life'; files: File[]; alt: string },
  now: Date,
): Promise<void> {
  const terms = await termsAt(now);
  const nomination = (await factsOf(db, id)) ?? refuse('gone');
  refuseAll(reasonsNotToEdit(viewer, nomination));
  refuseAll(reasonsAgainstText('alt', alt, Number.POSITIVE_INFINITY));
  refuseAll(reasonsNotToAddPictures(kind, await picturesOf(db, id), files.length, terms));
  const wrappedKey = await keyOf(nomination.personId);
  const size = kind === 'id-photo' ? { width: terms.idPhotoWidth, height: terms.idPhotoHeight } : undefined;
  const sealed: SealedPicture[] = [];
  let replaced: string[];
  try {
    for (const file of files) sealed.push(await sealPicture(file, wrappedKey, 'files', now, size));
    const listed = await listEnding(nomination, anotherPicture(nomination), now);
    replaced = await write(viewer, (tx) => keepAll(tx, viewer, { id, kind, alt, listed }, sealed, terms), now);
  } catch (error) {
    await removePictures(sealed.map((picture) => picture.id));
    throw error;
  }
  await removePictures(replaced);
}

const anotherPicture = ({ age }: { age: Age }) => ({ age, changed: ['nominee-picture'] as const });

type Added = { id: string; kind: 'id-photo' | 'life'; alt: string; listed: NomineePurpose[] };

async function keepAll(
  tx: Tx,
  viewer: Viewer,
  { id, kind, alt, listed }: Added,
  sealed: SealedPicture[],
  terms: Terms,
): Promise<string[]> {
  const nomination = (await factsOf(tx, id)) ?? refuse('gone');
  refuseAll(reasonsNotToEdit(viewer, nomination));
  const there = await picturesOf(tx, id);
  refuseAll(reasonsNotToAddPictures(kind, there, sealed.length, terms));
  const replaced = kind === 'id-photo' ? there.filter((picture) => picture.kind === kind) : [];
  for (const old of replaced) await tx.delete(personPictures).where(eq(personPictures.id, old.id));
  for (const [at, picture] of sealed.entries())
    await keepPicture(tx, picture, {
      personId: nomination.personId,
      nominationId: id,
      kind,
      alt,
      position: there.length + at,
    });
  await settle(tx, id, await formIn(tx, id), terms);
  await endConsents(tx, nomination, anotherPicture(nomination), listed);
  await record(tx, 'nomination.picture-added', subject(id), { kind, pictures: sealed.length });
  return replaced.map((old) => old.id);
}

/** Takes a picture out of the form. */
export async function removePicture(
  viewer: Viewer,
  { id, pictureId }: { id: string; pictureId: string },
  now: Date,
): Promise<void> {
  const terms = await termsAt(now);
  await write(
    viewer,
    async (tx) => {
      const nomination = (await factsOf(tx, id)) ?? refuse('gone');
      refuseAll(reasonsNotToEdit(viewer, nomination));
      const gone = await tx
        .delete(personPictures)
        .where(and(eq(personPictures.id, pictureId), eq(personPictures.nominationId, id)))
        .returning({ kind: personPictures.kind });
      if (gone.length === 0) refuse('gone');
      await settle(tx, id, await formIn(tx, id), terms);
      await record(tx, 'nomination.picture-removed', subject(id), { kind: gone[0]?.kind });
    },
    now,
  );
  await removePeopleFile(pictureId);
}

/** Enters what somebody who was asked has answered: the outcome, the day and the document, nothing about the person. */
export function enterOpinion(viewer: Viewer, { id, ...opinion }: OpinionInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      refuseAll(reasonsNotToEdit(viewer, (await factsOf(tx, id)) ?? refuse('gone')));
      const row = { ...opinion, nominationId: id, enteredBy: viewer.id ?? refuse('notYours'), enteredAt: now };
      await tx.insert(opinions).values(row);
      await record(tx, 'nomination.opinion-entered', subject(id), { source: opinion.source, outcome: opinion.outcome });
    },
    now,
  );
}

// Complete is a fact of the form and its pictures together, kept so that lists need not open anything.
async function settle(tx: Tx, id: string, form: SealedForm | null, terms: Terms): Promise<void> {
  const isComplete = form !== null && missingIn(form, await picturesOf(tx, id), terms, tx.now).length === 0;
  await tx
    .update(nominations)
    .set({ formAt: isComplete ? tx.now : null })
    .where(eq(nominations.id, id));
}

async function formIn(from: Reading, id: string): Promise<SealedForm | null> {
  const [row] = await from
    .select({ sealed: nominations.sealedForm, wrappedKey: persons.wrappedKey })
    .from(nominations)
    .innerJoin(persons, eq(persons.id, nominations.personId))
    .where(eq(nominations.id, id));
  return row?.sealed && row.wrappedKey ? (JSON.parse(unseal(row.wrappedKey, row.sealed)) as SealedForm) : null;
}

const picturesOf = (from: Reading, id: string) =>
  from
    .select({ id: personPictures.id, kind: personPictures.kind })
    .from(personPictures)
    .where(eq(personPictures.nominationId, id));

async function keyOf(personId: string): Promise<string> {
  const [person] = await db.select({ wrappedKey: persons.wrappedKey }).from(persons).where(eq(persons.id, personId));
  return person?.wrappedKey ?? refuse('gone');
}
