import type { EventKind, EventStatus } from '@/db/schema/events.values';
import { may } from '@/features/accounts/rules';
import { type Reason, withAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';

export type Fair = { kind: EventKind; status: EventStatus; communityId: string; startsAt: Date; endsAt: Date };

type Station = { questionIds: string[]; passAt: number };

/** Why a station cannot be saved like this. `before`: as it stands; `runs`: how many answered at it. */
export function reasonsNotToSaveStation(
  viewer: Viewer,
  fair: Fair,
  station: Station,
  before: { questionIds: string[]; passAt: number; runs: number } | null,
): Reason[] {
  if (!may(viewer, 'event.plan', fair.communityId)) return [{ code: 'notYours' }];
  if (fair.kind !== 'fair') return [{ code: 'notAFair' }];
  const { questionIds, passAt } = station;
  const isOther = before && (String(before.questionIds) !== String(questionIds) || before.passAt !== passAt);
  return withAll([
    (fair.status === 'held' || fair.status === 'cancelled') && { code: 'eventOver' },
    questionIds.length === 0 && { code: 'questionsMissing', field: 'questions.0' },
    new Set(questionIds).size < questionIds.length && { code: 'questionTwice', field: 'questions.0' },
    questionIds.length > 0 &&
      passAt > questionIds.length && { code: 'passAtWrong', field: 'passAt', values: { most: questionIds.length } },
    // Who earned a slip by these questions keeps it; others would answer something else for the same one.
    isOther !== null && isOther && before.runs > 0 && { code: 'stationAnswered' },
  ]);
}

/** Whether a station takes answers: on the days of its fair, while that is published. */
export function openness({ status, startsAt, endsAt }: Fair, now: Date): 'not-public' | 'not-yet' | 'open' | 'over' {
  if (status === 'draft') return 'not-public';
  if (status !== 'published' || dayOf(now) > dayOf(endsAt)) return 'over';
  return dayOf(now) < dayOf(startsAt) ? 'not-yet' : 'open';
}
