import 'server-only';
import { eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { signUps } from '@/db/schema/sign-ups';
import { keepPeople, newPerson } from '@/features/privacy/mutations';
import { lookupHash, seal } from '@/lib/crypto';
import { countSending } from '@/lib/proven-sending';
import { newReceiptNumber } from '@/lib/receipts';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { type Viewer, visitor } from '@/lib/viewer';
import { type SealedPerson, tellOfSeat } from '../letters/mutations';
import { type Event, ofSignUp, takeEvent, withSeats } from '../seats/mutations';
import type { SignUpInput } from './inputs';
import { comparedName, contactOf, reasonsNotToEnter, reasonsNotToSignUp } from './rules';

/** A household that signs up more often than this waits an hour; what came without proof of work is counted more strictly. */
const limits = {
  work: { name: 'sign-up', most: 12, minutes: 60 },
  none: { name: 'sign-up without proof', most: 4, minutes: 60 },
};

/** The same sent again within this time is the same sign-up. */
const repeatMinutes = 10;

/**
 * Gives somebody a seat, or a place in the waiting list where no seat is free; returns the id of the sign-up. What is sent again
 * within ten minutes is the first one. Residents keep it on their own page; others come back with number and code.
 */
export async function signUp(
  viewer: Viewer,
  { proof = '', ...input }: SignUpInput & { proof?: string },
  address: string,
  now: Date,
): Promise<string> {
  if (!(await countSending(limits, { address, proof }, now)).within) refuse('signUpsOften');
  const sender = viewer.kind === 'resident' ? viewer : visitor;
  return keep(
    sender,
    input,
    { address, accountId: sender.id, enteredBy: null },
    (event) => reasonsNotToSignUp(event, now),
    now,
  );
}

/** The desk signs somebody up who calls or comes by. */
export function enter(viewer: Viewer, input: SignUpInput, now: Date): Promise<string> {
  const by = { address: viewer.id ?? '', accountId: null, enteredBy: viewer.id };
  return keep(viewer, input, by, (event) => reasonsNotToEnter(viewer, event, now), now);
}

type By = { address: string; accountId: string | null; enteredBy: string | null };

async function keep(
  viewer: Viewer,
  input: SignUpInput,
  { address, accountId, enteredBy }: By,
  reasonsOf: (event: Event) => Parameters<typeof refuseAll>[0],
  now: Date,
): Promise<string> {
  const person = newPerson(now);
  const known = identityOf(input);
  const row = {
    id: newId(now.getTime()),
    number: newReceiptNumber(),
    eventId: input.eventId,
    groupId: input.groupId,
    for: input.for,
    accountId,
    enteredBy,
    personId: person.id,
    ...known,
    livingKey: known.personKey,
    repeatKey: lookupHash(JSON.stringify([address, input])),
    sealedPerson: seal(person.wrappedKey, JSON.stringify(sealedOf(input))),
    createdAt: now,
    statusAt: now,
  };
  const store = async (tx: Tx) => {
    const event = await takeEvent(tx, input.eventId);
    const earlier = await sameSent(tx, row.repeatKey);
    if (earlier) {
      await record(tx, 'sign-up.changed', ofSignUp(earlier), { repeated: true });
      return earlier;
    }
    refuseAll(reasonsOf(event));
    return withSeats(tx, event, async (groups) => {
      const group = groups.find(({ id }) => id === input.groupId) ?? refuse('groupMissing', 'groupId');
      const status = group.held < group.seats && group.waiting === 0 ? ('seated' as const) : ('waiting' as const);
      await keepPeople(tx, [person]);
      const [signed] = await tx
        .insert(signUps)
        .values({ ...row, status, turn: event.turns })
        .returning();
      // Whoever gave an address has the way back to the receipt in the post, too.
      if (signed?.status === 'seated' && signed.contactKind === 'mail' && !accountId)
        await tellOfSeat(tx, 'seat-taken', event, signed);
      await record(tx, 'sign-up.received', ofSignUp(row.id), { eventId: event.id, groupId: group.id, status });
      return row.id;
    });
  };
  return write(viewer, store, now).catch((error) => {
    if (!isUniqueViolation(error)) throw error;
    // The number belongs to somebody else by chance, or the person is there already: only the latter happens again.
    row.number = newReceiptNumber();
    return write(viewer, store, now).catch((again) => {
      throw isUniqueViolation(again) ? refuse('signedUpAlready', 'name') : again;
    });
  });
}

/** What is sealed of a sign-up with the key of its person. */
export const sealedOf = ({
  name,
  contact,
  helper,
  answers,
}: Pick<SignUpInput, 'name' | 'contact' | 'helper' | 'answers'>) =>
  ({
    name,
    contact: contactOf(contact)?.value ?? contact,
    helper,
    answers: [0, 1, 2].map((at) => answers[at] ?? ''),
  }) satisfies SealedPerson;

/** By what the same person is known again at another event: name and contact, of which only a keyed hash is kept. */
export function identityOf({ name, contact }: { name: string; contact: string }) {
  const reached = contactOf(contact);
  return {
    personKey: lookupHash(`attendee:${comparedName(name)}:${reached?.value ?? ''}`),
    contactKind: reached?.kind ?? ('telephone' as const),
  };
}

// The key frees itself after ten minutes.
async function sameSent(tx: Tx, repeatKey: string): Promise<string | undefined> {
  const [earlier] = await tx.select().from(signUps).where(eq(signUps.repeatKey, repeatKey));
  if (!earlier) return undefined;
  const since = new Date(tx.now.getTime() - repeatMinutes * 60_000);
  if (earlier.createdAt > since && earlier.livingKey) return earlier.id;
  await tx.update(signUps).set({ repeatKey: null }).where(eq(signUps.id, earlier.id));
  return undefined;
}
