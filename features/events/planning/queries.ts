import 'server-only';
import { and, asc, desc, eq, gt, gte, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { accounts } from '@/db/schema/accounts';
import { subDistrictRoles } from '@/db/schema/accounts.values';
import { communities } from '@/db/schema/communities';
import { eventSeries, eventSpeakers, eventSteps, events, speakers, venues } from '@/db/schema/events';
import { media, pictureConsents } from '@/db/schema/media';
import { permissions, reachOf } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { consentFields, pictureFields, pictureOf } from '@/features/media/queries';
import { fromShanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { groupsOf } from '../changes/queries';
import type { EventTime } from '../rules';
import type { DeskFilter } from './inputs';

const deskPageSize = 30;

const rowFields = {
  id: events.id,
  number: events.number,
  kind: events.kind,
  status: events.status,
  title: events.title,
  session: events.session,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  attendance: events.attendance,
  venue: venues.name,
  community: communities.name,
  communityEn: communities.nameEn,
};

const rows = (where: SQL | undefined) =>
  db
    .select(rowFields)
    .from(events)
    .innerJoin(venues, eq(venues.id, events.venueId))
    .innerJoin(communities, eq(communities.id, events.communityId))
    .where(where)
    .$dynamic();

export type EventRow = Awaited<ReturnType<typeof rows>>[number];

function within(viewer: Viewer): SQL | undefined {
  const reach = reachOf(viewer, 'event.read');
  if (reach === undefined) return sql`1 = 0`;
  return reach === null ? undefined : eq(events.communityId, reach);
}

const inYear = (year: number) =>
  and(
    gte(events.startsAt, fromShanghai(`${year}-01-01 00:00`)),
    lt(events.startsAt, fromShanghai(`${year + 1}-01-01 00:00`)),
  );

/** The events of the viewer's places, the latest first. */
export async function listEvents(viewer: Viewer, filter: DeskFilter, size = deskPageSize): Promise<Page<EventRow>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const community = (await listCommunities()).find(({ slug }) => slug === filter.community);
  const found = await rows(
    and(
      within(viewer),
      filter.status ? eq(events.status, filter.status) : undefined,
      filter.kind ? eq(events.kind, filter.kind) : undefined,
      community ? eq(events.communityId, community.id) : undefined,
      filter.year ? inYear(Number(filter.year)) : undefined,
      cursor ? past(events.startsAt, events.id, cursor, direction) : undefined,
    ),
  )
    .orderBy(order(events.startsAt), order(events.id))
    .limit(size + 1);
  return pageOf(found, size, direction, cursor !== undefined, ({ startsAt, id }) => ({ at: startsAt, id }));
}

/** One event as the desk shows it, by its number or, from a record, by its id; undefined when it is of others. */
export async function getEvent(viewer: Viewer, key: string) {
  const [row] = await db
    .select({
      event: events,
      venue: venues,
      community: { name: communities.name, nameEn: communities.nameEn },
      series: { name: eventSeries.name, nameEn: eventSeries.nameEn },
      responsible: accounts.signature,
      cover: pictureFields,
      consent: consentFields,
    })
    .from(events)
    .innerJoin(venues, eq(venues.id, events.venueId))
    .innerJoin(communities, eq(communities.id, events.communityId))
    .leftJoin(eventSeries, eq(eventSeries.id, events.seriesId))
    .leftJoin(accounts, eq(accounts.id, events.responsibleId))
    .leftJoin(media, eq(media.id, events.coverId))
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .where(and(or(eq(events.number, key), eq(events.id, key)), within(viewer)));
  if (!row) return undefined;
  const { event, cover, consent, ...rest } = row;
  const [steps, people, groups] = await Promise.all([
    db.select().from(eventSteps).where(eq(eventSteps.eventId, event.id)).orderBy(asc(eventSteps.position)),
    speakersOf(event.id),
    groupsOf(db, event.id),
  ]);
  return {
    ...event,
    ...rest,
    cover: pictureOf(cover, consent),
    steps,
    people,
    speakers: people.length,
    groups,
  };
}
export type EventView = NonNullable<Awaited<ReturnType<typeof getEvent>>>;

const speakersOf = (eventId: string) =>
  db
    .select({ id: speakers.id, name: speakers.name, kind: speakers.kind, leftAt: speakers.leftAt })
    .from(eventSpeakers)
    .innerJoin(speakers, eq(speakers.id, eventSpeakers.speakerId))
    .where(eq(eventSpeakers.eventId, eventId))
    .orderBy(asc(speakers.name));

export type Conflict = {
  number: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  with: string;
  as: 'venue' | 'speaker';
};

type Wanted = EventTime & { venueId: string; speakerIds: string[] };

/**
 * What else takes place at the same time in the same venue or with the same speakers, drafts included; of every community, since a
 * hall and a speaker are shared.
 */
export async function conflictsOf({ startsAt, endsAt, venueId, speakerIds }: Wanted, exceptId: string | null) {
  const atOnce = and(
    lt(events.startsAt, endsAt),
    gt(events.endsAt, startsAt),
    ne(events.status, 'cancelled'),
    exceptId ? ne(events.id, exceptId) : undefined,
  );
  const fields = { number: events.number, title: events.title, startsAt: events.startsAt, endsAt: events.endsAt };
  const [inVenue, bySpeaker] = await Promise.all([
    db
      .select({ ...fields, with: venues.name })
      .from(events)
      .innerJoin(venues, eq(venues.id, events.venueId))
      .where(and(eq(events.venueId, venueId), atOnce))
      .orderBy(asc(events.startsAt)),
    speakerIds.length === 0
      ? []
      : db
          .select({ ...fields, with: speakers.name })
          .from(eventSpeakers)
          .innerJoin(events, eq(events.id, eventSpeakers.eventId))
          .innerJoin(speakers, eq(speakers.id, eventSpeakers.speakerId))
          .where(and(inArray(eventSpeakers.speakerId, speakerIds), atOnce))
          .orderBy(asc(events.startsAt)),
  ]);
  return [
    ...inVenue.map((one): Conflict => ({ ...one, as: 'venue' })),
    ...bySpeaker.map((one): Conflict => ({ ...one, as: 'speaker' })),
  ];
}

/** Who can be responsible for an event of a community: who plans there, and the office of the sub-district. */
export async function listResponsible(communityId: string): Promise<{ id: string; name: string }[]> {
  const planners = Object.keys(permissions['event.plan']) as (keyof (typeof permissions)['event.plan'])[];
  const found = await db
    .select({ id: accounts.id, name: accounts.signature, role: accounts.role, communityId: accounts.communityId })
    .from(accounts)
    .where(and(eq(accounts.status, 'active'), inArray(accounts.role, planners)))
    .orderBy(asc(accounts.signature));
  return found.flatMap(({ id, name, role, communityId: place }) => {
    const isHere = place === communityId || (place === null && subDistrictRoles.some((known) => known === role));
    return isHere && name ? [{ id, name }] : [];
  });
}
