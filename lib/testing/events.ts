/** Events as far as a test needs them: rows as the mutations of `features/events/` leave them. */
import { write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { eventGroups, events, venues } from '@/db/schema/events';
import { attendances } from '@/db/schema/sign-ups';
import { keepPeople, newPerson } from '@/features/privacy/mutations';
import { seal } from '@/lib/crypto';
import { system } from '@/lib/viewer';
import { noon } from './factories';

type Facts = Partial<typeof events.$inferInsert> & {
  communityId: string;
  /** The seats of each group, in their order; one group without a name is enough. */
  groups?: { name?: string; seats: number }[];
};

const hour = 3_600_000;

/** An event in two days with 30 seats for whoever signs up, unless the test says otherwise. */
export async function makeEvent({ groups = [{ seats: 30 }], ...facts }: Facts) {
  const [id, venueId] = [newId(), newId()];
  const startsAt = facts.startsAt ?? new Date(noon.getTime() + 48 * hour);
  const row = {
    id,
    number: `2026-${id.slice(-8)}`,
    kind: 'lecture' as const,
    status: 'published' as const,
    title: '试讲堂',
    summary: '一场试讲。',
    audience: 'everybody' as const,
    venueId,
    startsAt,
    endsAt: new Date(startsAt.getTime() + hour),
    signUp: true,
    questions: [],
    publishedAt: noon,
    createdAt: noon,
    ...facts,
  };
  const seats = groups.map((group, position) => ({ id: newId(), eventId: id, position, ...group }));
  await write(system, async (tx) => {
    const { communityId } = facts;
    await tx
      .insert(venues)
      .values({ id: venueId, communityId, name: '试礼堂', address: '一号', capacity: 50, doors: ['正门'] });
    await tx.insert(events).values(row);
    if (seats.length > 0) await tx.insert(eventGroups).values(seats);
    await record(tx, 'event.published', { type: 'event', id });
  });
  return { id, number: row.number, venueId, startsAt, groupIds: seats.map((group) => group.id) };
}

type Came = Partial<typeof attendances.$inferInsert> & { name?: string };

/** Somebody who came; by `name` the person is known and may have a certificate. */
export async function makeAttendance(eventId: string, { name, ...facts }: Came = {}) {
  const id = newId();
  const person = name ? newPerson(noon) : null;
  const known =
    person && name
      ? { personId: person.id, personKey: id, sealedPerson: seal(person.wrappedKey, JSON.stringify({ name })) }
      : {};
  await write(system, async (tx) => {
    if (person) await keepPeople(tx, [person]);
    const row = { id, eventId, way: 'list' as const, people: 1, seenAt: noon, receivedAt: noon, ...known, ...facts };
    await tx.insert(attendances).values(row);
    await record(tx, 'attendance.received', { type: 'attendance', id }, { eventId });
  });
  return { id, personId: person?.id ?? '' };
}
