import 'server-only';
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { events } from '@/db/schema/events';
import { messages } from '@/db/schema/outbox';
import { type SeatKind, seatKinds } from '@/db/schema/outbox.values';
import { persons } from '@/db/schema/privacy';
import { signUps } from '@/db/schema/sign-ups';
import type { Viewer } from '@/lib/viewer';
import { readAbout } from '../letters/queries';
import { type About, stillMatters } from '../letters/rules';
import { withinReach } from '../queries';

export type Call = {
  id: string;
  kind: SeatKind;
  personId: string;
  sealedContact: string;
  /** The contact is destroyed with the person's key. */
  contact: 'held' | 'destroyed';
  about: About;
};

const most = 200;

/** Whom the desk calls about a seat, the soonest event first: only those who still need to be told. */
export async function listCalls(viewer: Viewer, now: Date): Promise<Call[]> {
  const rows = await db
    .select({ message: messages, wrappedKey: persons.wrappedKey })
    .from(messages)
    .innerJoin(persons, eq(persons.id, messages.personId))
    .innerJoin(signUps, eq(signUps.personId, messages.personId))
    .innerJoin(events, eq(events.id, signUps.eventId))
    .where(
      and(
        eq(messages.channel, 'slip'),
        inArray(messages.kind, [...seatKinds]),
        isNull(messages.deliveredAt),
        isNull(messages.failedAt),
        gt(events.endsAt, now),
        withinReach(viewer),
      ),
    )
    .orderBy(asc(events.startsAt), asc(messages.createdAt))
    .limit(most);
  const aboutOf = await readAbout(rows.map(({ message }) => message.facts));
  return rows.flatMap(({ message, wrappedKey }) => {
    const kind = seatKinds.find((known) => known === message.kind);
    const about = aboutOf(message.facts);
    if (!kind || !about || !stillMatters(kind, about, now)) return [];
    const { id, personId, sealedContact } = message;
    const contact = wrappedKey === null ? ('destroyed' as const) : ('held' as const);
    return [{ id, kind, personId: personId ?? '', sealedContact: sealedContact ?? '', contact, about }];
  });
}
