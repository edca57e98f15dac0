import { expect, test } from 'vitest';
import { reasonsNotToAnswer, reasonsNotToHandOut, shownSlip, slipLetters, typedSlip } from './rules';

const at = (text: string) => new Date(`2026-12-05T${text}:00+08:00`);
const fair = {
  kind: 'fair' as const,
  status: 'published' as const,
  communityId: 'here',
  startsAt: at('09:00'),
  endsAt: at('16:00'),
};
const questions = [{ choices: ['甲', '乙'] }, { choices: ['甲', '乙', '丙'] }];
const dayBefore = new Date('2026-12-04T10:00:00+08:00');

test('Every question wants an answer that it has', () => {
  expect(reasonsNotToAnswer(fair, questions, [1, 2], at('10:00'))).toEqual([]);
  expect(reasonsNotToAnswer(fair, questions, [2, -1], at('10:00')).map(({ field }) => field)).toEqual([
    'answers.0',
    'answers.1',
  ]);
});

test('Before and after there is one sentence, whatever was answered', () => {
  const codes = (over: object, now: Date) => reasonsNotToAnswer({ ...fair, ...over }, questions, [], now);
  expect(codes({}, dayBefore)).toEqual([{ code: 'quizNotYet', values: { day: fair.startsAt.getTime() } }]);
  expect(codes({}, new Date('2026-12-06T10:00:00+08:00'))).toEqual([{ code: 'quizOver' }]);
  expect(codes({ status: 'cancelled' }, at('10:00'))).toEqual([{ code: 'quizOver' }]);
  expect(codes({ status: 'draft' }, at('10:00'))).toEqual([{ code: 'gone' }]);
});

test('A slip is for one time, and says when and by whom it was used', () => {
  expect(reasonsNotToHandOut({ handedOutAt: null, by: '' })).toEqual([]);
  expect(reasonsNotToHandOut(null)).toEqual([{ code: 'slipUnknown', field: 'slip' }]);
  expect(reasonsNotToHandOut({ handedOutAt: at('10:00'), by: '试人' })).toMatchObject([
    { code: 'slipHandedOut', values: { when: at('10:00').getTime(), by: '试人' } },
  ]);
});

test('A number is read however it was typed, and has no signs that look alike', () => {
  for (const typed of ['k7m2qx', ' K7M 2QX', 'Ｋ７Ｍ-２ＱＸ']) expect(typedSlip(typed)).toBe('K7M2QX');
  expect(shownSlip('K7M2QX')).toBe('K7M 2QX');
  expect(slipLetters).not.toMatch(/[01OIL]/);
});
