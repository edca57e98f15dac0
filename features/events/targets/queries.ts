import 'server-only';
import { and, count, eq, gte, inArray, lt } from 'drizzle-orm';
import { db } from '@/db/client';
import { events, eventTargets } from '@/db/schema/events';
import type { EventKind } from '@/db/schema/events.values';
import { may } from '@/features/accounts/rules';
import { fromShanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';

/** What was set for a community and a year. */
export async function listTargets(viewer: Viewer, communityId: string, year: number) {
  if (!may(viewer, 'event.read', communityId)) return [];
  return db
    .select({ kind: eventTargets.kind, target: eventTargets.target })
    .from(eventTargets)
    .where(and(eq(eventTargets.communityId, communityId), eq(eventTargets.year, year)));
}

/** How many of a kind a community has planned or held in a year: published and held ones. */
export async function countPlanned(viewer: Viewer, communityId: string, year: number): Promise<Map<EventKind, number>> {
  if (!may(viewer, 'event.read', communityId)) return new Map();
  const rows = await db
    .select({ kind: events.kind, events: count() })
    .from(events)
    .where(
      and(
        eq(events.communityId, communityId),
        inArray(events.status, ['published', 'held']),
        gte(events.startsAt, fromShanghai(`${year}-01-01 00:00`)),
        lt(events.startsAt, fromShanghai(`${year + 1}-01-01 00:00`)),
      ),
    )
    .groupBy(events.kind);
  return new Map(rows.map((row) => [row.kind, row.events]));
}
