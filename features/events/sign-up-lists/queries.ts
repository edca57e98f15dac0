import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import { db, write } from '@/db/client';
import { recordAll } from '@/db/record';
import { eventGroups } from '@/db/schema/events';
import { persons } from '@/db/schema/privacy';
import { signUps } from '@/db/schema/sign-ups';
import { may } from '@/features/accounts/rules';
import { unseal } from '@/lib/crypto';
import { maskedName } from '@/lib/identifier';
import type { Viewer } from '@/lib/viewer';
import type { SealedPerson } from '../letters/mutations';
import type { EventView } from '../planning/queries';

const inOrder = sql`case ${signUps.status} when 'seated' then 0 when 'offered' then 1 when 'waiting' then 2 else 3 end`;

const rowsOf = (eventId: string) =>
  db
    .select({ signUp: signUps, group: eventGroups.name, wrappedKey: persons.wrappedKey })
    .from(signUps)
    .innerJoin(eventGroups, eq(eventGroups.id, signUps.groupId))
    .innerJoin(persons, eq(persons.id, signUps.personId))
    .where(eq(signUps.eventId, eventId))
    .orderBy(inOrder, asc(eventGroups.position), asc(signUps.turn));

/** Who signed up for an event, with masked names; living ones first, in the order of their turns. */
export async function listSignUps(viewer: Viewer, event: Pick<EventView, 'id' | 'communityId'>) {
  if (!may(viewer, 'sign-up.read', event.communityId)) return [];
  return (await rowsOf(event.id)).map(({ signUp, group, wrappedKey }) => {
    const person = openedOf(signUp.sealedPerson, wrappedKey);
    return { ...shownOf(signUp, group), person: person && { ...hidden, name: maskedName(person.name) } };
  });
}
export type SignUpRow = Awaited<ReturnType<typeof listSignUps>>[number];

/** The same with names, contacts and answers: the look at each person is recorded before anything is shown. */
export async function openSignUps(viewer: Viewer, event: Pick<EventView, 'id' | 'communityId'>, now: Date) {
  if (!may(viewer, 'sign-up.read', event.communityId)) return [];
  const rows = await rowsOf(event.id);
  const fields = ['name', 'contact', 'helper', 'answers'];
  const looks = rows.map(({ signUp }) => ({ subject: { type: 'person', id: signUp.personId }, change: { fields } }));
  await write(viewer, (tx) => recordAll(tx, 'person.read', looks), now);
  return rows.map(({ signUp, group, wrappedKey }): SignUpRow => {
    return { ...shownOf(signUp, group), person: openedOf(signUp.sealedPerson, wrappedKey) };
  });
}

const hidden = { contact: '', helper: '', answers: [] as string[] };

const shownOf = ({ id, number, status, turn, offerEndsAt, for: whom }: typeof signUps.$inferSelect, group: string) => ({
  ...{ id, number, status, turn, offerEndsAt, for: whom },
  group,
});

const openedOf = (sealed: string, wrappedKey: string | null): SealedPerson | null =>
  wrappedKey ? (JSON.parse(unseal(wrappedKey, sealed)) as SealedPerson) : null;
