/** Events as far as a test needs them: rows as the mutations of `features/events/` leave them. */
import { write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { eventGroups, events, venues } from '@/db/schema/events';
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
