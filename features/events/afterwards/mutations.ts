import 'server-only';
import { and, eq, isNull, sum } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import type { Db } from '@/db/connection';
import { newId } from '@/db/new-id';
import { changedFields, record } from '@/db/record';
import { events } from '@/db/schema/events';
import { attendances } from '@/db/schema/sign-ups';
import { writeEntry } from '@/features/ledgers/written/mutations';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { type Event, subject, takeEvent } from '../seats/mutations';
import type { RemarkInput, SettleInput } from './inputs';
import { reasonsNotToFile, reasonsNotToSettle } from './rules';

/** 人次 of an event as it stands: the sum of the attendances that were not taken back. */
async function cameTo(tx: Pick<Db, 'select'>, eventId: string): Promise<number> {
  const [row] = await tx
    .select({ came: sum(attendances.people) })
    .from(attendances)
    .where(and(eq(attendances.eventId, eventId), isNull(attendances.undoneAt)));
  return Number(row?.came ?? 0);
}

/**
 * Signs how many came: the sum becomes the event's attendance, and it is closed from then on. An event without any check-in takes
 * one count with its source, such as the paper sheet.
 */
export function settle(viewer: Viewer, { eventId, ...input }: SettleInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const event = await takeEvent(tx, eventId);
      const came = await cameTo(tx, eventId);
      refuseAll(reasonsNotToSettle(viewer, event, { came, ...input }, now));
      if (input.counted !== null) await count(tx, event, { people: input.counted, door: input.because });
      const attendance = came + (input.counted ?? 0);
      const { expected } = input;
      await tx
        .update(events)
        .set({ status: 'held', expected, attendance, heldAt: now, heldBy: viewer.id, version: event.version + 1 })
        .where(eq(events.id, eventId));
      await record(tx, 'event.held', subject(eventId), { expected, attendance });
      await writeHeld(tx, { ...event, attendance });
    },
    now,
  );
}

/** The entry of an event in the ledger of what was held: 场, and 人次 as they were signed. */
export function writeHeld(tx: Tx, event: Pick<Event, 'id' | 'communityId' | 'kind' | 'startsAt' | 'attendance'>) {
  const { communityId, kind, startsAt, attendance } = event;
  const written = { communityId, day: dayOf(startsAt), category: kind, people: attendance };
  return writeEntry(tx, 'gatherings', subject(event.id), written);
}

async function count(tx: Tx, event: Event, { people, door }: { people: number; door: string }): Promise<void> {
  const id = newId(tx.now.getTime());
  const seenAt = new Date(Math.min(event.endsAt.getTime(), tx.now.getTime()));
  const seen = { seenAt, receivedAt: tx.now, by: tx.actor.id };
  await tx.insert(attendances).values({ id, eventId: event.id, way: 'count', door, people, ...seen });
  await record(tx, 'attendance.received', { type: 'attendance', id }, { eventId: event.id, way: 'count', people });
}

/** What the leader remarked at the end, and where the event was reported. */
export function saveRemark(viewer: Viewer, { eventId, version, ...next }: RemarkInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const event = await eventFor(tx, eventId);
      refuseAll(reasonsNotToFile(viewer, event, now));
      if (event.version !== version) refuse('changedMeanwhile');
      const fields = changedFields(event, next);
      if (fields.length === 0) return;
      await tx
        .update(events)
        .set({ ...next, version: version + 1 })
        .where(and(eq(events.id, eventId), eq(events.version, version)));
      await record(tx, 'event.changed', subject(eventId), { fields });
    },
    now,
  );
}

/** The event as it stands, for a mutation. */
export async function eventFor(tx: Pick<Db, 'select'>, id: string): Promise<Event> {
  const [event] = await tx.select().from(events).where(eq(events.id, id));
  return event ?? refuse('gone');
}
