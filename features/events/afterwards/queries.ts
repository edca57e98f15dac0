import 'server-only';
import { and, asc, count, countDistinct, eq, inArray, isNull, sum } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { communities } from '@/db/schema/communities';
import { eventGroups, eventSpeakers, eventSteps, events, speakers, venues } from '@/db/schema/events';
import { attendances, signUps } from '@/db/schema/sign-ups';
import type { AttendanceWay } from '@/db/schema/sign-ups.values';
import { holdingStatuses } from '@/db/schema/sign-ups.values';
import { withinReach } from '@/features/accounts/queries';
import type { Viewer } from '@/lib/viewer';

export type AfterEvent = typeof events.$inferSelect & {
  community: string;
  communityEn: string;
  venue: string;
  heldByName: string | null;
};

/** An event for whoever reads it on the desk; a draft has nothing after it. */
export async function getAfter(viewer: Viewer, number: string): Promise<AfterEvent | undefined> {
  const [row] = await db
    .select({
      event: events,
      community: communities.name,
      communityEn: communities.nameEn,
      venue: venues.name,
      heldByName: accounts.signature,
    })
    .from(events)
    .innerJoin(communities, eq(communities.id, events.communityId))
    .innerJoin(venues, eq(venues.id, events.venueId))
    .leftJoin(accounts, eq(accounts.id, events.heldBy))
    .where(and(eq(events.number, number), withinReach(viewer, 'event.read', events.communityId)));
  if (!row || row.event.status === 'draft') return undefined;
  const { event, ...names } = row;
  return { ...event, ...names };
}

export type Came = {
  /** 人次: the sum of the attendances. */
  visits: number;
  /** 人: how many different people that could be known again; less than 人次 where heads were counted. */
  people: number;
  ways: { way: AttendanceWay; visits: number }[];
};

/** How many came, as it stands; what was taken back counts no more. */
export async function getCame(eventId: string): Promise<Came> {
  const here = and(eq(attendances.eventId, eventId), isNull(attendances.undoneAt));
  const [rows, [known]] = await Promise.all([
    db
      .select({ way: attendances.way, visits: sum(attendances.people) })
      .from(attendances)
      .where(here)
      .groupBy(attendances.way)
      .orderBy(attendances.way),
    db
      .select({ people: countDistinct(attendances.personKey) })
      .from(attendances)
      .where(here),
  ]);
  const ways = rows.map(({ way, visits }) => ({ way, visits: Number(visits ?? 0) }));
  return { visits: ways.reduce((all, { visits }) => all + visits, 0), people: known?.people ?? 0, ways };
}

/** How many were expected: who held a seat, or the seats there were where nobody signed up. */
export async function getExpected(eventId: string): Promise<number> {
  const [[held], [seats]] = await Promise.all([
    db
      .select({ people: count() })
      .from(signUps)
      .where(and(eq(signUps.eventId, eventId), inArray(signUps.status, [...holdingStatuses]))),
    db
      .select({ seats: sum(eventGroups.seats) })
      .from(eventGroups)
      .where(eq(eventGroups.eventId, eventId)),
  ]);
  return held?.people || Number(seats?.seats ?? 0);
}

/** The steps of an event, in their order. */
export const listSteps = (eventId: string) =>
  db.select().from(eventSteps).where(eq(eventSteps.eventId, eventId)).orderBy(asc(eventSteps.position));

/** Who spoke at an event; a name that was withdrawn is shown nowhere. */
export const listSpokenBy = (eventId: string) =>
  db
    .select({ id: speakers.id, name: speakers.name, kind: speakers.kind })
    .from(eventSpeakers)
    .innerJoin(speakers, eq(speakers.id, eventSpeakers.speakerId))
    .where(and(eq(eventSpeakers.eventId, eventId), isNull(speakers.leftAt)))
    .orderBy(asc(speakers.name));

/** Where the day after an event stands on the desk. */
export async function afterPathOf(eventId: string): Promise<string> {
  const [row] = await db.select({ number: events.number }).from(events).where(eq(events.id, eventId));
  return row ? `/desk/events/${row.number}/after` : '/desk/events/ledger';
}
