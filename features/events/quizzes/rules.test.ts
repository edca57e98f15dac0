import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { questions as seeded } from '@/db/seed/quiz-questions';
import { viewerOf, visitor } from '@/lib/viewer';
import { questionInput } from './inputs';
import { reasonsNotToEditQuestion, rightAnswers } from './rules';

const person = (role: (typeof roles)[number], communityId: string | null) =>
  viewerOf({ id: 'me', role, communityId, signature: '某' });
const may = (...of: Parameters<typeof reasonsNotToEditQuestion>) => reasonsNotToEditQuestion(...of).length === 0;

describe('Who writes questions', () => {
  test.each(roles)('%s', (role) => {
    const writes = ['editor', 'lead', 'office'].includes(role);
    expect(may(person(role, 'here'), { communityId: 'here' })).toBe(writes);
    expect(may(person(role, 'here'), { communityId: 'elsewhere' })).toBe(false);
    expect(may(person(role, 'here'), { communityId: null })).toBe(false);
  });
  test('The office writes those of everybody; a visitor none', () => {
    expect(may(person('office', null), { communityId: null })).toBe(true);
    expect(may(visitor, { communityId: 'here' })).toBe(false);
  });
});

describe('What is posted', () => {
  const typed = { communityId: '', topic: '防诈骗', question: '验证码给谁？', right: '2' };
  const read = (over: object) => questionInput.safeParse({ ...typed, ...over });
  const faults = (over: object) => read(over).error?.issues.map(({ path, message }) => [path.join('.'), message]);

  test('Empty lines between answers are closed up, and the right one stays the right one', () => {
    const { data } = read({ choices: { 0: '客服', 1: ' ', 2: '谁都不给', 3: '' } });
    expect(data).toMatchObject({ choices: ['客服', '谁都不给'], right: 1 });
  });

  test.each([
    [{ choices: { 2: '谁都不给' } }, ['choices.0', 'choicesTooFew']],
    [{ choices: { 0: '谁都不给', 2: '谁都不给' } }, ['choices.0', 'choicesAlike']],
    [{ choices: { 0: '客服', 1: '邻居' } }, ['right', 'rightMissing']],
    [{ choices: { 0: '客服', 1: '邻居' }, right: '7' }, ['right', 'rightMissing']],
    [{ choices: { 0: '客服', 2: '邻居' }, question: ' ' }, ['question', 'quizQuestionMissing']],
  ])('%o is refused with its reason', (over, fault) => {
    expect(faults(over)).toContainEqual(fault);
  });
});

test('Right answers are counted in the order of the questions', () => {
  const questions = [
    { id: 'a', right: 0 },
    { id: 'b', right: 2 },
    { id: 'c', right: 1 },
  ];
  expect(rightAnswers(questions, [0, 2, 1])).toBe(3);
  expect(rightAnswers(questions, [0, 1, 2])).toBe(1);
  expect(rightAnswers(questions, [])).toBe(0);
});

test('The questions of the demonstration stand up to the form, and the right answer is not always in one place', () => {
  for (const { choices, right, ...question } of seeded) {
    const posted = { ...question, communityId: '', right: String(right), choices: { ...choices } };
    expect(questionInput.safeParse(posted).data).toMatchObject({ choices, right });
  }
  expect(seeded.length).toBeGreaterThanOrEqual(20);
  for (const place of [0, 1, 2]) expect(seeded.filter(({ right }) => right === place).length).toBeGreaterThan(3);
});
