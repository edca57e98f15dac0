import 'server-only';
import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { certificates } from '@/db/schema/certificates';
import { forwardings, honourBatches, honours, levelResults, supports } from '@/db/schema/honours';
import {
  clueAdditions,
  clues,
  nominations,
  opinions,
  personPictures,
  visits,
  visitVerifiers,
} from '@/db/schema/nominations';
import { persons } from '@/db/schema/privacy';
import { noticeChanges, noticeSubjects, objections, publicNotices } from '@/db/schema/public-notices';
import { reviewCandidates, reviewLikes, reviewMembers, reviewScores, reviews } from '@/db/schema/reviews';
import { forgetDocument } from '@/db/search';

const every = sql`true`;

// What refers to others goes before them.
const inOrder = [
  [reviewLikes, reviewScores, reviewMembers, reviewCandidates, reviews],
  [objections, noticeChanges, noticeSubjects, publicNotices],
  [certificates, supports, levelResults, forwardings],
].flat();

/**
 * Takes every invented good person away, with clues, reviews, notices, honours and keys; returns the ids of their pictures, whose
 * files go after the transaction. The records of what was done stay.
 */
export async function clearGoodPeople(tx: Tx): Promise<string[]> {
  const people = await everyPerson(tx);
  for (const table of inOrder) await tx.delete(table).where(every);
  for (const { id } of await tx.delete(honours).where(every).returning({ id: honours.id }))
    await forgetDocument(tx, 'honour', id);
  await tx.delete(honourBatches).where(every);
  await tx.delete(visitVerifiers).where(every);
  await tx.delete(visits).where(every);
  await tx.delete(opinions).where(every);
  const pictures = await tx.delete(personPictures).where(every).returning({ id: personPictures.id });
  await tx.delete(clueAdditions).where(every);
  await tx.delete(clues).where(every);
  await tx.delete(nominations).where(every);
  for (let from = 0; from < people.length; from += 500) {
    const some = inArray(persons.id, people.slice(from, from + 500));
    await tx.update(persons).set({ wrappedKey: null, erasedAt: tx.now }).where(some);
  }
  return pictures.map(({ id }) => id);
}

async function everyPerson(tx: Tx): Promise<string[]> {
  const sent = await tx.select({ named: clues.personId, sender: clues.nominatorId }).from(clues);
  const named = await tx.select({ id: nominations.personId }).from(nominations);
  const objecting = await tx.select({ id: objections.personId }).from(objections);
  return [
    ...sent.flatMap(({ named, sender }) => [named, sender]),
    ...named.map(({ id }) => id),
    ...objecting.map(({ id }) => id),
  ];
}
