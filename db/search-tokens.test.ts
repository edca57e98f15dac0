import { describe, expect, it } from 'vitest';
import { foldText, initialTokensOf, phrasesOf, pinyinTokensOf, tokensOf } from './search-tokens';

describe('Tokens of a text', () => {
  it.each([
    ['楼道灯', ['楼道', '道灯', '灯']],
    ['灯', ['灯']],
    ['3号楼', ['3', '号楼', '楼']],
    ['清楼，道', ['清楼', '楼', '道']],
    ['2026-11-22，3.5吨', ['2026', '11', '22', '3', '5', '吨']],
    ['Ｗi-Fi １２月', ['wi', 'fi', '12', '月']],
    ['臺灣', ['台湾', '湾']],
    ['𠮷野家', ['𠮷野', '野家', '家']],
    ['……！', []],
  ])('%s is %j', (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });
});

describe('Words that are asked for', () => {
  it.each([
    ['楼道', [{ tokens: ['楼道'], prefix: false }]],
    ['楼道灯', [{ tokens: ['楼道', '道灯'], prefix: false }]],
    ['灯', [{ tokens: ['灯'], prefix: true }]],
    ['第3届', [{ tokens: ['第', '3', '届'], prefix: true }]],
    ['号楼12', [{ tokens: ['号楼', '楼', '12'], prefix: true }]],
    [
      '爸爸 Mar',
      [
        { tokens: ['爸爸'], prefix: false },
        { tokens: ['mar'], prefix: true },
      ],
    ],
    ['" OR *', [{ tokens: ['or'], prefix: true }]],
    ['，。', []],
  ])('%s asks for %j', (question, phrases) => {
    expect(phrasesOf(question)).toEqual(phrases);
  });

  it('No more than eight words are asked for', () => {
    expect(phrasesOf('一 二 三 四 五 六 七 八 九 十')).toHaveLength(8);
  });
});

it('Pinyin and initials of a title are pairs of letters, read as the word is read', () => {
  expect(pinyinTokensOf('重庆路')).toEqual(['ch', 'ho', 'on', 'ng', 'gq', 'qi', 'in', 'ng', 'gl', 'lu', 'u']);
  expect(initialTokensOf('重庆路，3号')).toEqual(['cq', 'ql', 'l', 'h']);
});

it('A folded text knows where each of its characters came from', () => {
  const { text, origin } = foldText('５㎡臺');
  expect(text).toBe('5m2台');
  expect(origin).toEqual([0, 1, 1, 2, 3]);
});
