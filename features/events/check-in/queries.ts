import 'server-only';
import { and, asc, count, countDistinct, eq, inArray, isNotNull, isNull, sum } from 'drizzle-orm';
import { pinyin } from 'pinyin-pro';
import { db, write } from '@/db/client';
import type { Db } from '@/db/connection';
import { record } from '@/db/record';
import { eventGroups, events, venues } from '@/db/schema/events';
import { persons } from '@/db/schema/privacy';
import { attendances, signUps } from '@/db/schema/sign-ups';
import { livingStatuses } from '@/db/schema/sign-ups.values';
import { may } from '@/features/accounts/rules';
import { unseal } from '@/lib/crypto';
import { receiptCheck } from '@/lib/receipt-check';
import { receiptCode } from '@/lib/receipts';
import { refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { Entry } from './inputs';
import { type RosterLine, reasonsNotToCheckIn } from './rules';

export type DoorEvent = Pick<
  typeof events.$inferSelect,
  'id' | 'number' | 'title' | 'status' | 'communityId' | 'startsAt' | 'endsAt' | 'heldAt' | 'signUp'
> & { doors: string[]; venue: string };

const columns = {
  id: events.id,
  number: events.number,
  title: events.title,
  status: events.status,
  communityId: events.communityId,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  heldAt: events.heldAt,
  signUp: events.signUp,
  doors: venues.doors,
  venue: venues.name,
};

/** An event for whoever checks in at its doors; nothing for everybody else, and nothing of a draft. */
export async function getDoorEvent(viewer: Viewer, number: string): Promise<DoorEvent | undefined> {
  const event = await getHallEvent(number);
  return event && may(viewer, 'event.check-in', event.communityId) ? event : undefined;
}

/** The same for whoever stands in the hall; what may be done there is decided by its code. */
export async function getHallEvent(number: string): Promise<DoorEvent | undefined> {
  const [event] = await db
    .select(columns)
    .from(events)
    .innerJoin(venues, eq(venues.id, events.venueId))
    .where(eq(events.number, number));
  return event?.status === 'draft' ? undefined : event;
}

const counting = (eventId: string) => and(eq(attendances.eventId, eventId), isNull(attendances.undoneAt));

export type Summary = {
  /** How many hold a seat, and of how many who signed up somebody saw that they came. */
  expected: number;
  here: number;
  /** 人次 and 人: the sum of all attendances, and the different people who are known. Never added. */
  attendance: number;
  people: number;
  byWay: Record<string, number>;
  byDoor: Record<string, number>;
  /** Heads that were only counted, by door. */
  byCount: Record<string, number>;
};

/** How the doors of an event stand. */
export async function summaryOf(eventId: string): Promise<Summary> {
  const seated = and(eq(signUps.eventId, eventId), eq(signUps.status, 'seated'));
  const [[expected], [known], rows] = await Promise.all([
    db.select({ people: count() }).from(signUps).where(seated),
    db
      .select({ here: count(attendances.signUpId), people: countDistinct(attendances.personKey) })
      .from(attendances)
      .where(counting(eventId)),
    db
      .select({ way: attendances.way, door: attendances.door, people: sum(attendances.people) })
      .from(attendances)
      .where(counting(eventId))
      .groupBy(attendances.way, attendances.door),
  ]);
  const by = (name: 'way' | 'door', of = rows) => {
    const sums: Record<string, number> = {};
    for (const row of of) sums[row[name]] = (sums[row[name]] ?? 0) + Number(row.people);
    return sums;
  };
  return {
    expected: expected?.people ?? 0,
    here: known?.here ?? 0,
    attendance: rows.reduce((all, { people }) => all + Number(people), 0),
    people: known?.people ?? 0,
    byWay: by('way'),
    byDoor: by('door'),
    byCount: by(
      'door',
      rows.filter(({ way }) => way === 'count'),
    ),
  };
}

/** Of a sign-up what changes while people come: its id, status, and when the person was seen (0: not yet). */
export type State = [id: string, status: RosterLine['status'], hereAt: number];

/** How all sign-ups of an event stand, without a name. */
export async function statesOf(eventId: string): Promise<State[]> {
  const rows = await db
    .select({ id: signUps.id, status: signUps.status, seenAt: attendances.seenAt })
    .from(signUps)
    .leftJoin(attendances, eq(attendances.signUpId, signUps.id))
    .where(eq(signUps.eventId, eventId));
  return rows.map(({ id, status, seenAt }) => [id, status, seenAt?.getTime() ?? 0]);
}

/** Who is expected at the door, with names and sounds but no contact: one look at all of them is recorded. */
export async function readRoster(viewer: Viewer, event: DoorEvent, now: Date): Promise<RosterLine[]> {
  refuseAll(reasonsNotToCheckIn(viewer, event, now));
  const rows = await db
    .select({ signUp: signUps, group: eventGroups.name, wrappedKey: persons.wrappedKey, seenAt: attendances.seenAt })
    .from(signUps)
    .innerJoin(eventGroups, eq(eventGroups.id, signUps.groupId))
    .innerJoin(persons, eq(persons.id, signUps.personId))
    .leftJoin(attendances, eq(attendances.signUpId, signUps.id))
    .where(eq(signUps.eventId, event.id))
    .orderBy(asc(signUps.turn));
  const look = { fields: ['name'], people: rows.length };
  await write(viewer, (tx) => record(tx, 'person.read', { type: 'event', id: event.id }, look), now);
  return rows.map(({ signUp, group, wrappedKey, seenAt }) => {
    const { id, number, status } = signUp;
    const name = wrappedKey ? (JSON.parse(unseal(wrappedKey, signUp.sealedPerson)) as { name: string }).name : '';
    const check = receiptCheck(id, receiptCode('sign-up', id));
    return { id, number, name, sound: soundOf(name), group, status, check, hereAt: seenAt?.getTime() ?? null };
  });
}

function soundOf(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head' });
  return `${syllables.join('')} ${syllables.map((one) => one[0] ?? '').join('')}`.toLowerCase();
}

/** Whether all of these arrived before: then nothing needs to be written. */
export async function areKnown(entries: Entry[], eventId: string): Promise<boolean> {
  if (entries.length === 0) return true;
  const ids = entries.map(({ id }) => id);
  const [row] = await db
    .select({ known: count() })
    .from(attendances)
    .where(and(eq(attendances.eventId, eventId), inArray(attendances.id, ids)));
  return (row?.known ?? 0) === new Set(ids).size;
}

/** How many of a group are there. */
export async function hereInGroup(tx: Pick<Db, 'select'>, groupId: string): Promise<number> {
  const [row] = await tx
    .select({ here: count() })
    .from(attendances)
    .innerJoin(signUps, eq(signUps.id, attendances.signUpId))
    .where(and(eq(signUps.groupId, groupId), isNull(attendances.undoneAt)));
  return row?.here ?? 0;
}

/** The attendance of each sign-up that came, by which a wrong tap is taken back. */
export async function attendanceOf(eventId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: attendances.id, signUpId: attendances.signUpId })
    .from(attendances)
    .where(and(counting(eventId), isNotNull(attendances.signUpId)));
  return new Map(rows.map(({ id, signUpId }) => [signUpId ?? '', id]));
}

/** The sign-ups that an account made for an event: whoever is signed in is known in the hall. */
export async function ownSignUps(
  accountId: string,
  eventId: string,
): Promise<{ id: string; name: string; here: boolean }[]> {
  const rows = await db
    .select({ signUp: signUps, wrappedKey: persons.wrappedKey, seenAt: attendances.seenAt })
    .from(signUps)
    .innerJoin(persons, eq(persons.id, signUps.personId))
    .leftJoin(attendances, eq(attendances.signUpId, signUps.id))
    .where(
      and(eq(signUps.accountId, accountId), eq(signUps.eventId, eventId), inArray(signUps.status, [...livingStatuses])),
    )
    .orderBy(asc(signUps.turn));
  return rows.map(({ signUp, wrappedKey, seenAt }) => ({
    id: signUp.id,
    name: wrappedKey ? (JSON.parse(unseal(wrappedKey, signUp.sealedPerson)) as { name: string }).name : '',
    here: seenAt !== null,
  }));
}
