import 'server-only';
import { and, count, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { communities } from '@/db/schema/communities';
import { events, venues } from '@/db/schema/events';
import type { MessageFacts } from '@/db/schema/outbox.values';
import { portal } from '@/db/schema/pages';
import { signUps } from '@/db/schema/sign-ups';
import { holdingStatuses } from '@/db/schema/sign-ups.values';
import type { About } from './rules';

/** Reads what messages about events are filled from; each is asked for by its facts, and null where the event is gone. */
export async function readAbout(all: MessageFacts[]): Promise<(facts: MessageFacts) => About | null> {
  const [ofEvents, ofSignUps] = await Promise.all([
    eventsOf(all.flatMap(({ eventId }) => eventId ?? [])),
    signUpsOf(all.flatMap(({ signUpId }) => signUpId ?? [])),
  ]);
  return ({ eventId = '', signUpId = '' }) => {
    const event = ofEvents.get(eventId);
    return event ? { event, signUp: ofSignUps.get(signUpId) ?? null } : null;
  };
}

async function eventsOf(ids: string[]): Promise<Map<string, About['event']>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: events.id,
      number: events.number,
      title: events.title,
      status: events.status,
      startsAt: events.startsAt,
      endsAt: events.endsAt,
      cancelledBecause: events.cancelledBecause,
      venue: venues.name,
      address: venues.address,
      community: communities.name,
      telephone: communities.telephone,
    })
    .from(events)
    .innerJoin(venues, eq(venues.id, events.venueId))
    .innerJoin(communities, eq(communities.id, events.communityId))
    .where(inArray(events.id, ids));
  return new Map(rows.map(({ id, ...event }) => [id, event]));
}

async function signUpsOf(ids: string[]): Promise<Map<string, About['signUp']>> {
  if (ids.length === 0) return new Map();
  const { id, number, status, offerEndsAt, sealedPerson } = signUps;
  const rows = await db
    .select({ id, number, status, offerEndsAt, sealedPerson })
    .from(signUps)
    .where(inArray(signUps.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** How many seats of an event are held. */
export async function countHeld(eventId: string): Promise<number> {
  const held = and(eq(signUps.eventId, eventId), inArray(signUps.status, [...holdingStatuses]));
  const [row] = await db.select({ people: count() }).from(signUps).where(held);
  return row?.people ?? 0;
}

/** By which name the portal signs. */
export async function signatureOfPortal(): Promise<string> {
  const [row] = await db.select({ name: portal.name }).from(portal);
  return row?.name ?? '';
}
