import 'server-only';
import { appendFile } from 'node:fs/promises';
import { and, eq, isNull } from 'drizzle-orm';
import { placeholders, preparedIn, type Tx } from '@/db/client';
import { inDataFolder } from '@/db/data-folder';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { consents, persons } from '@/db/schema/privacy';
import type { ConsentPurpose } from '@/db/schema/privacy.values';
import { newWrappedKey, seal } from '@/lib/crypto';

/** The notice on personal data that people accept now; a new text gets a new version and is asked for again. */
export const noticeVersion = '2026-11';

export type NewPerson = { id: string; wrappedKey: string };

/** A person who is not held yet, for what must be sealed before the transaction, such as a file; `keepPeople` stores it. */
export const newPerson = (now: Date): NewPerson => ({ id: newId(now.getTime()), wrappedKey: newWrappedKey() });

export async function keepPeople(tx: Tx, people: NewPerson[]): Promise<void> {
  for (const person of people) await keepPerson(tx, { ...person, createdAt: tx.now });
}

const keepPerson = preparedIn('keep a person', (tx) =>
  tx.insert(persons).values(placeholders('id', 'wrappedKey', 'createdAt')),
);

/** A person with a key of their own, under which everything personal is sealed. */
export async function addPerson(tx: Tx): Promise<NewPerson> {
  const person = newPerson(tx.now);
  await keepPeople(tx, [person]);
  return person;
}

/** Seals a value for a person who is already held; throws when the person was erased. */
export async function sealFor(tx: Tx, personId: string, value: string): Promise<string> {
  const [person] = await tx.select({ wrappedKey: persons.wrappedKey }).from(persons).where(eq(persons.id, personId));
  if (!person?.wrappedKey) throw new Error('This person was erased.');
  return seal(person.wrappedKey, value);
}

/** Keeps that a person agreed to a purpose, under which version of the notice. */
export async function giveConsent(tx: Tx, personId: string, purpose: ConsentPurpose): Promise<void> {
  await tx.insert(consents).values({ personId, purpose, noticeVersion, givenAt: tx.now });
  await record(tx, 'consent.given', { type: 'person', id: personId }, { purpose, noticeVersion });
}

/**
 * Writes a person onto the list of erasures beside the database, before the act: a restore of an older backup reads it
 * and erases again. Call it outside the transaction. The line begins anew, whatever a power cut left of the one before.
 */
export const listErasure = (personId: string, now: Date): Promise<void> => list({ personId, at: now.toISOString() });

/** The same for consents that end while the person stays: a restore of an older backup ends them again. */
export const listWithdrawal = (personId: string, purposes: ConsentPurpose[], now: Date): Promise<void> =>
  list({ personId, purposes, at: now.toISOString() });

async function list(line: { personId: string; purposes?: ConsentPurpose[]; at: string }): Promise<void> {
  await appendFile(inDataFolder('erasures.jsonl'), `\n${JSON.stringify(line)}\n`, { mode: 0o600, flush: true });
}

/** Destroys the person's key: nothing that was sealed under it can be read again, also not in a copy of the database. */
export async function erasePerson(tx: Tx, personId: string): Promise<void> {
  await tx
    .update(consents)
    .set({ withdrawnAt: tx.now })
    .where(and(eq(consents.personId, personId), isNull(consents.withdrawnAt)));
  await tx.update(persons).set({ wrappedKey: null, erasedAt: tx.now }).where(eq(persons.id, personId));
  await record(tx, 'person.erased', { type: 'person', id: personId });
}
