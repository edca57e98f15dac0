import 'server-only';
import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { accounts } from '@/db/schema/accounts';
import { communities } from '@/db/schema/communities';
import {
  eventFileItems,
  eventPictures,
  eventSpeakers,
  eventSteps,
  events,
  eventTargets,
  speakers,
  venues,
} from '@/db/schema/events';
import type { Audience, EventKind, SpeakerKind, Virtue } from '@/db/schema/events.values';
import { withinReach } from '@/features/accounts/queries';
import { fromShanghai, shanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import type { LedgerFilter } from './inputs';
import { type HeldMonth, type Progress, progressOf } from './rules';

const pageSize = 30;

/** One session as the office's register keeps it (domain 2.3). */
export type LedgerRow = {
  id: string;
  number: string;
  kind: EventKind;
  session: number | null;
  title: string;
  startsAt: Date;
  endsAt: Date;
  community: string;
  communityEn: string;
  venue: string;
  virtue: Virtue | null;
  audience: Audience;
  host: string;
  expected: number | null;
  attendance: number | null;
  reportedAt: string;
  responsible: string | null;
  speakers: { name: string; kind: SpeakerKind }[];
  steps: string[];
  pictures: number;
  reflections: number;
  gifts: string[];
};

/** The register of what was held, in the communities that the viewer reads, the latest first. */
export async function listLedger(viewer: Viewer, filter: LedgerFilter, size = pageSize): Promise<Page<LedgerRow>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const rows = await db
    .select({
      id: events.id,
      number: events.number,
      kind: events.kind,
      session: events.session,
      title: events.title,
      startsAt: events.startsAt,
      endsAt: events.endsAt,
      community: communities.name,
      communityEn: communities.nameEn,
      venue: venues.name,
      virtue: events.virtue,
      audience: events.audience,
      host: events.host,
      expected: events.expected,
      attendance: events.attendance,
      reportedAt: events.reportedAt,
      responsible: accounts.signature,
    })
    .from(events)
    .innerJoin(communities, eq(communities.id, events.communityId))
    .innerJoin(venues, eq(venues.id, events.venueId))
    .leftJoin(accounts, eq(accounts.id, events.responsibleId))
    .where(and(held(viewer, filter), cursor ? past(events.startsAt, events.id, cursor, direction) : undefined))
    .orderBy(order(events.startsAt), order(events.id))
    .limit(size + 1);
  const page = pageOf(rows, size, direction, cursor !== undefined, ({ startsAt, id }) => ({ at: startsAt, id }));
  return { ...page, items: await withBelongings(page.items) };
}

function held(viewer: Viewer, { year, kind, community }: LedgerFilter): SQL | undefined {
  return and(
    withinReach(viewer, 'event.read', events.communityId),
    eq(events.status, 'held'),
    year ? inYear(Number(year)) : undefined,
    kind ? eq(events.kind, kind) : undefined,
    community ? eq(communities.slug, community) : undefined,
  );
}

const beginOf = (year: number) => fromShanghai(`${year}-01-01 00:00`);
const inYear = (year: number) => and(gte(events.startsAt, beginOf(year)), lt(events.startsAt, beginOf(year + 1)));

type Bare = Omit<LedgerRow, 'speakers' | 'steps' | 'pictures' | 'reflections' | 'gifts'>;

/** What stands in other tables, for a whole page at once. */
async function withBelongings(rows: Bare[]): Promise<LedgerRow[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [spoke, steps, pictures, items] = await Promise.all([
    db
      .select({ eventId: eventSpeakers.eventId, name: speakers.name, kind: speakers.kind })
      .from(eventSpeakers)
      .innerJoin(speakers, eq(speakers.id, eventSpeakers.speakerId))
      .where(and(inArray(eventSpeakers.eventId, ids), isNull(speakers.leftAt)))
      .orderBy(asc(speakers.name)),
    db
      .select({ eventId: eventSteps.eventId, title: eventSteps.title })
      .from(eventSteps)
      .where(inArray(eventSteps.eventId, ids))
      .orderBy(asc(eventSteps.position)),
    db
      .select({ eventId: eventPictures.eventId, count: count() })
      .from(eventPictures)
      .where(inArray(eventPictures.eventId, ids))
      .groupBy(eventPictures.eventId),
    db
      .select({ eventId: eventFileItems.eventId, part: eventFileItems.part, words: eventFileItems.words })
      .from(eventFileItems)
      .where(and(inArray(eventFileItems.eventId, ids), inArray(eventFileItems.part, ['reflection', 'gift']))),
  ]);
  return rows.map((row) => {
    const mine = <T extends { eventId: string }>(list: T[]) => list.filter(({ eventId }) => eventId === row.id);
    return {
      ...row,
      speakers: mine(spoke).map(({ name, kind }) => ({ name, kind })),
      steps: mine(steps).map(({ title }) => title),
      pictures: mine(pictures)[0]?.count ?? 0,
      reflections: mine(items).filter(({ part }) => part === 'reflection').length,
      gifts: mine(items).flatMap(({ part, words }) => (part === 'gift' && words ? [words] : [])),
    };
  });
}

/** What the viewer's ledger adds up to under a filter: 场 and 人次. */
export async function sumLedger(viewer: Viewer, filter: LedgerFilter): Promise<{ held: number; visits: number }> {
  const [row] = await db
    .select({ held: count(), visits: sql`coalesce(sum(${events.attendance}), 0)`.mapWith(Number) })
    .from(events)
    .innerJoin(communities, eq(communities.id, events.communityId))
    .where(held(viewer, filter));
  return row ?? { held: 0, visits: 0 };
}

/** The years there are in the viewer's ledger, the latest first, for a choice. */
export async function listYears(viewer: Viewer): Promise<number[]> {
  const [row] = await db
    .select({
      first: sql`min(${events.startsAt})`.mapWith(events.startsAt),
      last: sql`max(${events.startsAt})`.mapWith(events.startsAt),
    })
    .from(events)
    .where(and(withinReach(viewer, 'event.read', events.communityId), eq(events.status, 'held')));
  if (!row?.first || !row.last) return [];
  const [first, last] = [row.first, row.last].map((at) => shanghai(at as Date).getUTCFullYear());
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, at) => (last ?? 0) - at);
}

const longest = 20;

/** What is over and nobody has settled yet, the oldest first. */
export function listUnsettled(viewer: Viewer, now: Date) {
  return db
    .select({ number: events.number, title: events.title, endsAt: events.endsAt })
    .from(events)
    .where(
      and(
        withinReach(viewer, 'event.settle', events.communityId),
        eq(events.status, 'published'),
        lte(events.endsAt, now),
      ),
    )
    .orderBy(asc(events.startsAt))
    .limit(longest);
}

/** Held and meant to be held in a year, by month and community. */
export async function listProgress(
  viewer: Viewer,
  year: number,
  kind: EventKind,
  communityIds: string[],
): Promise<Progress[]> {
  const [rows, targets] = await Promise.all([
    db
      .select({ communityId: events.communityId, startsAt: events.startsAt, visits: events.attendance })
      .from(events)
      .where(
        and(
          withinReach(viewer, 'event.read', events.communityId),
          eq(events.status, 'held'),
          eq(events.kind, kind),
          isNotNull(events.attendance),
          inYear(year),
        ),
      ),
    db.select().from(eventTargets).where(eq(eventTargets.year, year)),
  ]);
  const months = new Map<string, HeldMonth>();
  for (const { communityId, startsAt, visits } of rows) {
    const month = shanghai(startsAt).getUTCMonth() + 1;
    const key = `${communityId} ${month}`;
    const sum = months.get(key) ?? { communityId, month, held: 0, visits: 0 };
    months.set(key, { ...sum, held: sum.held + 1, visits: sum.visits + (visits ?? 0) });
  }
  return progressOf(communityIds, [...months.values()], targets, kind);
}
