import 'server-only';
import { eq } from 'drizzle-orm';
import { tally, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { eventFeedback, events } from '@/db/schema/events';
import { countAttempt } from '@/lib/limits';
import { provenWork } from '@/lib/proof-of-work';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { visitor } from '@/lib/viewer';
import { subject } from '../seats/mutations';
import type { FeedbackInput } from './inputs';
import { reasonsNotToTake } from './rules';

/** From one address in an hour: many for a household whose browsers worked for it, few for whoever comes without. */
const limits = {
  work: { name: 'feedback', most: 20, minutes: 60 },
  none: { name: 'feedback without proof', most: 5, minutes: 60 },
};

/** Keeps how somebody found an event, and nothing of who it was; whoever is signed in says it as a visitor does. */
export async function send(
  { eventId, rating, words, proof }: FeedbackInput,
  address: string,
  now: Date,
): Promise<void> {
  const work = provenWork(proof, now);
  const within = await tally(async (tx) => {
    const first = work && (await countAttempt(tx, { name: 'proof', most: 1, minutes: 60 }, work.challenge, now));
    return countAttempt(tx, first ? limits.work : limits.none, address, now);
  });
  if (!within) refuse('feedbackOften');
  await write(
    visitor,
    async (tx) => {
      const [event] = await tx.select().from(events).where(eq(events.id, eventId));
      if (!event) return refuse('gone');
      refuseAll(reasonsNotToTake(event, words, now));
      await tx.insert(eventFeedback).values({ id: newId(now.getTime()), eventId, rating, words, sentAt: now });
      await record(tx, 'event.feedback-sent', subject(eventId));
    },
    now,
  );
}
