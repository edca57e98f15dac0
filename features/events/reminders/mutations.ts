import 'server-only';
import { eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { events } from '@/db/schema/events';
import { askFor } from '@/features/jobs/mutations';
import { post } from '@/features/outbox/mutations';
import { system } from '@/lib/viewer';
import { tellEverybody } from '../letters/mutations';
import { subject } from '../seats/mutations';
import { reminderAt } from './rules';

type Event = Pick<typeof events.$inferSelect, 'id' | 'startsAt'>;

/** Asks for the reminder, in the transaction that publishes an event or moves its time. */
export function askToRemind(tx: Tx, { id, startsAt }: Event): Promise<void> {
  const key = `remind:${id}:${startsAt.getTime()}`;
  return askFor(tx, 'remind-of-event', { key, runAt: reminderAt(startsAt, tx.now), payload: { eventId: id } });
}

/**
 * The day before, everybody who may still come is reminded, and the staff’s group is told. Does nothing for a time that was moved,
 * an event that was cancelled, or one that was reminded of already.
 */
export function remindOf(eventId: string, now: Date): Promise<void> {
  return write(
    system,
    async (tx) => {
      const [event] = await tx.select().from(events).where(eq(events.id, eventId));
      if (event?.status !== 'published' || event.remindedAt) return;
      if (event.startsAt <= now || reminderAt(event.startsAt, now) > now) return;
      await tellEverybody(tx, 'event-reminder', event);
      const facts = { eventId };
      const { communityId } = event;
      await post(tx, { key: `tomorrow:${eventId}`, kind: 'event-tomorrow', facts, communityId, channel: 'webhook' });
      await tx.update(events).set({ remindedAt: now }).where(eq(events.id, eventId));
      await record(tx, 'event.reminded', subject(eventId));
    },
    now,
  );
}
