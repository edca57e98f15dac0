import 'server-only';
import { and, count, eq, inArray, sum } from 'drizzle-orm';
import { db } from '@/db/client';
import { eventGroups } from '@/db/schema/events';
import { signUps } from '@/db/schema/sign-ups';
import { holdingStatuses } from '@/db/schema/sign-ups.values';
import { type DoorEvent, summaryOf } from '../check-in/queries';
import { hereStep } from '../check-in/rules';
import { type SeatStep, seatStepOf } from '../rules';

/** What a hall's screen tells, in steps: how many are there, and whether there are seats where seats are given out. */
export async function hallStepsOf({ id, signUp }: Pick<DoorEvent, 'id' | 'signUp'>): Promise<{
  here: number;
  seats: SeatStep | null;
}> {
  const [{ attendance }, seats] = await Promise.all([summaryOf(id), signUp ? seatStepAt(id) : null]);
  return { here: hereStep(attendance), seats };
}

async function seatStepAt(eventId: string): Promise<SeatStep> {
  const living = and(eq(signUps.eventId, eventId), inArray(signUps.status, [...holdingStatuses, 'waiting']));
  const [[all], rows] = await Promise.all([
    db
      .select({ seats: sum(eventGroups.seats) })
      .from(eventGroups)
      .where(eq(eventGroups.eventId, eventId)),
    db.select({ status: signUps.status, people: count() }).from(signUps).where(living).groupBy(signUps.status),
  ]);
  const waiting = rows.find(({ status }) => status === 'waiting')?.people ?? 0;
  const held = rows.reduce((sumOf, { people }) => sumOf + people, 0) - waiting;
  return seatStepOf({ seats: Number(all?.seats ?? 0), held, waiting });
}
