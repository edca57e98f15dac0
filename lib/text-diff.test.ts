import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffText, type Part } from './text-diff';

const marked = (parts: Part[]) =>
  parts.map(({ change, text }) => ({ same: text, added: `{+${text}}`, removed: `{-${text}}` })[change]).join('');
const side = (parts: Part[], other: 'added' | 'removed') =>
  parts
    .filter(({ change }) => change !== other)
    .map(({ text }) => text)
    .join('');

test.each([
  ['停水通知', '停电通知', '停{-水}{+电}通知'],
  [
    '书架在三楼平台，谁都可以拿一本坐下看。',
    '书架在四楼平台上，谁都可以借一本回家看。',
    '书架在{-三}{+四}楼平台{+上}，谁都可以{-拿}{+借}一本{-坐下}{+回家}看。',
  ],
  ['时间：19:00，带身份证。', '时间：19:30，带身份证和老花镜。', '时间：19:{-00}{+30}，带身份证{+和老花镜}。'],
  ['', '新的一句。', '{+新的一句。}'],
  ['旧的一句。', '', '{-旧的一句。}'],
  ['一样的', '一样的', '一样的'],
])('From %s to %s exactly the letters that differ are marked', (before, after, expected) => {
  expect(marked(diffText(before, after))).toBe(expected);
});

test('Whatever the texts are, each side can be read whole from the comparison', () => {
  const text = fc.array(fc.constantFrom('邻里', '社区', '的', '，', '19:30', 'a', '👩‍👩‍👧', '\n', '三楼'), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(''), b.join('')];
      const parts = diffText(before, after);
      expect(side(parts, 'added')).toBe(before);
      expect(side(parts, 'removed')).toBe(after);
    }),
    { numRuns: 500 },
  );
});

test('A text beyond the limit is replaced as a whole', () => {
  expect(diffText('旧'.repeat(30), '新'.repeat(30), 20).map(({ change }) => change)).toEqual(['removed', 'added']);
});
