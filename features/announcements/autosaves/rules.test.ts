import { expect, test } from 'vitest';
import { isContained, valuesOf } from './rules';

const words = (body: string, title = '题', summary = '') => ({ title, summary, body });

test.each([
  ['nothing was written', '<p>一</p>', '<p>一</p>', true],
  ['words were added at the end', '<p>一</p>', '<p>一二</p>', true],
  ['a paragraph was added', '<p>一</p><p>三</p>', '<p>一</p><p>二</p><p>三</p>', true],
  ['only marks were added', '<p>一</p>', '<p><strong>一</strong></p>', true],
  ['a word was taken away', '<p>一二</p>', '<p>一</p>', false],
  ['a word was replaced', '<p>一二三</p>', '<p>一四三五</p>', false],
  ['a link leads elsewhere', '<p><a href="/a">一</a></p>', '<p><a href="/b">一</a></p>', false],
])('When %s, contained is %j → %j: %j', (_, earlier, later, expected) => {
  expect(isContained(words(earlier), words(later))).toBe(expected);
});

test('Title and summary count as well', () => {
  expect(isContained(words('', '旧题'), words('', '新题'))).toBe(false);
  expect(isContained(words('', '题', '一句'), words('', '题', ''))).toBe(false);
});

test('The form shows what was not saved, over the text as it stands, over nothing', () => {
  const stored = { ...words('<p>存</p>'), version: 4, source: '来源', columnId: 'k', communityId: null, coverAlt: '' };
  const unsaved = { ...words('<p>未存</p>'), base: 3, rest: { source: '新来源' } };
  expect(valuesOf(undefined, undefined)).toMatchObject({ version: 0, title: '', communityId: undefined });
  expect(valuesOf(stored, undefined)).toMatchObject({ version: 4, body: '<p>存</p>', communityId: '' });
  expect(valuesOf(stored, unsaved)).toMatchObject({ version: 3, body: '<p>未存</p>', source: '新来源', columnId: 'k' });
});
