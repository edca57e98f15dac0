import 'server-only';
import { and, eq, isNull, sum } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { events } from '@/db/schema/events';
import { attendances, signUps } from '@/db/schema/sign-ups';
import type { AttendanceWay } from '@/db/schema/sign-ups.values';
import { keepPeople, type NewPerson, newPerson } from '@/features/privacy/mutations';
import { seal } from '@/lib/crypto';
import { isReceiptCode, typedNumber } from '@/lib/receipts';
import { type Reason, RuleBroken, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import {
  type Event,
  moveSignUp,
  ofSignUp,
  type SignUp,
  seatsOf,
  subject,
  takeEvent,
  withSeats,
} from '../seats/mutations';
import { identityOf } from '../sign-ups/mutations';
import { isLiving } from '../sign-ups/rules';
import type { Entry } from './inputs';
import { areKnown, hereInGroup } from './queries';
import { dayAndTime, hasRoom, reasonsNotToCheckIn } from './rules';

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

/** Seals what a walk-in said. Without a contact nobody is known again: two people may have one name. */
export function sealed(
  entry: Entry,
  now: Date,
  way: AttendanceWay = entry.kind === 'undo' ? 'list' : entry.kind,
): Seen {
  if (entry.kind !== 'walk-in') return { entry, way, person: null };
  const { name, contact } = entry;
  const person = newPerson(now);
  const sealedPerson = seal(person.wrappedKey, JSON.stringify({ name, contact }));
  return { entry, way, person: { ...person, sealedPerson, personKey: contact ? identityOf(entry).personKey : null } };
}

/**
 * Takes what a device saw at a door. Each entry bears the id that the device gave it: what arrives again, also from a second
 * window, changes nothing, and nobody counts twice however many devices saw them.
 */
export async function takeAttendance(viewer: Viewer, eventId: string, entries: Entry[], now: Date): Promise<Answer[]> {
  if (await areKnown(entries, eventId)) return entries.map(({ id }) => ({ id, outcome: 'taken' }));
  const seen = entries.map((entry) => sealed(entry, now));
  return write(
    viewer,
    async (tx) => {
      const event = await takeEvent(tx, eventId);
      refuseAll(reasonsNotToCheckIn(viewer, event, now));
      return takeAll(tx, event, seen);
    },
    now,
  );
}

/** Takes entries one after another in an open transaction that holds the event, and records how many. */
export async function takeAll(tx: Tx, event: Event, seen: Seen[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  await withSeats(tx, event, async () => {
    for (const one of seen) answers.push(await answered(tx, event, one));
  });
  const count = (outcome: Answer['outcome']) => answers.filter((answer) => answer.outcome === outcome).length;
  const counts = { taken: count('taken') + count('let-in'), already: count('already'), refused: count('refused') };
  await record(tx, 'attendance.received', subject(event.id), { entries: answers.map(({ id }) => id), ...counts });
  return answers;
}

async function answered(tx: Tx, event: Event, seen: Seen): Promise<Answer> {
  const { id } = seen.entry;
  try {
    const [known] = await tx.select().from(attendances).where(eq(attendances.id, id));
    if (known) return known.eventId === event.id ? { id, outcome: 'taken' } : refusedWith('checkInUnknown');
    return { id, ...(await take(tx, event, seen)) };
  } catch (error) {
    if (error instanceof RuleBroken) return { id, outcome: 'refused', ...withReason(error.reasons[0]) };
    throw error;
  }
}

const withReason = (reason: Reason | undefined) => (reason ? { reason } : {});
const refusedWith = (code: Reason['code'], values: Reason['values'] = {}): never => {
  throw new RuleBroken([{ code, values }]);
};

type Taken = Omit<Answer, 'id'>;

async function take(tx: Tx, event: Event, { entry, way, person }: Seen): Promise<Taken> {
  switch (entry.kind) {
    case 'undo':
      return undo(tx, event, entry.of);
    case 'count':
      return takeHeads(tx, event, entry);
    case 'walk-in':
      return takeWalkIn(tx, event, { entry, way, person });
    case 'list': {
      const [signUp] = await tx.select().from(signUps).where(eq(signUps.id, entry.signUpId));
      return takeSignUp(tx, event, signUp?.eventId === event.id ? signUp : refusedWith('checkInUnknown'), {
        entry,
        way,
      });
    }
    case 'scan': {
      const [signUp] = await tx
        .select()
        .from(signUps)
        .where(eq(signUps.number, typedNumber(entry.number)));
      if (!signUp || !isReceiptCode('sign-up', signUp.id, entry.code)) return refusedWith('checkInUnknown');
      if (signUp.eventId !== event.id) return refuseOther(tx, signUp.eventId);
      return takeSignUp(tx, event, signUp, { entry, way });
    }
  }
}

/** Somebody holds the receipt of another evening, and is told of which. */
async function refuseOther(tx: Tx, eventId: string): Promise<never> {
  const [other] = await tx.select().from(events).where(eq(events.id, eventId));
  return refusedWith('checkInOtherEvent', other && { title: other.title, ...dayAndTime(other.startsAt) });
}

async function takeSignUp(tx: Tx, event: Event, signUp: SignUp, seen: Omit<Seen, 'person'>): Promise<Taken> {
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

async function takeWalkIn(tx: Tx, event: Event, { person, ...seen }: Seen): Promise<Taken> {
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

async function takeHeads(tx: Tx, event: Event, entry: Extract<Entry, { kind: 'count' }>): Promise<Taken> {
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

/** Takes back a wrong tap: it stays, counts no more, and lets its sign-up be checked in again. */
async function undo(tx: Tx, event: Event, id: string): Promise<Taken> {
  const [row] = await tx
    .select()
    .from(attendances)
    .where(and(eq(attendances.id, id), eq(attendances.eventId, event.id)));
  if (!row || row.undoneAt) return { outcome: 'already' };
  await tx.update(attendances).set({ undoneAt: tx.now, signUpId: null }).where(eq(attendances.id, id));
  await record(tx, 'attendance.undone', subject(event.id), {
    attendanceId: id,
    ...(row.signUpId ? { signUpId: row.signUpId } : {}),
  });
  return row.signUpId ? { outcome: 'taken', signUpId: row.signUpId } : { outcome: 'taken' };
}
