import 'server-only';
import { and, eq, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { db, write } from '@/db/client';
import { events } from '@/db/schema/events';
import { persons } from '@/db/schema/privacy';
import { attendances, signUps } from '@/db/schema/sign-ups';
import { erasePerson, listErasure } from '@/features/privacy/mutations';
import { system } from '@/lib/viewer';
import { forgettingEnds } from './rules';

/** So many at a time, so that others write in between. */
const most = 100;

/**
 * Destroys the keys of those who signed up or came, when their time is over; returns how many there were. What stays is that
 * somebody came, by a keyed hash, so that the figures of the year hold.
 */
export async function forgetVisitors(now: Date): Promise<number> {
  let done = 0;
  for (;;) {
    const due = await dueAt(now);
    for (const id of due) await listErasure(id, now);
    if (due.length > 0)
      await write(
        system,
        async (tx) => {
          await tx.update(signUps).set({ sealedPerson: '', repeatKey: null }).where(inArray(signUps.personId, due));
          await tx.update(attendances).set({ sealedPerson: null }).where(inArray(attendances.personId, due));
          for (const id of due) await erasePerson(tx, id);
        },
        now,
      );
    done += due.length;
    if (due.length < most) return done;
  }
}

async function dueAt(now: Date): Promise<string[]> {
  const ends = forgettingEnds(now);
  const held = isNotNull(persons.wrappedKey);
  const absent = and(isNull(attendances.id), lte(events.endsAt, ends.absent));
  const [signedUp, cameIn] = await Promise.all([
    db
      .selectDistinct({ id: signUps.personId })
      .from(signUps)
      .innerJoin(events, eq(events.id, signUps.eventId))
      .innerJoin(persons, eq(persons.id, signUps.personId))
      .leftJoin(attendances, and(eq(attendances.signUpId, signUps.id), isNull(attendances.undoneAt)))
      .where(and(held, or(absent, lte(events.endsAt, ends.present))))
      .limit(most),
    db
      .selectDistinct({ id: persons.id })
      .from(attendances)
      .innerJoin(events, eq(events.id, attendances.eventId))
      .innerJoin(persons, eq(persons.id, attendances.personId))
      .where(and(held, lte(events.endsAt, ends.present)))
      .limit(most),
  ]);
  return [...new Set([...signedUp, ...cameIn].map(({ id }) => id))].slice(0, most);
}
