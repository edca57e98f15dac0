import 'server-only';
import { and, asc, count, gt, inArray } from 'drizzle-orm';
import { db, tally } from '@/db/client';
import type { Db } from '@/db/connection';
import { events } from '@/db/schema/events';
import { publicEventStatuses } from '@/db/schema/events.values';
import { forgetDocument, indexDocument, isIndexCurrent } from '@/db/search';
import { isPublicEvent } from '../rules';

type Event = Pick<
  typeof events.$inferSelect,
  'id' | 'status' | 'communityId' | 'title' | 'summary' | 'partners' | 'startsAt'
>;

/**
 * Makes the search say of an event what visitors may read, in the transaction of the change; forgets what is not public. Names of
 * speakers are left out: a name that was withdrawn is found nowhere.
 */
export async function indexEvent(tx: Db, event: Event): Promise<void> {
  const { id, title, summary, partners, startsAt: at, communityId } = event;
  if (!isPublicEvent(event.status)) return forgetDocument(tx, 'event', id);
  const text = [summary, partners].filter(Boolean).join('\n');
  await indexDocument(
    tx,
    { kind: 'event', subjectId: id, at, title, text },
    { audience: 'public', community: communityId },
  );
}

const shown = inArray(events.status, [...publicEventStatuses]);

/**
 * Indexes all events anew when the index was made by an older version of the application or does not hold exactly those that are
 * public; at every start, before anything is served. Returns how many there were.
 */
export async function reindexEvents(batch = 200): Promise<number> {
  const [found] = await db.select({ events: count() }).from(events).where(shown);
  if (await isIndexCurrent(db, 'event', found?.events ?? 0)) return 0;
  let done = 0;
  for (let last = ''; ; ) {
    const rows = await db
      .select()
      .from(events)
      .where(and(shown, gt(events.id, last)))
      .orderBy(asc(events.id))
      .limit(batch);
    await tally(async (tx) => {
      for (const event of rows) await indexEvent(tx, event);
    });
    done += rows.length;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < batch) return done;
  }
}
