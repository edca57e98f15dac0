import 'server-only';
import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { db } from '@/db/client';
import { announcements } from '@/db/schema/announcements';
import { communities } from '@/db/schema/communities';
import { eventPictures, eventSeries, eventSpeakers, eventSteps, events, speakers, venues } from '@/db/schema/events';
import { media, pictureConsents } from '@/db/schema/media';
import { consentFields, pictureFields, pictureOf } from '@/features/media/queries';
import { isShown, type PictureFacts } from '@/features/media/rules';
import { dayOf } from '@/lib/time';
import { groupSeats, isPublic } from '../queries';
import { type SeatStep, seatStepOf } from '../rules';

/** A picture with the words that belong to it: its alternative text, or its caption. */
export type Shown = { picture: PictureFacts; words: string };

/** The page of an event; undefined for what visitors may not see. */
export async function getEvent(number: string, now: Date) {
  const [row] = await db
    .select({
      event: events,
      venue: venues,
      community: { slug: communities.slug, name: communities.name, nameEn: communities.nameEn },
      series: { name: eventSeries.name, nameEn: eventSeries.nameEn },
    })
    .from(events)
    .innerJoin(venues, eq(venues.id, events.venueId))
    .innerJoin(communities, eq(communities.id, events.communityId))
    .leftJoin(eventSeries, eq(eventSeries.id, events.seriesId))
    .where(and(eq(events.number, number), isPublic));
  if (!row) return undefined;
  const { event, venue } = row;
  const [steps, people, groups, cover, map, pictures, recap] = await Promise.all([
    db.select().from(eventSteps).where(eq(eventSteps.eventId, event.id)).orderBy(asc(eventSteps.position)),
    listSpeakers(event.id, now),
    groupSeats([event.id]),
    onePicture(event.coverId, event.coverAlt),
    onePicture(venue.mapId, venue.mapAlt),
    listPictures(event.id, now),
    recapOf(event.recapId),
  ]);
  return {
    ...row,
    steps,
    speakers: people,
    groups: groups.map((group): Group => ({ ...group, step: seatStepOf(group) })),
    cover,
    map,
    pictures,
    recap,
  };
}
export type EventView = NonNullable<Awaited<ReturnType<typeof getEvent>>>;
export type Group = Awaited<ReturnType<typeof groupSeats>>[number] & { step: SeatStep };

/** Those who agreed that their name is shown, and still speak. */
const listSpeakers = (eventId: string, now: Date) =>
  db
    .select({ id: speakers.id, name: speakers.name, kind: speakers.kind })
    .from(eventSpeakers)
    .innerJoin(speakers, eq(speakers.id, eventSpeakers.speakerId))
    .where(and(eq(eventSpeakers.eventId, eventId), isNull(speakers.leftAt), lte(speakers.agreedOn, dayOf(now))))
    .orderBy(asc(speakers.name), asc(speakers.id));

async function onePicture(id: string | null, words: string): Promise<Shown | null> {
  if (!id) return null;
  const [row] = await db
    .select({ picture: pictureFields, consent: consentFields })
    .from(media)
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .where(and(eq(media.id, id), eq(media.format, 'webp')));
  const picture = row && pictureOf(row.picture, row.consent);
  return picture ? { picture, words } : null;
}

async function listPictures(eventId: string, now: Date): Promise<Shown[]> {
  const rows = await db
    .select({ picture: pictureFields, consent: consentFields, words: eventPictures.caption })
    .from(eventPictures)
    .innerJoin(media, eq(media.id, eventPictures.mediaId))
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .where(eq(eventPictures.eventId, eventId))
    .orderBy(asc(eventPictures.position));
  return rows
    .filter(({ consent }) => isShown(consent, now))
    .map(({ picture, consent, words }) => ({ picture: { ...picture, consent }, words }));
}

async function recapOf(id: string | null) {
  if (!id) return undefined;
  const [recap] = await db
    .select({ slug: announcements.slug, title: announcements.title })
    .from(announcements)
    .where(and(eq(announcements.id, id), eq(announcements.status, 'published')));
  return recap;
}
