import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { consents, persons } from '@/db/schema/privacy';
import { unseal } from '@/lib/crypto';
import type { Viewer } from '@/lib/viewer';

type Sealed<K extends string> = Record<K, string | null>;

/** Opens sealed values of one person for the person's own eyes or for a masked line; null where nothing is held. */
export async function openOwn<K extends string>(personId: string, sealed: Sealed<K>): Promise<Sealed<K>> {
  const [person] = await db.select({ wrappedKey: persons.wrappedKey }).from(persons).where(eq(persons.id, personId));
  const opened = {} as Sealed<K>;
  for (const [name, value] of Object.entries(sealed) as [K, string | null][]) {
    opened[name] = person?.wrappedKey && value ? unseal(person.wrappedKey, value) : null;
  }
  return opened;
}

/** Opens them for somebody else: the look is recorded, with who looked and at which fields, before anything is shown. */
export async function openForStaff<K extends string>(
  viewer: Viewer,
  personId: string,
  sealed: Sealed<K>,
  now: Date,
): Promise<Sealed<K>> {
  const fields = Object.keys(sealed);
  await write(viewer, (tx) => record(tx, 'person.read', { type: 'person', id: personId }, { fields }), now);
  return openOwn(personId, sealed);
}

/** What a person agreed to, oldest first. */
export async function listConsents(personId: string): Promise<(typeof consents.$inferSelect)[]> {
  return db.select().from(consents).where(eq(consents.personId, personId)).orderBy(asc(consents.givenAt));
}
