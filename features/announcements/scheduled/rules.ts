import type { ScheduledAct } from '@/db/schema/announcement-schedules.values';
import { may } from '@/features/accounts/rules';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { reasonsNotToPublish, reasonsNotToWithdraw, type Text } from '../rules';

/** The times at which something is to happen to a text by itself; null for nothing. */
export type Plan = Record<ScheduledAct, Date | null>;

const permission = { publish: 'announcement.publish', withdraw: 'announcement.withdraw' } as const;

/** Whether a viewer may choose and cancel the times of a text. */
export const mayPlan = (viewer: Viewer, act: ScheduledAct, text: Pick<Text, 'communityId'>) =>
  may(viewer, permission[act], text.communityId);

const furthest = 366 * 86_400_000;

/**
 * Why a text cannot be published or withdrawn by itself at a time. `plan` is what would stand then. A text that lacks
 * something is refused when the time is chosen, not first when it comes.
 */
export function reasonsNotToSchedule(viewer: Viewer, text: Text, act: ScheduledAct, plan: Plan, now: Date): Reason[] {
  const at = plan[act]?.getTime() ?? 0;
  return withAll([
    ...(act === 'publish' ? reasonsNotToPublish(viewer, text) : reasonsNotToEnd(viewer, text, plan)),
    at <= now.getTime() && { code: 'timePast', field: 'day' },
    at > now.getTime() + furthest && { code: 'timeTooFar', field: 'day' },
    plan.publish !== null &&
      plan.withdraw !== null &&
      plan.withdraw <= plan.publish && { code: 'withdrawnBeforePublished', field: 'day' },
  ]);
}

// A draft may be given its end before its beginning; what was withdrawn only together with a new beginning.
function reasonsNotToEnd(viewer: Viewer, text: Text, plan: Plan): (Reason | false)[] {
  const willBePublic = text.status === 'draft' || plan.publish !== null;
  return reasonsNotToWithdraw(viewer, willBePublic ? { ...text, status: 'published' } : text);
}

/**
 * Why what was chosen is not done at its time. The rule is asked again: of the text as it stands now, and of whether
 * `chooser` may still do it, who may have left or moved to another community.
 */
export function reasonsNotToKeep(chooser: Viewer, text: Text, act: ScheduledAct): Reason[] {
  const reasons = act === 'publish' ? reasonsNotToPublish(chooser, text) : reasonsNotToWithdraw(chooser, text);
  return reasons.map((reason) => (reason.code === 'notYours' ? { code: 'chooserMayNot' } : reason));
}
