import 'server-only';
import { write } from '@/db/client';
import { record } from '@/db/record';
import { reviewScores } from '@/db/schema/reviews';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { subject } from '../reviews/mutations';
import { factsOfRound, namedBy } from '../reviews/queries';
import { isStanding } from '../reviews/rules';
import type { ScoreInput } from './inputs';
import { pointsOf, reasonsNotToScore } from './rules';

/**
 * A member declares the relation to a candidate and scores, or stays out; said again it takes the place of what was said.
 * The record says that something was said of whom, and not what.
 */
export function score(viewer: Viewer, input: ScoreInput, now: Date): Promise<void> {
  const { id, candidateId, relation } = input;
  return write(
    viewer,
    async (tx) => {
      const round = (await factsOfRound(tx, id)) ?? refuse('gone');
      const member = round.members.find(({ accountId }) => accountId === viewer.id);
      const candidate = round.candidates.find((one) => one.id === candidateId);
      const standing = candidate !== undefined && isStanding(candidate.status);
      const nominated = member !== undefined && (await namedBy(tx, id)).has(`${member.id} ${candidateId}`);
      const typed = pointsOf(round.criteria, input.points);
      const place = { isMember: member !== undefined, nominated, standing };
      refuseAll(reasonsNotToScore(round, place, { relation, points: typed }));
      if (!member) return;
      const points = relation === 'none' ? typed.filter((one) => one !== null) : null;
      const said = { relation, points, scoredAt: now };
      await tx
        .insert(reviewScores)
        .values({ candidateId, memberId: member.id, ...said })
        .onConflictDoUpdate({ target: [reviewScores.candidateId, reviewScores.memberId], set: said });
      await record(tx, 'review.scored', subject(id), { candidateId });
    },
    now,
  );
}
