import 'server-only';
import { and, asc, desc, eq, gt, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { communities } from '@/db/schema/communities';
import { events, venues } from '@/db/schema/events';
import { media, pictureConsents } from '@/db/schema/media';
import { reachOf } from '@/features/accounts/rules';
import { consentFields, pictureFields, pictureOf } from '@/features/media/queries';
import type { Viewer } from '@/lib/viewer';

export type Venue = typeof venues.$inferSelect;
export type VenueRow = Venue & { community: string | null; communityEn: string | null };

/** The venues that a viewer may meet on the desk: of the own community and of the whole sub-district; those in use first. */
export function listVenues(viewer: Viewer): Promise<VenueRow[]> {
  return rows(withinReach(viewer)).orderBy(desc(venues.inUse), asc(venues.name)) as Promise<VenueRow[]>;
}

const rows = (where: SQL | undefined) =>
  db
    .select({
      id: venues.id,
      communityId: venues.communityId,
      name: venues.name,
      address: venues.address,
      capacity: venues.capacity,
      doors: venues.doors,
      directions: venues.directions,
      mapId: venues.mapId,
      mapAlt: venues.mapAlt,
      inUse: venues.inUse,
      version: venues.version,
      community: communities.name,
      communityEn: communities.nameEn,
    })
    .from(venues)
    .leftJoin(communities, eq(communities.id, venues.communityId))
    .where(where)
    .$dynamic();

function withinReach(viewer: Viewer): SQL | undefined {
  const reach = reachOf(viewer, 'event.read');
  if (reach === undefined) return sql`1 = 0`;
  return reach === null ? undefined : or(isNull(venues.communityId), eq(venues.communityId, reach));
}

/** One of them with its map. */
export async function getVenue(viewer: Viewer, id: string) {
  const [row] = await db
    .select({ venue: venues, map: pictureFields, consent: consentFields })
    .from(venues)
    .leftJoin(media, eq(media.id, venues.mapId))
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .where(and(eq(venues.id, id), withinReach(viewer)));
  return row && { ...row.venue, map: pictureOf(row.map, row.consent) };
}
export type VenueView = NonNullable<Awaited<ReturnType<typeof getVenue>>>;

/** Where an event of a community can take place: in its own venues and in those of the sub-district, as far as they are in use. */
export function listVenuesOf(communityId: string): Promise<Venue[]> {
  return db
    .select()
    .from(venues)
    .where(and(eq(venues.inUse, true), or(isNull(venues.communityId), eq(venues.communityId, communityId))))
    .orderBy(asc(venues.name));
}

/** What takes place in a venue from now on. */
export const listComing = (venueId: string, now: Date) =>
  db
    .select({ number: events.number, title: events.title, startsAt: events.startsAt, status: events.status })
    .from(events)
    .where(and(eq(events.venueId, venueId), gt(events.endsAt, now), ne(events.status, 'cancelled')))
    .orderBy(asc(events.startsAt))
    .limit(20);
