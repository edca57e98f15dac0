import 'server-only';
import { and, asc, count, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { communities } from '@/db/schema/communities';
import { eventSeries, events } from '@/db/schema/events';
import { reachOf } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';

export type Series = typeof eventSeries.$inferSelect;

/** The series that a viewer may meet on the desk, with how many events each has. */
export async function listSeries(viewer: Viewer) {
  const rows = await db
    .select({ series: eventSeries, community: communities.name, communityEn: communities.nameEn })
    .from(eventSeries)
    .leftJoin(communities, eq(communities.id, eventSeries.communityId))
    .where(withinReach(viewer))
    .orderBy(asc(eventSeries.name));
  const counted = await db
    .select({ id: events.seriesId, events: count() })
    .from(events)
    .where(ne(events.status, 'cancelled'))
    .groupBy(events.seriesId);
  const sizes = new Map(counted.map((row) => [row.id, row.events]));
  return rows.map(({ series, ...place }) => ({ ...series, ...place, events: sizes.get(series.id) ?? 0 }));
}

function withinReach(viewer: Viewer): SQL | undefined {
  const reach = reachOf(viewer, 'event.read');
  if (reach === undefined) return sql`1 = 0`;
  return reach === null ? undefined : or(isNull(eventSeries.communityId), eq(eventSeries.communityId, reach));
}

export async function getSeries(viewer: Viewer, id: string): Promise<Series | undefined> {
  const [row] = await db
    .select()
    .from(eventSeries)
    .where(and(eq(eventSeries.id, id), withinReach(viewer)));
  return row;
}

/** To which series an event of a community can belong. */
export function listSeriesOf(communityId: string): Promise<Series[]> {
  return db
    .select()
    .from(eventSeries)
    .where(or(isNull(eventSeries.communityId), eq(eventSeries.communityId, communityId)))
    .orderBy(asc(eventSeries.name));
}
