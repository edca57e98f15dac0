import 'server-only';
import { and, eq, inArray, isNotNull, lte, notInArray, or } from 'drizzle-orm';
import { db, given, placeholders, preparedIn, type Tx, write } from '@/db/client';
import type { Db } from '@/db/connection';
import { isUniqueViolation } from '@/db/dialect';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { clueAdditions, clues, nominations } from '@/db/schema/nominations';
import type { proofs } from '@/db/schema/nominations.values';
import { pinyinOf } from '@/db/search-tokens';
import { may } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { erasePerson, keepPeople, listErasure, newPerson, sealFor } from '@/features/privacy/mutations';
import { lookupHash, seal } from '@/lib/crypto';
import { removePeopleFile } from '@/lib/people-files';
import { countSending } from '@/lib/proven-sending';
import { newReceiptNumber, receiptToken } from '@/lib/receipts';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { keepPicture, removePictures, sealPicture, takeOut } from '../people/mutations';
import { openStatuses } from '../rules';
import { termsAt } from '../terms/queries';
import { type ClueInput, elsewhere } from './inputs';
import {
  decidedCluesEnd,
  reasonsNotToAdd,
  reasonsNotToReceive,
  reasonsNotToWithdrawClue,
  repeatMinutes,
} from './rules';

type Proof = (typeof proofs)[number];
type Clue = typeof clues.$inferSelect;

/** Named limits: more from one household than this, and the rest waits an hour. What came without proof is counted more strictly. */
const limits = {
  work: { name: 'clue with proof', most: 10, minutes: 60 },
  none: { name: 'clue without proof', most: 3, minutes: 60 },
};

export const subject = (id: string) => ({ type: 'clue', id });

/**
 * Takes a clue; returns its id. The same clue again within ten minutes is the first one. Without a proof of work it is held until
 * somebody has looked at it. Nothing ties a clue to an account: residents send as visitors do.
 */
export async function receive(
  viewer: Viewer,
  input: ClueInput,
  { address, proof }: { address: string; proof: string },
  now: Date,
): Promise<string> {
  await check(input, now);
  const { shown, within } = await countSending(limits, { address, proof }, now);
  if (!within) refuse('cluesOften');
  return keep(viewer.kind === 'staff' ? viewer : visitor, input, { proof: shown, address }, now);
}

/** The same; returns where its receipt stands open for an hour. */
export async function receiptOf(
  viewer: Viewer,
  input: ClueInput,
  sent: { address: string; proof: string },
  now: Date,
): Promise<string> {
  const id = await receive(viewer, input, sent, now);
  return `/nominations/mine/clue/${receiptToken('clue', id, now)}?done=received`;
}

/** Enters a paper form for somebody who brought it; returns the id of the clue. */
export async function enterPaper(viewer: Viewer, input: ClueInput, now: Date): Promise<string> {
  if (!may(viewer, 'clue.decide', communityOf(input))) refuse('notYours');
  await check(input, now);
  return keep(viewer, input, { proof: 'paper', address: viewer.id ?? '' }, now);
}

const communityOf = ({ communityId }: ClueInput) => (communityId === elsewhere ? null : communityId);

async function check(input: ClueInput, now: Date): Promise<void> {
  refuseAll(reasonsNotToReceive(input, await termsAt(now)));
  if (input.communityId === elsewhere) return input.place ? undefined : refuse('placeMissing', 'place');
  const known = await listCommunities();
  if (!known.some(({ id }) => id === input.communityId)) refuse('whereMissing', 'communityId');
}

async function keep(
  viewer: Viewer,
  input: ClueInput,
  sent: { proof: Proof; address: string },
  now: Date,
): Promise<string> {
  const { picture, name, place, deed, category, channel, nominator, contact } = input;
  const [person, sender] = [newPerson(now), newPerson(now)];
  const file = picture && picture.size > 0 ? await sealPicture(picture, person.wrappedKey, 'picture', now) : null;
  const communityId = communityOf(input);
  const id = newId(now.getTime());
  const row = {
    id,
    number: newReceiptNumber(),
    status: sent.proof === 'none' ? ('held' as const) : ('received' as const),
    channel,
    proof: sent.proof,
    category,
    communityId,
    personId: person.id,
    name,
    pinyin: pinyinOf(name),
    sealedDeed: seal(person.wrappedKey, JSON.stringify({ deed, place })),
    nominatorId: sender.id,
    sealedNominator: seal(sender.wrappedKey, JSON.stringify({ name: nominator, contact })),
    repeatKey: lookupHash(JSON.stringify([sent.address, name, communityId, place, category, deed, contact])),
    receivedAt: now,
    enteredBy: viewer.kind === 'staff' ? viewer.id : null,
  };
  const store = async (tx: Tx) => {
    const earlier = await sameClue(tx, row.repeatKey);
    if (earlier) return earlier;
    await keepPeople(tx, [person, sender]);
    await addClue(tx, row);
    if (file) await keepPicture(tx, file, { personId: person.id, kind: 'clue', clueId: id });
    await record(tx, 'clue.received', subject(id), { proof: sent.proof, channel, category, communityId });
    return id;
  };
  let kept: string | undefined;
  try {
    kept = await write(viewer, store, now).catch((error) => {
      // The number was given to somebody else, or the same clue came at the same moment.
      if (!isUniqueViolation(error)) throw error;
      row.number = newReceiptNumber();
      return write(viewer, store, now);
    });
    return kept;
  } finally {
    if (kept !== id && file) await removePeopleFile(file.id);
  }
}

const cluesRepeated = preparedIn('clue by repeat key', (tx) =>
  tx
    .select()
    .from(clues)
    .where(eq(clues.repeatKey, given('repeatKey', clues.repeatKey))),
);
const addClue = preparedIn('add a clue', (tx) =>
  tx
    .insert(clues)
    .values(
      placeholders(
        ...([
          'id',
          'number',
          'status',
          'channel',
          'proof',
          'category',
          'communityId',
          'personId',
          'name',
          'pinyin',
        ] as const),
        ...(['sealedDeed', 'nominatorId', 'sealedNominator', 'repeatKey', 'receivedAt', 'enteredBy'] as const),
      ),
    ),
);

// The key frees itself after ten minutes; until then it stands for one row alone.
async function sameClue(tx: Tx, repeatKey: string): Promise<string | undefined> {
  const [earlier] = await cluesRepeated(tx, { repeatKey });
  if (!earlier) return undefined;
  const since = new Date(tx.now.getTime() - repeatMinutes * 60_000);
  if (earlier.receivedAt > since && earlier.status !== 'withdrawn') return earlier.id;
  await tx.update(clues).set({ repeatKey: null }).where(eq(clues.id, earlier.id));
  return undefined;
}

/** A nominator adds something, with the receipt in hand. */
export function add(id: string, text: string, now: Date): Promise<void> {
  return write(
    visitor,
    async (tx) => {
      const clue = await clueFor(tx, id);
      const additions = await tx
        .select({ id: clueAdditions.id })
        .from(clueAdditions)
        .where(eq(clueAdditions.clueId, id));
      const [nomination] = await tx
        .select({ status: nominations.status })
        .from(nominations)
        .where(eq(nominations.id, clue.nominationId ?? ''));
      const progress = nomination?.status ?? null;
      refuseAll(reasonsNotToAdd({ status: clue.status, progress, additions: additions.length }));
      await tx
        .insert(clueAdditions)
        .values({ clueId: id, sealedText: await sealFor(tx, clue.personId, text), addedAt: now });
      await record(tx, 'clue.added-to', subject(id));
    },
    now,
  );
}

/**
 * A nominator withdraws, with the receipt in hand: the nominator is forgotten at once, and the person named too, unless the clue
 * was taken up, for then the nomination goes on without its nominator.
 */
export async function withdraw(id: string, now: Date): Promise<void> {
  const clue = await clueFor(db, id);
  refuseAll(reasonsNotToWithdrawClue(clue));
  await forget(clue, now, async (tx) => {
    await tx.update(clues).set({ status: 'withdrawn', repeatKey: null, decidedAt: now }).where(eq(clues.id, id));
    await record(tx, 'clue.withdrawn', subject(id));
  });
}

/**
 * Destroys the keys of everybody in clues that were refused or passed on 30 days ago, and of the nominators of what ended 30 days
 * ago, honoured or not; returns how many clues there were.
 */
export async function forgetDecidedClues(now: Date): Promise<number> {
  const until = decidedCluesEnd(now);
  const [dropped, ended] = [
    and(inArray(clues.status, ['refused', 'passed-on']), lte(clues.decidedAt, until)),
    and(notInArray(nominations.status, [...openStatuses]), lte(nominations.statusAt, until)),
  ];
  const due = await db
    .select({ clue: clues })
    .from(clues)
    .leftJoin(nominations, eq(nominations.id, clues.nominationId))
    .where(and(isNotNull(clues.sealedNominator), or(dropped, ended)));
  for (const { clue } of due) await forget(clue, now, async () => undefined);
  return due.length;
}

/** Forgets whoever is in a clue, or its nominator alone when a nomination stands on it; `act` is done with it. */
async function forget(clue: Clue, now: Date, act: (tx: Tx) => Promise<void>): Promise<void> {
  const people = clue.nominationId ? [clue.nominatorId] : [clue.nominatorId, clue.personId];
  for (const person of people) await listErasure(person, now);
  const pictures = await write(
    system,
    async (tx) => {
      const { nominationId } = await clueFor(tx, clue.id);
      if (nominationId !== clue.nominationId) refuse('changedMeanwhile');
      const files: string[] = [];
      for (const person of people) {
        files.push(...(await takeOut(tx, person)));
        await erasePerson(tx, person);
      }
      await act(tx);
      return files;
    },
    now,
  );
  await removePictures(pictures);
}

export async function clueFor(tx: Pick<Db, 'select'>, id: string): Promise<Clue> {
  const [clue] = await tx.select().from(clues).where(eq(clues.id, id));
  return clue ?? refuse('gone');
}
