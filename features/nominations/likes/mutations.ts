import 'server-only';
import { and, eq } from 'drizzle-orm';
import { write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { record } from '@/db/record';
import { nominations } from '@/db/schema/nominations';
import { reviewCandidates, reviewLikes, reviews } from '@/db/schema/reviews';
import { refuse, refuseAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { factsOf } from '../people/queries';
import { subject } from '../reviews/mutations';
import { isStanding } from '../reviews/rules';
import { shownOf } from '../rules';
import type { LikeInput } from './inputs';
import { reasonsNotToLike } from './rules';

/**
 * A resident likes a candidate: one a day in a round. The record does not say whom, or the records would show what is
 * hidden until the end; and the public version stays, since nothing that anybody sees has changed.
 */
export async function like(viewer: Viewer, { id, candidateId }: LikeInput, now: Date): Promise<void> {
  try {
    await write(
      viewer,
      async (tx) => {
        const [round] = await tx.select().from(reviews).where(eq(reviews.id, id));
        if (!round) return refuse('gone');
        const [candidate] = await tx
          .select({ nominationId: nominations.id })
          .from(reviewCandidates)
          .innerJoin(nominations, eq(nominations.id, reviewCandidates.nominationId))
          .where(and(eq(reviewCandidates.id, candidateId), eq(reviewCandidates.reviewId, id)));
        const facts = candidate && (await factsOf(tx, candidate.nominationId));
        const liked = { standing: !!facts && isStanding(facts.status), named: !!facts && shownOf(facts).name };
        refuseAll(reasonsNotToLike(viewer, round, liked));
        await tx.insert(reviewLikes).values({ reviewId: id, candidateId, accountId: viewer.id ?? '', day: dayOf(now) });
        await record(tx, 'review.liked', subject(id));
      },
      now,
    );
  } catch (error) {
    if (isUniqueViolation(error)) refuse('likedToday');
    throw error;
  }
}
