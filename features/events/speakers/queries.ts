import 'server-only';
import { and, asc, count, desc, eq, gt, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { communities } from '@/db/schema/communities';
import { eventSpeakers, events, speakers } from '@/db/schema/events';
import { reachOf } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';

export type Speaker = typeof speakers.$inferSelect;

/** The roster as far as a viewer may meet it, with how often each has spoken or will; those who left come last. */
export async function listSpeakers(viewer: Viewer) {
  const rows = await db
    .select({ speaker: speakers, community: communities.name, communityEn: communities.nameEn })
    .from(speakers)
    .leftJoin(communities, eq(communities.id, speakers.communityId))
    .where(withinReach(viewer))
    .orderBy(sql`${speakers.leftAt} is not null`, asc(speakers.name));
  const counted = await db
    .select({ id: eventSpeakers.speakerId, events: count() })
    .from(eventSpeakers)
    .innerJoin(events, eq(events.id, eventSpeakers.eventId))
    .where(or(eq(events.status, 'published'), eq(events.status, 'held')))
    .groupBy(eventSpeakers.speakerId);
  const times = new Map(counted.map((row) => [row.id, row.events]));
  return rows.map(({ speaker, ...place }) => ({ ...speaker, ...place, events: times.get(speaker.id) ?? 0 }));
}

function withinReach(viewer: Viewer): SQL | undefined {
  const reach = reachOf(viewer, 'event.read');
  if (reach === undefined) return sql`1 = 0`;
  return reach === null ? undefined : or(isNull(speakers.communityId), eq(speakers.communityId, reach));
}

export async function getSpeaker(viewer: Viewer, id: string): Promise<Speaker | undefined> {
  const [row] = await db
    .select()
    .from(speakers)
    .where(and(eq(speakers.id, id), withinReach(viewer)));
  return row;
}

/** Who may be asked to speak at an event of a community: its own roster and that of the sub-district. */
export function listSpeakersOf(communityId: string): Promise<Speaker[]> {
  return db
    .select()
    .from(speakers)
    .where(and(isNull(speakers.leftAt), or(isNull(speakers.communityId), eq(speakers.communityId, communityId))))
    .orderBy(asc(speakers.kind), asc(speakers.name));
}

/** Where somebody speaks from now on, or has spoken lately. */
export const listEventsOf = (speakerId: string) =>
  db
    .select({ number: events.number, title: events.title, startsAt: events.startsAt, status: events.status })
    .from(eventSpeakers)
    .innerJoin(events, eq(events.id, eventSpeakers.eventId))
    .where(and(eq(eventSpeakers.speakerId, speakerId), ne(events.status, 'cancelled')))
    .orderBy(desc(events.startsAt))
    .limit(20);

/** How many events to come name somebody. */
export async function countComing(speakerId: string, now: Date): Promise<number> {
  const [row] = await db
    .select({ events: count() })
    .from(eventSpeakers)
    .innerJoin(events, eq(events.id, eventSpeakers.eventId))
    .where(and(eq(eventSpeakers.speakerId, speakerId), gt(events.endsAt, now), ne(events.status, 'cancelled')));
  return row?.events ?? 0;
}
