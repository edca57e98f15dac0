import 'server-only';
import { and, asc, count, desc, eq, gt, inArray, lt, lte, type SQL } from 'drizzle-orm';
import { db } from '@/db/client';
import { cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { communities } from '@/db/schema/communities';
import { eventGroups, events, venues } from '@/db/schema/events';
import { type EventKind, eventKinds, publicEventStatuses } from '@/db/schema/events.values';
import { media, pictureConsents } from '@/db/schema/media';
import { signUps } from '@/db/schema/sign-ups';
import { holdingStatuses } from '@/db/schema/sign-ups.values';
import { listCommunities } from '@/features/communities/queries';
import { consentFields, pictureFields, pictureOf } from '@/features/media/queries';
import type { PictureFacts } from '@/features/media/rules';
import type { EventFilter } from './inputs';
import type { Reach } from './months/rules';
import { bestStep, type SeatStep, seatStepOf } from './rules';

const pageSize = 20;
/** More than a neighbourhood plans ahead; what lies beyond stands in its month. */
const mostComing = 60;

/** Nothing lasts longer than a month: with it the index of beginnings answers for what goes on. */
const longBefore = (at: Date) => new Date(at.getTime() - 31 * 86_400_000);

/** What visitors may see of all events: a draft does not exist for them. */
export const isPublic = inArray(events.status, [...publicEventStatuses]);

const teaserFields = {
  id: events.id,
  number: events.number,
  kind: events.kind,
  status: events.status,
  title: events.title,
  summary: events.summary,
  communityId: events.communityId,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  signUp: events.signUp,
  signUpUntil: events.signUpUntil,
  offerHours: events.offerHours,
  attendance: events.attendance,
  venue: venues.name,
  community: { slug: communities.slug, name: communities.name, nameEn: communities.nameEn },
  coverAlt: events.coverAlt,
  cover: pictureFields,
  consent: consentFields,
};

const teasers = () =>
  db
    .select(teaserFields)
    .from(events)
    .innerJoin(venues, eq(venues.id, events.venueId))
    .innerJoin(communities, eq(communities.id, events.communityId))
    .leftJoin(media, eq(media.id, events.coverId))
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .$dynamic();
type TeaserRow = Awaited<ReturnType<typeof teasers>>[number];

/** An event in a list; `step`: what of its seats is told, null where none are given out. */
export type EventTeaser = Omit<TeaserRow, 'cover' | 'consent' | 'coverAlt'> & {
  cover: (PictureFacts & { alt: string }) | null;
  step: SeatStep | null;
};

async function withSteps(rows: TeaserRow[]): Promise<EventTeaser[]> {
  const seats = await groupSeats(rows.filter(({ signUp }) => signUp).map(({ id }) => id));
  return rows.map(({ cover, consent, coverAlt, ...row }) => {
    const picture = pictureOf(cover, consent);
    const steps = seats.filter(({ eventId }) => eventId === row.id).map(seatStepOf);
    return { ...row, cover: picture && { ...picture, alt: coverAlt }, step: bestStep(steps) };
  });
}

/** The groups of some events in their order, each with how many of its seats are held and how many people wait. */
export async function groupSeats(eventIds: string[]) {
  if (eventIds.length === 0) return [];
  const [groups, counted] = await Promise.all([
    db
      .select()
      .from(eventGroups)
      .where(inArray(eventGroups.eventId, eventIds))
      .orderBy(asc(eventGroups.eventId), asc(eventGroups.position)),
    db
      .select({ groupId: signUps.groupId, status: signUps.status, people: count() })
      .from(signUps)
      .where(and(inArray(signUps.eventId, eventIds), inArray(signUps.status, [...holdingStatuses, 'waiting'])))
      .groupBy(signUps.groupId, signUps.status),
  ]);
  return groups.map((group) => {
    const own = counted.filter(({ groupId }) => groupId === group.id);
    const waiting = own.find(({ status }) => status === 'waiting')?.people ?? 0;
    return { ...group, waiting, held: own.reduce((sum, { people }) => sum + people, 0) - waiting };
  });
}

/** The events that are still to come or going on, the next one first; at most so many. */
export async function listComing(
  now: Date,
  most: number,
  narrowed: { kind?: EventKind | undefined; communityId?: string | undefined } = {},
): Promise<EventTeaser[]> {
  const rows = await teasers()
    .where(and(isPublic, gt(events.endsAt, now), gt(events.startsAt, longBefore(now)), ...narrowing(narrowed)))
    .orderBy(asc(events.startsAt), asc(events.id))
    .limit(most);
  return withSteps(rows);
}

const narrowing = ({ kind, communityId }: { kind?: EventKind | undefined; communityId?: string | undefined }) => [
  kind ? eq(events.kind, kind) : undefined,
  communityId ? eq(events.communityId, communityId) : undefined,
];

async function listPast(now: Date, filter: EventFilter, communityId?: string): Promise<Page<EventTeaser>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const rows = await teasers()
    .where(
      and(
        isPublic,
        lte(events.endsAt, now),
        ...narrowing({ kind: filter.kind, communityId }),
        cursor ? past(events.startsAt, events.id, cursor, direction) : undefined,
      ),
    )
    .orderBy(order(events.startsAt), order(events.id))
    .limit(pageSize + 1);
  const page = pageOf(rows, pageSize, direction, cursor !== undefined, ({ startsAt, id }) => ({ at: startsAt, id }));
  return { ...page, items: await withSteps(page.items) };
}

/** The public list: what is to come on its first page, then what was, with what both may be narrowed by. */
export async function getEventList({ community: slug, ...filter }: EventFilter, now: Date) {
  const [known, present] = await Promise.all([
    listCommunities(),
    db.selectDistinct({ kind: events.kind, communityId: events.communityId }).from(events).where(isPublic),
  ]);
  const community = known.find((one) => one.slug === slug);
  const isFirst = !cursorOf(filter.before) && !cursorOf(filter.after);
  const [coming, page] = await Promise.all([
    isFirst ? listComing(now, mostComing, { kind: filter.kind, communityId: community?.id }) : [],
    listPast(now, filter, community?.id),
  ]);
  return {
    coming,
    page,
    isFirst,
    community,
    kinds: eventKinds.filter((known) => present.some(({ kind }) => kind === known)),
    communities: known.filter(({ id }) => present.some(({ communityId }) => communityId === id)),
  };
}
export type EventList = Awaited<ReturnType<typeof getEventList>>;

/** What takes place in a span of time, in its order. */
export const listBetween = (from: Date, until: Date): Promise<EventTeaser[]> =>
  listWhere(and(lt(events.startsAt, until), gt(events.startsAt, longBefore(from)), gt(events.endsAt, from)));

/** How far the calendar reaches: from the first event to the last, and today in any case. */
export async function calendarReach(now: Date): Promise<Reach> {
  const ends = await Promise.all(
    [asc, desc].map((order) =>
      db.select({ at: events.startsAt }).from(events).where(isPublic).orderBy(order(events.startsAt)).limit(1),
    ),
  );
  const times = [now, ...ends.flat().map(({ at }) => at)].map((at) => at.getTime());
  return { first: new Date(Math.min(...times)), last: new Date(Math.max(...times)) };
}

/** Those among some events that visitors may see, in their order. */
export const listPublicEvents = async (ids: string[]): Promise<EventTeaser[]> =>
  ids.length === 0 ? [] : listWhere(inArray(events.id, ids));

async function listWhere(where: SQL | undefined): Promise<EventTeaser[]> {
  const rows = await teasers().where(and(isPublic, where)).orderBy(asc(events.startsAt), asc(events.id));
  return withSteps(rows);
}

/** The addresses of all events, for the sitemap. */
export const listEventAddresses = () =>
  db
    .select({ number: events.number, publishedAt: events.publishedAt })
    .from(events)
    .where(isPublic)
    .orderBy(desc(events.startsAt), desc(events.id))
    .limit(45_000);
