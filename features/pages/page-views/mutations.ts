import 'server-only';
import { sql } from 'drizzle-orm';
import { type Tx, tally } from '@/db/client';
import { pageViews } from '@/db/schema/page-views';
import { keepPageViews } from '@/lib/page-views';
import { dayOf } from '@/lib/time';

const most = 1_000;

/**
 * Adds counts of pages to the day of the neighbourhood in which they were counted. Counting is no act of a person: it
 * leaves no record, and the public version stays.
 */
export async function addPageViews(counts: ReadonlyMap<string, number>, since: Date): Promise<void> {
  const day = dayOf(since);
  const rows = [...counts].map(([path, views]) => ({ path, day, views }));
  if (rows.length === 0) return;
  await tally(async (tx) => {
    for (let at = 0; at < rows.length; at += most) {
      await tx
        .insert(pageViews)
        .values(rows.slice(at, at + most))
        .onConflictDoUpdate({
          target: [pageViews.day, pageViews.path],
          set: { views: sql`${pageViews.views} + excluded.views` },
        });
    }
  });
}

/** Has the front hand its counts over here. Called once, when the server starts. */
export const keepCountsOfTheFront = (): void => keepPageViews(addPageViews);

/** Forgets all counts: what was read of a demonstration says nothing of the portal that follows. */
export async function forgetPageViews(tx: Tx): Promise<void> {
  await tx.delete(pageViews).where(sql`true`);
}
