import type { ReviewStatus } from '@/db/schema/reviews.values';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

type Liked = { standing: boolean; named: boolean };

/** Why a like cannot be given. Likes are residents' alone; one a day is held by the table. */
export function reasonsNotToLike(
  viewer: Viewer,
  round: { status: ReviewStatus; likes: boolean },
  { standing, named }: Liked,
): Reason[] {
  if (viewer.kind === 'visitor') return [{ code: 'signInFirst' }];
  if (viewer.kind !== 'resident') return [{ code: 'likesForResidents' }];
  if (round.status !== 'open' || !round.likes) return [{ code: 'likesOver' }];
  return withAll([(!standing || !named) && { code: 'candidateGone' }]);
}
