import 'server-only';
import { and, count, desc, eq, lt } from 'drizzle-orm';
import { db } from '@/db/client';
import { eventGroups, events, venues } from '@/db/schema/events';
import { signUps } from '@/db/schema/sign-ups';
import { openOwn } from '@/features/privacy/queries';
import type { Viewer } from '@/lib/viewer';
import type { SealedPerson } from '../letters/mutations';
import { groupSeats } from '../queries';
import { seatStepOf } from '../rules';
import { receiptEnd } from './rules';

/** The sign-ups that bear a number, and until when each is open by its address. */
export async function receiptsOfNumber(number: string): Promise<{ id: string; until: Date }[]> {
  const rows = await db
    .select({ id: signUps.id, endsAt: events.endsAt })
    .from(signUps)
    .innerJoin(events, eq(events.id, signUps.eventId))
    .where(eq(signUps.number, number));
  return rows.map(({ id, endsAt }) => ({ id, until: receiptEnd({ endsAt }) }));
}

/** A sign-up for whoever holds its receipt: the event, the person as written, and the place in line while it waits. */
export async function getOwnSignUp(id: string) {
  const [row] = await db
    .select({ signUp: signUps, event: events, venue: venues.name, address: venues.address, group: eventGroups.name })
    .from(signUps)
    .innerJoin(events, eq(events.id, signUps.eventId))
    .innerJoin(venues, eq(venues.id, events.venueId))
    .innerJoin(eventGroups, eq(eventGroups.id, signUps.groupId))
    .where(eq(signUps.id, id));
  if (!row) return undefined;
  const { signUp } = row;
  const groups = await groupSeats([row.event.id]);
  return {
    ...row,
    groups: groups.map((group) => ({ ...group, step: seatStepOf(group) })),
    person: await personOf(signUp),
    place: await placeInLine(signUp),
  };
}
export type OwnSignUp = NonNullable<Awaited<ReturnType<typeof getOwnSignUp>>>;

type Row = typeof signUps.$inferSelect;

/** Who comes, as it was written; null once the person was erased. */
async function personOf({ personId, sealedPerson }: Row): Promise<SealedPerson | null> {
  const { person } = await openOwn(personId, { person: sealedPerson });
  return person === null ? null : JSON.parse(person);
}

async function placeInLine({ groupId, status, turn }: Row): Promise<number | null> {
  if (status !== 'waiting') return null;
  const [ahead] = await db
    .select({ people: count() })
    .from(signUps)
    .where(and(eq(signUps.groupId, groupId), eq(signUps.status, 'waiting'), lt(signUps.turn, turn)));
  return (ahead?.people ?? 0) + 1;
}

const mostOwn = 20;

/** What a resident signed up for with the own account, the latest event first. */
export async function listOwnSignUps(viewer: Viewer) {
  if (viewer.kind !== 'resident') return [];
  const rows = await db
    .select({ signUp: signUps, title: events.title, startsAt: events.startsAt, endsAt: events.endsAt })
    .from(signUps)
    .innerJoin(events, eq(events.id, signUps.eventId))
    .where(eq(signUps.accountId, viewer.id))
    .orderBy(desc(events.startsAt), desc(signUps.id))
    .limit(mostOwn);
  return Promise.all(rows.map(async (row) => ({ ...row, place: await placeInLine(row.signUp) })));
}

/** The people for whom an account signed up: each has a key of its own. */
export async function listPeopleOf(accountId: string): Promise<string[]> {
  const rows = await db.select({ id: signUps.personId }).from(signUps).where(eq(signUps.accountId, accountId));
  return rows.map(({ id }) => id);
}

/** Everything that is held of the sign-ups of an account, for its owner to take away. */
export async function listHeldSignUps(accountId: string) {
  const rows = await db
    .select({ signUp: signUps, title: events.title, startsAt: events.startsAt, questions: events.questions })
    .from(signUps)
    .innerJoin(events, eq(events.id, signUps.eventId))
    .where(eq(signUps.accountId, accountId))
    .orderBy(signUps.createdAt);
  return Promise.all(
    rows.map(async ({ signUp, ...event }) => ({
      ...event,
      number: signUp.number,
      status: signUp.status,
      for: signUp.for,
      createdAt: signUp.createdAt,
      person: await personOf(signUp),
    })),
  );
}
