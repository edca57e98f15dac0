import type { NominationStatus } from '@/db/schema/nominations.values';
import type { NoticeStatus, ObjectionStatus } from '@/db/schema/public-notices.values';
import { may } from '@/features/accounts/rules';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { isShown, reasonsNotToSay } from '../rules';

type Objectionable = { status: NoticeStatus; dueAt: Date | null };

/** Why nobody can object to a notice now: it does not run, or its term is over and it only waits for what was objected. */
export function reasonsNotToObject({ status, dueAt }: Objectionable, now: Date): Reason[] {
  if (!isShown(status)) return [{ code: 'objectionNotOpen' }];
  return withAll([dueAt !== null && dueAt <= now && { code: 'objectionNotOpen' }]);
}

/** Why an objection to somebody on a notice is not taken. */
export const reasonsNotToObjectTo = (nomination: { status: NominationStatus } | undefined): Reason[] =>
  nomination?.status === 'on-notice' ? [] : [{ code: 'objectionPersonMissing', field: 'nominationId' }];

/** Why somebody cannot enter what came by telephone or on paper; it may have come in time and be entered later. */
export function reasonsNotToEnter(viewer: Viewer, notice: { communityId: string; status: NoticeStatus }): Reason[] {
  if (!may(viewer, 'nomination.edit', notice.communityId)) return [{ code: 'notYours' }];
  return withAll([!isShown(notice.status) && { code: 'objectionNotOpen' }]);
}

const forgottenAfterDays = 30;

/** What was answered before this instant is forgotten, with who said it. */
export const closedObjectionsEnd = (now: Date) => new Date(now.getTime() - forgottenAfterDays * 86_400_000);

/** Only who handles objections reads what they say and who says it. */
export const mayRead = (viewer: Viewer, { communityId }: { communityId: string }) =>
  may(viewer, 'objection.handle', communityId);

/** Why an objection cannot be closed; it is closed once, also after its notice was withdrawn. */
export function reasonsNotToClose(
  viewer: Viewer,
  objection: { communityId: string; status: ObjectionStatus },
): Reason[] {
  if (!may(viewer, 'objection.handle', objection.communityId)) return [{ code: 'notYours' }];
  return withAll([objection.status !== 'open' && { code: 'alreadyAnswered' }]);
}

/** Why a finding cannot be said: it is public, and names neither who is on the notice nor anybody's number. */
export const reasonsNotToFind = (finding: string, names: (string | null)[]) =>
  reasonsNotToSay('finding', finding, names);
