import 'server-only';
import { and, asc, count, eq } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { eventGroups } from '@/db/schema/events';
import { signUps } from '@/db/schema/sign-ups';
import { holdingStatuses } from '@/db/schema/sign-ups.values';

export type Group = { id: string; name: string; seats: number; held: number; waiting: number; used: boolean };

/** The groups of an event in their order, with what is given of their seats, and whether anybody ever signed up for them. */
export async function groupsOf(from: Pick<Db, 'select'>, eventId: string): Promise<Group[]> {
  const groups = await from
    .select()
    .from(eventGroups)
    .where(eq(eventGroups.eventId, eventId))
    .orderBy(asc(eventGroups.position));
  const counted = await from
    .select({ groupId: signUps.groupId, status: signUps.status, people: count() })
    .from(signUps)
    .where(and(eq(signUps.eventId, eventId)))
    .groupBy(signUps.groupId, signUps.status);
  return groups.map(({ id, name, seats }) => {
    const mine = counted.filter(({ groupId }) => groupId === id);
    const sum = (statuses: readonly string[]) =>
      mine.reduce((all, { status, people }) => (statuses.includes(status) ? all + people : all), 0);
    return { id, name, seats, held: sum(holdingStatuses), waiting: sum(['waiting']), used: mine.length > 0 };
  });
}
