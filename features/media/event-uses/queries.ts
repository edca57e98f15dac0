import 'server-only';
import { and, eq, notExists, sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { eventFileItems, eventPictures, events, venues } from '@/db/schema/events';
import { media } from '@/db/schema/media';

type Reading = Pick<Db, 'select'>;

export type EventUse = { path: string; title: string; as: 'event' | 'venue'; communityId: string | null };

/** Every event and venue that uses an item: as its cover, among its pictures, in its file, or as its map. */
export async function listEventUses(from: Reading, id: string): Promise<EventUse[]> {
  const event = { number: events.number, title: events.title, communityId: events.communityId };
  const [covers, pictures, files, maps] = [
    await from.select(event).from(events).where(eq(events.coverId, id)),
    await from
      .select(event)
      .from(eventPictures)
      .innerJoin(events, eq(events.id, eventPictures.eventId))
      .where(eq(eventPictures.mediaId, id)),
    await from
      .select(event)
      .from(eventFileItems)
      .innerJoin(events, eq(events.id, eventFileItems.eventId))
      .where(eq(eventFileItems.mediaId, id)),
    await from
      .select({ id: venues.id, title: venues.name, communityId: venues.communityId })
      .from(venues)
      .where(eq(venues.mapId, id)),
  ];
  const shown = [...covers, ...pictures, ...files].map(({ number, ...use }): EventUse => {
    return { ...use, path: `/desk/events/${number}`, as: 'event' };
  });
  const once = new Map(shown.map((use) => [use.path, use]));
  const ofVenues = maps.map(({ id: venue, ...use }): EventUse => {
    return { ...use, path: `/desk/events/venues/${venue}`, as: 'venue' };
  });
  return [...once.values(), ...ofVenues];
}

/** Holds for an item that no event and no venue uses. */
export function notInEvents(from: Reading) {
  const one = { one: sql`1` };
  return and(
    notExists(from.select(one).from(events).where(eq(events.coverId, media.id))),
    notExists(from.select(one).from(eventPictures).where(eq(eventPictures.mediaId, media.id))),
    notExists(from.select(one).from(eventFileItems).where(eq(eventFileItems.mediaId, media.id))),
    notExists(from.select(one).from(venues).where(eq(venues.mapId, media.id))),
  );
}
