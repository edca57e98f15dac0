import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { events } from '@/db/schema/events';
import { attendances, signUps } from '@/db/schema/sign-ups';
import type { AttendanceWay } from '@/db/schema/sign-ups.values';
import { newPerson } from '@/features/privacy/mutations';
import { seal } from '@/lib/crypto';
import { isReceiptCode, typedNumber } from '@/lib/receipts';
import { type Reason, RuleBroken, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import {
  type Answer,
  refusedWith,
  type Seen,
  type Taken,
  takeHeads,
  takeSignUp,
  takeWalkIn,
} from '../attendances/mutations';
import { type Event, subject, takeEvent, withSeats } from '../seats/mutations';
import { identityOf } from '../sign-ups/mutations';
import type { Entry } from './inputs';
import { areKnown } from './queries';
import { dayAndTime, reasonsNotToCheckIn } from './rules';

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
