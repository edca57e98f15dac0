import 'server-only';
import { and, asc, count, eq, gte, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { write } from '@/db/client';
import type { Db } from '@/db/connection';
import { record } from '@/db/record';
import { eventGroups, events } from '@/db/schema/events';
import { signUps } from '@/db/schema/sign-ups';
import { holdingStatuses, type SignUpStatus } from '@/db/schema/sign-ups.values';
import { askFor } from '@/features/jobs/mutations';
import { refuse } from '@/lib/rule-broken';
import { system } from '@/lib/viewer';
import { tellOfSeat } from '../letters/mutations';
import { type SeatStep, seatStepOf } from '../rules';
import { offerEnd } from '../sign-ups/rules';

export type Event = typeof events.$inferSelect;
export type SignUp = typeof signUps.$inferSelect;
type Group = typeof eventGroups.$inferSelect;

export const subject = (id: string) => ({ type: 'event', id });
export const ofSignUp = (id: string) => ({ type: 'sign-up', id });

/**
 * Takes an event for itself until the transaction ends, on both dialects, and draws the next number of its order: whoever gives
 * out or frees a seat calls it first, so that no seat is counted twice.
 */
export async function takeEvent(tx: Tx, id: string): Promise<Event> {
  const [event] = await tx
    .update(events)
    .set({ turns: sql`${events.turns} + 1` })
    .where(eq(events.id, id))
    .returning();
  return event ?? refuse('gone');
}

export type Seats = { seats: number; held: number; waiting: number };

/** The seats of each group of an event as they are now, in their order. */
export async function seatsOf(tx: Pick<Db, 'select'>, eventId: string): Promise<(Group & Seats)[]> {
  const groups = await tx
    .select()
    .from(eventGroups)
    .where(eq(eventGroups.eventId, eventId))
    .orderBy(asc(eventGroups.position));
  const counted = await tx
    .select({ groupId: signUps.groupId, status: signUps.status, people: count() })
    .from(signUps)
    .where(and(eq(signUps.eventId, eventId), inArray(signUps.status, [...holdingStatuses, 'waiting'])))
    .groupBy(signUps.groupId, signUps.status);
  const sum = (groupId: string, statuses: readonly SignUpStatus[]) =>
    counted
      .filter((row) => row.groupId === groupId && statuses.includes(row.status))
      .reduce((all, { people }) => all + people, 0);
  return groups.map((group) => ({
    ...group,
    held: sum(group.id, holdingStatuses),
    waiting: sum(group.id, ['waiting']),
  }));
}

/**
 * Runs what gives out or frees seats of an event, offers what is free to those who wait longest, and lets visitors see it only
 * where a step was crossed: the public version stays otherwise.
 */
export async function withSeats<T>(tx: Tx, event: Event, act: (groups: (Group & Seats)[]) => Promise<T>): Promise<T> {
  const before = await seatsOf(tx, event.id);
  const result = await act(before);
  await offerFree(tx, event);
  const after = await seatsOf(tx, event.id);
  const steps = (groups: Seats[]): SeatStep[] => groups.map(seatStepOf);
  if (String(steps(before)) !== String(steps(after)))
    await record(tx, 'event.seats-crossed', subject(event.id), { steps: steps(after) });
  return result;
}

/** Offers each free seat to whoever waits longest in its group, as long as there is time to answer. */
async function offerFree(tx: Tx, event: Event): Promise<void> {
  const endsAt = offerEnd(event, tx.now);
  if (!endsAt) return;
  for (const { id, seats, held, waiting } of await seatsOf(tx, event.id)) {
    const free = Math.min(seats - held, waiting);
    if (free <= 0) continue;
    const next = await tx
      .select()
      .from(signUps)
      .where(and(eq(signUps.groupId, id), eq(signUps.status, 'waiting')))
      .orderBy(asc(signUps.turn))
      .limit(free);
    for (const signUp of next) await offer(tx, event, signUp, endsAt);
  }
}

async function offer(tx: Tx, event: Event, signUp: SignUp, endsAt: Date): Promise<void> {
  await moveSignUp(tx, signUp, 'offered', endsAt);
  await record(tx, 'sign-up.offered', ofSignUp(signUp.id), { endsAt: endsAt.getTime() });
  const key = `offer:${signUp.id}:${endsAt.getTime()}`;
  await askFor(tx, 'end-offer', { key, runAt: endsAt, payload: { signUpId: signUp.id } });
  await tellOfSeat(tx, 'seat-offered', event, signUp);
}

/** Offers that would outlast the beginning of an event that was moved forward end earlier; who has one is told until when. */
export async function shortenOffers(tx: Tx, event: Event): Promise<void> {
  const late = await tx
    .select()
    .from(signUps)
    .where(and(eq(signUps.eventId, event.id), eq(signUps.status, 'offered'), gte(signUps.offerEndsAt, event.startsAt)));
  for (const signUp of late) await offer(tx, event, signUp, offerEnd(event, tx.now) ?? event.startsAt);
}

/** The one place where a sign-up gets another status. What lives no more frees its person to sign up anew. */
export async function moveSignUp(
  tx: Tx,
  { id, personKey }: Pick<SignUp, 'id' | 'personKey'>,
  status: SignUpStatus,
  offerEndsAt: Date | null = null,
): Promise<void> {
  const livingKey = ['cancelled', 'lapsed', 'removed'].includes(status) ? null : personKey;
  await tx.update(signUps).set({ status, offerEndsAt, livingKey, statusAt: tx.now }).where(eq(signUps.id, id));
}

/** Takes back a seat whose offer ended, and offers it to the next; does nothing when somebody took it meanwhile. */
export function endOffer(signUpId: string, now: Date): Promise<void> {
  return write(
    system,
    async (tx) => {
      const [offered] = await tx.select().from(signUps).where(eq(signUps.id, signUpId));
      if (!offered) return;
      const event = await takeEvent(tx, offered.eventId);
      const [signUp] = await tx.select().from(signUps).where(eq(signUps.id, signUpId));
      // The turn alone has changed then, which needs a record like every change.
      if (signUp?.status !== 'offered' || !signUp.offerEndsAt || signUp.offerEndsAt > now)
        return record(tx, 'sign-up.changed', ofSignUp(signUpId), { offer: 'kept' });
      await withSeats(tx, event, async () => {
        await moveSignUp(tx, signUp, 'lapsed');
        await record(tx, 'sign-up.lapsed', ofSignUp(signUpId));
        await tellOfSeat(tx, 'seat-lapsed', event, signUp);
      });
    },
    now,
  );
}
