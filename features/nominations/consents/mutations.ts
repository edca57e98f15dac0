import 'server-only';
import { and, eq, inArray, isNotNull, isNull, lte, ne } from 'drizzle-orm';
import { db, type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { clues, nominations, personPictures } from '@/db/schema/nominations';
import { consents } from '@/db/schema/privacy';
import { type ConsentGiver, type ConsentMeans, type NomineePurpose, nomineePurposes } from '@/db/schema/privacy.values';
import { may } from '@/features/accounts/rules';
import { reindexHonour } from '@/features/honours/search/mutations';
import { erasePerson, listErasure, listWithdrawal, noticeVersion } from '@/features/privacy/mutations';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { move, subject } from '../mutations';
import { removePictures, takeOut } from '../people/mutations';
import { factsOf } from '../people/queries';
import { type Consented, hasLeft } from '../rules';
import {
  type ConsentRecord,
  changesOf,
  declinedEnd,
  endedBy,
  meansLeaving,
  reasonsNotToConsent,
  sheetMark,
  statusAfterLeaving,
} from './rules';

/**
 * `leaves`: it is known that who is public and no longer wants to be named leaves for good. `read`: the mark of the sheet that the
 * person had before her; what staff enter was read on paper or heard.
 */
type Said = { purposes: NomineePurpose[]; givenBy: ConsentGiver; leaves?: boolean; read?: string };

/** A person named says on the own page to what she agrees; what is no longer ticked is withdrawn at once. */
export const consentOnline = (id: string, said: Said, now: Date): Promise<void> =>
  keepConsents(visitor, id, said, 'online', now);

/** Staff enter what the person said on paper or by telephone. */
export async function consentHeard(
  viewer: Viewer,
  { id, means, ...said }: Said & { id: string; means: ConsentMeans },
  now: Date,
): Promise<void> {
  await refuseOthers(viewer, id);
  await keepConsents(viewer, id, said, means, now);
}

async function keepConsents(viewer: Viewer, id: string, said: Said, means: ConsentMeans, now: Date): Promise<void> {
  const before = (await factsOf(db, id)) ?? refuse('gone');
  refuseAll(reasonsNotToConsent(before, said));
  const ending = changesOf(before.consented, said.purposes).withdrawn;
  if (meansLeaving(before, said.purposes))
    return said.leaves ? leave(viewer, id, now) : refuse('leavingNotConfirmed', 'leaves');
  if (ending.length > 0) await listWithdrawal(before.personId, ending, now);
  await write(
    viewer,
    async (tx) => {
      const nomination = (await factsOf(tx, id)) ?? refuse('gone');
      refuseAll(reasonsNotToConsent(nomination, said));
      const { given, withdrawn } = changesOf(nomination.consented, said.purposes);
      const wentPublic = meansLeaving(nomination, said.purposes);
      if (wentPublic || withdrawn.some((purpose) => !ending.includes(purpose))) refuse('changedMeanwhile');
      if (given.length + withdrawn.length === 0) return;
      // Ending a consent needs no reading; beginning one does.
      if (given.length > 0 && said.read !== undefined && said.read !== (await markOf(tx, nomination)))
        refuse('sheetChanged');
      await withdrawConsents(tx, nomination.personId, withdrawn);
      for (const purpose of given) {
        const row = {
          personId: nomination.personId,
          purpose,
          noticeVersion,
          givenBy: said.givenBy,
          means,
          givenAt: now,
        };
        await tx.insert(consents).values(row);
      }
      await reindexHonour(tx, id);
      if (given.length > 0)
        await record(tx, 'nominee.consented', subject(id), { purposes: given, noticeVersion, means });
      if (withdrawn.length > 0)
        await record(tx, 'nominee.consent-withdrawn', subject(id), { purposes: withdrawn, means });
    },
    now,
  );
}

async function markOf(tx: Tx, { id, version }: { id: string; version: number }): Promise<string> {
  const pictures = await tx
    .select({ id: personPictures.id })
    .from(personPictures)
    .where(and(eq(personPictures.nominationId, id), ne(personPictures.kind, 'clue')));
  return sheetMark({ version, pictures });
}

async function withdrawConsents(tx: Tx, personId: string, purposes: NomineePurpose[]): Promise<void> {
  if (purposes.length === 0) return;
  await tx
    .update(consents)
    .set({ withdrawnAt: tx.now })
    .where(and(eq(consents.personId, personId), inArray(consents.purpose, purposes), isNull(consents.withdrawnAt)));
}

type Change = Parameters<typeof endedBy>[0];
type Changing = { id: string; personId: string; consented: Consented };

/**
 * The consents that a change of the form or its pictures ends, put on the list of withdrawals before the act; the caller has asked
 * whether it may be. `endConsents` ends them in the transaction of the change.
 */
export async function listEnding(nomination: Changing, change: Change, now: Date): Promise<NomineePurpose[]> {
  const purposes = await endingOf(db, nomination, change);
  if (purposes.length > 0) await listWithdrawal(nomination.personId, purposes, now);
  return purposes;
}

/** Ends them, after the change; refuses when there are others than were listed. */
export async function endConsents(
  tx: Tx,
  nomination: Changing,
  change: Change,
  listed: readonly NomineePurpose[],
): Promise<void> {
  const purposes = await endingOf(tx, nomination, change);
  if (purposes.some((purpose) => !listed.includes(purpose))) refuse('changedMeanwhile');
  if (purposes.length === 0) return;
  await withdrawConsents(tx, nomination.personId, purposes);
  await reindexHonour(tx, nomination.id);
  const said: ConsentRecord = { purposes, because: 'changed' };
  await record(tx, 'nominee.consent-withdrawn', subject(nomination.id), said);
}

const endingOf = async (from: Pick<Tx, 'select'>, { personId, consented }: Changing, change: Change) =>
  endedBy(change, { consented, alone: await ownConsents(from, personId) });

async function ownConsents(from: Pick<Tx, 'select'>, personId: string): Promise<NomineePurpose[]> {
  const rows = await from
    .select({ purpose: consents.purpose })
    .from(consents)
    .where(and(eq(consents.personId, personId), eq(consents.givenBy, 'self'), isNull(consents.withdrawnAt)));
  return nomineePurposes.filter((known) => rows.some(({ purpose }) => purpose === known));
}

/** The person named leaves, on the own page: see `leave`. */
export const leaveOnline = (id: string, now: Date): Promise<void> => leave(visitor, id, now);

/** Forgets who was not honoured a year after the decision, as if the person had asked for it; returns how many there were. */
export async function forgetDeclined(now: Date): Promise<number> {
  const due = await db
    .select({ id: nominations.id })
    .from(nominations)
    .where(
      and(eq(nominations.status, 'declined'), isNotNull(nominations.name), lte(nominations.statusAt, declinedEnd(now))),
    );
  for (const { id } of due) await leave(system, id, now);
  return due.length;
}

/** Staff enter that the person does not wish to be nominated, or no longer to be on the roll. */
export async function leaveHeard(viewer: Viewer, id: string, now: Date): Promise<void> {
  await refuseOthers(viewer, id);
  await leave(viewer, id, now);
}

/**
 * Takes a person out for good: from the next request on no page, list, feed, search or file knows the person, and the keys are
 * destroyed, also those of what others wrote about the same person. What was decided stays as a record without a name.
 */
async function leave(viewer: Viewer, id: string, now: Date): Promise<void> {
  const before = (await factsOf(db, id)) ?? refuse('gone');
  if (hasLeft(before)) refuse('personLeft');
  const people = await everyKeyOf(db, id, before.personId);
  for (const person of people) await listErasure(person, now);
  const pictures = await write(
    viewer,
    async (tx) => {
      const nomination = (await factsOf(tx, id)) ?? refuse('gone');
      const to = statusAfterLeaving(nomination.status);
      if (to !== nomination.status) await move(tx, nomination, to);
      const files: string[] = [];
      // A clue that was joined meanwhile is not on the list of erasures yet.
      const keys = await everyKeyOf(tx, id, nomination.personId);
      if (keys.some((person) => !people.includes(person))) refuse('changedMeanwhile');
      for (const person of keys) {
        files.push(...(await takeOut(tx, person)));
        await erasePerson(tx, person);
      }
      await reindexHonour(tx, id);
      await record(tx, to === 'withdrawn' ? 'nominee.consent-withdrawn' : 'nominee.refused', subject(id));
      return files;
    },
    now,
  );
  await removePictures(pictures);
}

// Several clues may name the same person, each under a key of its own; who sent them is not touched.
async function everyKeyOf(from: Pick<Tx, 'select'>, id: string, personId: string): Promise<string[]> {
  const rows = await from.select({ personId: clues.personId }).from(clues).where(eq(clues.nominationId, id));
  return [...new Set([personId, ...rows.map((row) => row.personId)])];
}

async function refuseOthers(viewer: Viewer, id: string): Promise<void> {
  const nomination = (await factsOf(db, id)) ?? refuse('gone');
  if (!may(viewer, 'nomination.edit', nomination.communityId)) refuse('notYours');
}
