import 'server-only';
import { and, eq, isNull, sum } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { record } from '@/db/record';
import { attendances, signUps } from '@/db/schema/sign-ups';
import type { AttendanceWay } from '@/db/schema/sign-ups.values';
import { keepPeople, type NewPerson } from '@/features/privacy/mutations';
import { type Reason, RuleBroken } from '@/lib/rule-broken';
import type { Entry } from '../check-in/inputs';
import { hereInGroup } from '../check-in/queries';
import { hasRoom } from '../check-in/rules';
import { type Event, moveSignUp, ofSignUp, type SignUp, seatsOf } from '../seats/mutations';
import { isLiving } from '../sign-ups/rules';

/** What became of an entry. `already`: somebody saw the person before, or it was undone already; it is counted once. */
export type Answer = {
  id: string;
  outcome: 'taken' | 'already' | 'let-in' | 'refused';
  signUpId?: string;
  reason?: Reason;
};

/** An entry with what was sealed for it before the transaction, and how it came in. */
export type Seen = {
  entry: Entry;
  way: AttendanceWay;
  person: (NewPerson & { sealedPerson: string; personKey: string | null }) | null;
};

export type Taken = Omit<Answer, 'id'>;

/** Refuses one entry; the others of its batch go on. */
export const refusedWith = (code: Reason['code'], values: Reason['values'] = {}): never => {
  throw new RuleBroken([{ code, values }]);
};

/** Somebody who signed up came: on the own seat, or from the waiting list on one that is free. */
export async function takeSignUp(tx: Tx, event: Event, signUp: SignUp, seen: Omit<Seen, 'person'>): Promise<Taken> {
  const { id: signUpId, personKey } = signUp;
  if (!isLiving(signUp.status)) return refusedWith('checkInGivenBack');
  if ((await isHere(tx, event, eq(attendances.signUpId, signUpId))) || (await isPersonHere(tx, event, personKey)))
    return { outcome: 'already', signUpId };
  const letIn = signUp.status === 'waiting';
  if (letIn) await findRoom(tx, event, signUp);
  if (signUp.status !== 'seated') {
    await moveSignUp(tx, signUp, 'seated');
    await record(tx, 'sign-up.accepted', ofSignUp(signUpId), { at: 'door' });
  }
  await keepSeen(tx, event, seen, { signUpId, personKey });
  return { outcome: letIn ? 'let-in' : 'taken', signUpId };
}

async function findRoom(tx: Tx, event: Event, { groupId }: SignUp): Promise<void> {
  const group = (await seatsOf(tx, event.id)).find(({ id }) => id === groupId);
  const here = await hereInGroup(tx, groupId);
  if (!group || !hasRoom({ ...group, here }, event, tx.now)) refusedWith('checkInStillWaiting');
}

/** Somebody came who did not sign up, or forgot to have. */
export async function takeWalkIn(tx: Tx, event: Event, { person, ...seen }: Seen): Promise<Taken> {
  if (!person) return refusedWith('nameMissing');
  const { sealedPerson, personKey, ...key } = person;
  if (personKey) {
    if (await isPersonHere(tx, event, personKey)) return { outcome: 'already' };
    // Whoever forgot to have signed up sits on the own seat.
    const own = and(eq(signUps.eventId, event.id), eq(signUps.livingKey, personKey));
    const [signUp] = await tx.select().from(signUps).where(own);
    if (signUp) return takeSignUp(tx, event, signUp, seen);
  }
  await keepPeople(tx, [key]);
  await keepSeen(tx, event, seen, { personId: key.id, personKey, sealedPerson });
  return { outcome: 'taken' };
}

/** Heads were counted at a door. */
export async function takeHeads(tx: Tx, event: Event, entry: Extract<Entry, { kind: 'count' }>): Promise<Taken> {
  const counted = and(
    eq(attendances.eventId, event.id),
    eq(attendances.door, entry.door),
    eq(attendances.way, 'count'),
    isNull(attendances.undoneAt),
  );
  const [row] = await tx
    .select({ people: sum(attendances.people) })
    .from(attendances)
    .where(counted);
  if (Number(row?.people ?? 0) + entry.people < 0) return refusedWith('countBelowZero');
  await keepSeen(tx, event, { entry, way: 'count' }, { people: entry.people });
  return { outcome: 'taken' };
}

type Condition = ReturnType<typeof eq>;
async function isHere(tx: Tx, event: Event, condition: Condition): Promise<boolean> {
  const known = and(eq(attendances.eventId, event.id), isNull(attendances.undoneAt), condition);
  return (await tx.select({ id: attendances.id }).from(attendances).where(known).limit(1)).length > 0;
}
const isPersonHere = (tx: Tx, event: Event, personKey: string) =>
  isHere(tx, event, eq(attendances.personKey, personKey));

type Kept = Partial<
  Pick<typeof attendances.$inferInsert, 'signUpId' | 'people' | 'personId' | 'personKey' | 'sealedPerson'>
>;

async function keepSeen(tx: Tx, event: Event, { entry, way }: Omit<Seen, 'person'>, more: Kept): Promise<void> {
  // A device whose clock runs ahead saw nobody in the future.
  const seenAt = new Date(Math.min(entry.at, tx.now.getTime()));
  const by = tx.actor.kind === 'staff' ? tx.actor.id : null;
  const row = { id: entry.id, eventId: event.id, way, door: entry.door, seenAt, receivedAt: tx.now, by };
  await tx.insert(attendances).values({ ...row, ...more });
}
