import { may } from '@/features/accounts/rules';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { leastMembers, type Round } from '../reviews/rules';

type Change = { leaves: boolean; joins: boolean; members: number };

/**
 * Why the panel of a round cannot be changed so. Somebody may leave whether or not they have scored: what they said goes with
 * them unseen, so that nobody learns from it who had and nobody can pick by scores.
 */
export function reasonsNotToChange(viewer: Viewer, round: Round, { leaves, joins, members }: Change): Reason[] {
  if (!may(viewer, 'review.run', round.communityId)) return [{ code: 'notYours' }];
  if (round.status !== 'open') return [{ code: 'reviewClosed' }];
  const left = members - (leaves ? 1 : 0) + (joins ? 1 : 0);
  return withAll([
    !leaves && !joins && { code: 'choiceMissing', field: 'leaving' },
    left < leastMembers && { code: 'panelTooSmall', field: 'leaving', values: { least: leastMembers } },
  ]);
}
