import { may } from '@/features/accounts/rules';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

/** A question of everybody (no community) is the office's; every community may use it, and has its own beside. */
export function reasonsNotToEditQuestion(viewer: Viewer, { communityId }: { communityId: string | null }): Reason[] {
  return withAll([!may(viewer, 'event.plan', communityId) && { code: 'notYours' }]);
}

type Question = { id: string; right: number };

/** How many answers are right; answers stand in the order of the questions. */
export const rightAnswers = (questions: Question[], answers: number[]): number =>
  questions.filter(({ right }, at) => answers[at] === right).length;
