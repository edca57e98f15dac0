import 'server-only';
import { and, eq } from 'drizzle-orm';
import { events } from '@/db/schema/events';
import { enterOwed } from '@/features/ledgers/owed/mutations';
import { writeHeld } from '../afterwards/mutations';

/** Enters the events that were held before there was a ledger of them. */
export const enterOwedEvents = (now: Date): Promise<number> =>
  enterOwed(
    {
      ledger: 'gatherings',
      list: (tx, never, most) =>
        tx
          .select()
          .from(events)
          .where(and(eq(events.status, 'held'), never('event', events.id)))
          .limit(most),
      enter: writeHeld,
    },
    now,
  );
