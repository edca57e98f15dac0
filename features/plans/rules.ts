import type { PlanStatus } from '@/db/schema/plans.values';
import { may } from '@/features/accounts/rules';
import { reasonsOfNumbers } from '@/lib/private-numbers';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

type Facts = {
  communityId: string | null;
  figure: string | null;
  target: number | null;
  what: string;
  owner: string;
  askedBy: string;
};

/** What has to be looked up of an item: whether its figure and its community are there. */
export type PlanState = { isFigureThere: boolean; isPlaceThere: boolean };

/** Why a plan item cannot be kept; a target needs the figure that counts it, and the other way round nothing is asked. */
export function reasonsNotToPlan(
  viewer: Viewer,
  { communityId, figure, target, what, owner, askedBy }: Facts,
  { isFigureThere, isPlaceThere }: PlanState,
): Reason[] {
  return withAll([
    !may(viewer, 'plan.write', communityId) && { code: 'notYours', field: 'communityId' },
    !isPlaceThere && { code: 'gone', field: 'communityId' },
    target !== null && figure === null && { code: 'planFigureMissing', field: 'figure' },
    figure !== null && !isFigureThere && { code: 'planFigureMissing', field: 'figure' },
    ...reasonsOfNumbers({ what, owner, askedBy }, 'numberInSummary'),
  ]);
}

/** Why an item cannot be changed or closed: what is closed stays as it was said. */
export function reasonsNotToChange(
  viewer: Viewer,
  { communityId, status }: { communityId: string | null; status: PlanStatus },
): Reason[] {
  return withAll([
    !may(viewer, 'plan.write', communityId) && { code: 'notYours' },
    status !== 'open' && { code: 'planClosed' },
  ]);
}

export const isOverdue = ({ status, dueDay }: { status: PlanStatus; dueDay: string }, today: string): boolean =>
  status === 'open' && dueDay < today;
