import 'server-only';
import { and, count, desc, eq, inArray, ne, sum } from 'drizzle-orm';
import { db } from '@/db/client';
import { eventFeedback, events } from '@/db/schema/events';
import { publicEventStatuses } from '@/db/schema/events.values';
import type { Viewer } from '@/lib/viewer';
import { mayReadFeedback, meanInHundredths } from './rules';

/** An event as its page of feedback shows it to anybody. */
export async function getEventForFeedback(number: string) {
  const { id, title, status, endsAt, startsAt } = events;
  const [row] = await db
    .select({ id, number: events.number, title, status, endsAt, startsAt })
    .from(events)
    .where(and(eq(events.number, number), inArray(events.status, [...publicEventStatuses])));
  return row;
}
export type FeedbackEvent = NonNullable<Awaited<ReturnType<typeof getEventForFeedback>>>;

export async function feedbackPathOf(eventId: string): Promise<string> {
  const [row] = await db.select({ number: events.number }).from(events).where(eq(events.id, eventId));
  return `/events/${row?.number ?? ''}/feedback`;
}

const wordsShown = 100;

export type Feedback = { answers: number; mean: number; words: { id: string; rating: number; words: string }[] };

/** What visitors said of an event, for its desk: the mean in hundredths, how many answered, and the newest words. */
export async function getFeedback(
  viewer: Viewer,
  event: { id: string; communityId: string },
): Promise<Feedback | undefined> {
  if (!mayReadFeedback(viewer, event)) return undefined;
  const here = eq(eventFeedback.eventId, event.id);
  const [[total], words] = await Promise.all([
    db
      .select({ answers: count(), sum: sum(eventFeedback.rating) })
      .from(eventFeedback)
      .where(here),
    db
      .select({ id: eventFeedback.id, rating: eventFeedback.rating, words: eventFeedback.words })
      .from(eventFeedback)
      .where(and(here, ne(eventFeedback.words, '')))
      .orderBy(desc(eventFeedback.sentAt), desc(eventFeedback.id))
      .limit(wordsShown),
  ]);
  const answers = total?.answers ?? 0;
  return { answers, mean: meanInHundredths(Number(total?.sum ?? 0), answers), words };
}
