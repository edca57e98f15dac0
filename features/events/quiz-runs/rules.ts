import { type Reason, withAll } from '@/lib/rule-broken';
import { type Fair, openness } from '../stations/rules';

/** Why nobody can answer at a station now, or not like this: every question wants an answer. */
export function reasonsNotToAnswer(
  fair: Fair,
  questions: { choices: string[] }[],
  answers: number[],
  now: Date,
): Reason[] {
  const state = openness(fair, now);
  if (state === 'not-public') return [{ code: 'gone' }];
  if (state === 'not-yet') return [{ code: 'quizNotYet', values: { day: fair.startsAt.getTime() } }];
  if (state === 'over') return [{ code: 'quizOver' }];
  return questions.flatMap(({ choices }, at) => {
    const answer = answers[at];
    const isGiven = answer !== undefined && answer >= 0 && answer < choices.length;
    return isGiven ? [] : [{ code: 'quizAnswerMissing' as const, field: `answers.${at}` }];
  });
}

type Run = { handedOutAt: Date | null; by: string };

/** What a slip is for is handed out once; a second time says when and by whom it was. */
export function reasonsNotToHandOut(run: Run | null): Reason[] {
  if (!run) return [{ code: 'slipUnknown', field: 'slip' }];
  const { handedOutAt, by } = run;
  return withAll([
    handedOutAt !== null && {
      code: 'slipHandedOut',
      field: 'slip',
      values: { when: handedOutAt.getTime(), by },
    },
  ]);
}

// Without letters and digits that look alike.
export const slipLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const slipLength = 6;

/** A slip's number as it was typed or read out. */
export const typedSlip = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');

/** K7M 2QX */
export const shownSlip = (slip: string) => `${slip.slice(0, 3)} ${slip.slice(3)}`;
