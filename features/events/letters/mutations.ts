import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { events } from '@/db/schema/events';
import type { MessageKind } from '@/db/schema/outbox.values';
import { persons } from '@/db/schema/privacy';
import { signUps } from '@/db/schema/sign-ups';
import { livingStatuses } from '@/db/schema/sign-ups.values';
import { post } from '@/features/outbox/mutations';
import { seal, unseal } from '@/lib/crypto';

type Event = Pick<typeof events.$inferSelect, 'id' | 'communityId' | 'version'>;
type SignUp = typeof signUps.$inferSelect;

/** What is sealed of whoever signed up. */
export type SealedPerson = { name: string; contact: string; helper: string; answers: string[] };

/**
 * Tells somebody who signed up, in the transaction of its cause: on the own page of an account, by e-mail where one was given,
 * and otherwise on the list of those whom the desk calls. There are no short messages.
 */
export async function tellOfSeat(tx: Tx, kind: MessageKind, { id, communityId, version }: Event, signUp: SignUp) {
  const letter = { kind, communityId, facts: { eventId: id, signUpId: signUp.id } };
  const key = `${kind}:${signUp.id}:${kind === 'event-changed' ? version : (signUp.offerEndsAt?.getTime() ?? signUp.turn)}`;
  if (signUp.accountId) await post(tx, { ...letter, key, channel: 'site', accountId: signUp.accountId });
  if (signUp.accountId && signUp.contactKind !== 'mail') return;
  const [person] = await tx
    .select({ wrappedKey: persons.wrappedKey })
    .from(persons)
    .where(eq(persons.id, signUp.personId));
  if (!person?.wrappedKey) return;
  const { contact } = JSON.parse(unseal(person.wrappedKey, signUp.sealedPerson)) as SealedPerson;
  const to = { personId: signUp.personId, sealedContact: seal(person.wrappedKey, contact) };
  await post(tx, {
    ...letter,
    ...to,
    key: `${key}:${signUp.contactKind}`,
    channel: signUp.contactKind === 'mail' ? 'mail' : 'slip',
  });
}

/** Tells everybody who may still come. */
export async function tellEverybody(tx: Tx, kind: MessageKind, event: Event): Promise<void> {
  const living = await tx
    .select()
    .from(signUps)
    .where(and(eq(signUps.eventId, event.id), inArray(signUps.status, [...livingStatuses])));
  for (const signUp of living) await tellOfSeat(tx, kind, event, signUp);
}
