import { describe, expect, test } from 'vitest';
import type { Block } from './official-document';
import { entryTitle, numbered } from './official-words';

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const said = (blocks: Block[], language: 'zh-CN' | 'en') =>
  numbered(blocks, language).map((block) => (block.kind === 'heading' ? block.text : 'text'));

describe('Headings', () => {
  test('Are counted as Chinese does, and anew under each', () => {
    const blocks = Array.from({ length: 21 }, () => [heading(1, '甲'), heading(2, '乙'), heading(2, '丙')]).flat();
    const ones = [...'一二三四五六七八九'];
    const counts = [...ones, '十', ...ones.map((one) => `十${one}`), '二十', '二十一'];
    expect(said(blocks, 'zh-CN')).toEqual(counts.flatMap((count) => [`${count}、甲`, '（一）乙', '（二）丙']));
  });

  test('Of the third level begin anew under the second, and keep their number apart from a figure', () => {
    const blocks = [heading(2, '甲'), heading(3, '乙'), heading(3, '3个小区'), heading(2, '丙'), heading(3, '丁')];
    expect(said(blocks, 'zh-CN')).toEqual(['（一）甲', '1.乙', '2. 3个小区', '（二）丙', '1.丁']);
  });

  test('Are counted in English as English does', () => {
    const blocks: Block[] = [heading(1, 'Work'), heading(2, 'Meetings'), heading(3, '2026'), heading(1, 'Next')];
    expect(said([...blocks, { kind: 'paragraph', runs: [] }], 'en')).toEqual([
      ...['1. Work', '1.1. Meetings', '1.1.1. 2026', '2. Next', 'text'],
    ]);
  });
});

test('The title of an entry says figure and unit together', () => {
  const entry = { number: 3, name: '更换窨井盖', amount: '41 块', counted: '', head: [], rows: [], more: '' };
  expect(entryTitle(entry, 'zh-CN')).toBe('3. 更换窨井盖：41块');
  expect(entryTitle({ ...entry, name: 'Meetings', amount: '12 times' }, 'en')).toBe('3. Meetings: 12 times');
});
