import 'server-only';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { certificates } from '@/db/schema/certificates';
import {
  eventFeedback,
  eventFileItems,
  eventGroups,
  eventPictures,
  eventSeries,
  eventSpeakers,
  eventSteps,
  events,
  eventTargets,
  scoreCards,
  speakers,
  venues,
} from '@/db/schema/events';
import { messages } from '@/db/schema/outbox';
import { persons } from '@/db/schema/privacy';
import { quizQuestions, quizRuns, quizStations } from '@/db/schema/quizzes';
import { attendances, signUps } from '@/db/schema/sign-ups';
import { forgetDocument } from '@/db/search';

const every = sql`true`;

// What refers to others goes before them; the templates of steps are no invention, and stay.
const beforeEvents = [
  ...[quizRuns, quizStations, quizQuestions, attendances, signUps],
  ...[eventFeedback, eventPictures, eventFileItems, eventGroups, eventSpeakers, eventSteps],
];
const afterEvents = [eventTargets, scoreCards, eventSeries, speakers, venues];

/** Takes every invented event away, with whoever signed up for it. The records of what was done stay. */
export async function clearEvents(tx: Tx): Promise<void> {
  const people = await everyPerson(tx);
  for (let from = 0; from < people.length; from += 500) {
    const some = people.slice(from, from + 500);
    await tx.delete(messages).where(inArray(messages.personId, some));
    await tx.update(persons).set({ wrappedKey: null, erasedAt: tx.now }).where(inArray(persons.id, some));
  }
  await tx.delete(certificates).where(eq(certificates.kind, 'attendance'));
  for (const table of beforeEvents) await tx.delete(table).where(every);
  for (const { id } of await tx.delete(events).where(every).returning({ id: events.id }))
    await forgetDocument(tx, 'event', id);
  for (const table of afterEvents) await tx.delete(table).where(every);
}

async function everyPerson(tx: Tx): Promise<string[]> {
  const signedUp = await tx.select({ id: signUps.personId }).from(signUps);
  const came = await tx.select({ id: attendances.personId }).from(attendances);
  return [...new Set([...signedUp, ...came].flatMap(({ id }) => id ?? []))];
}
