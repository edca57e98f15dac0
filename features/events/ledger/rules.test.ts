import { expect, test } from 'vitest';
import { progressOf } from './rules';

const held = [
  { communityId: 'a', month: 3, held: 2, visits: 110 },
  { communityId: 'a', month: 12, held: 1, visits: 40 },
  { communityId: 'b', month: 3, held: 5, visits: 500 },
];

test('Each community has its own months and sums, 12 lectures meant where nothing was set', () => {
  const [a, c] = progressOf(['a', 'c'], held, [{ communityId: 'b', kind: 'lecture', target: 6 }], 'lecture');
  expect(a).toMatchObject({ held: 3, visits: 150, target: 12 });
  expect(a?.months.map((month) => month.held)).toEqual([0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(c).toMatchObject({ held: 0, visits: 0, target: 12 });
  const targets = [
    { communityId: 'a', kind: 'lecture' as const, target: 6 },
    { communityId: 'a', kind: 'sport' as const, target: 2 },
  ];
  expect(progressOf(['a'], held, targets, 'lecture')[0]?.target).toBe(6);
  expect(progressOf(['a'], held, targets, 'sport')[0]?.target).toBe(2);
  expect(progressOf(['a'], held, targets, 'fair')[0]?.target).toBe(0);
});
