import { describe, expect, test } from 'vitest';
import { deepest, type Line, type Named, treeOf, usualPeriod } from './rules';

const named: Named = {
  figureOf: (name) => ({ 讲堂场次: { name: 'events-of-lecture', unit: 'session' } as const })[name],
  ledgerOf: (name) => ({ 横幅标语: 'banners' })[name],
};
const line = (code: string, parent = '', change: Partial<Line> = {}): Line => ({
  ...{ code, parent, text: '内容', method: 'material', owner: '', figure: '', least: null, ledgers: [] },
  needs: { document: 0, process: 0, report: 0, picture: 0, statement: false },
  ...change,
});
const grow = (lines: Line[]) => treeOf(lines, named, (at) => at + 2);
const wrong = (lines: Line[]) => grow(lines).reasons.map((ofRow) => ofRow.map(({ code, field }) => [code, field]));

test('Each row stands under the one that it names; those that nothing stands under are the smallest items', () => {
  const { branches, reasons } = grow([line('Ⅰ'), line('Ⅰ-1', 'Ⅰ'), line('Ⅰ-1-1', 'Ⅰ-1'), line('Ⅱ'), line('Ⅰ-2', 'Ⅰ')]);
  expect(reasons.flat()).toEqual([]);
  expect(branches.map(({ depth, parentAt, isSmallest }) => [depth, parentAt, isSmallest])).toEqual([
    [1, null, false],
    [2, 0, false],
    [3, 1, true],
    [1, null, true],
    [2, 0, true],
  ]);
});

test('What is asked for is kept with the smallest items: pieces, the least of a figure, and where its records are', () => {
  const needs = { document: 1, process: 4, report: 0, picture: 2, statement: true };
  const [branch] = grow([line('1', '', { needs, figure: '讲堂场次', least: 12, ledgers: ['横幅标语'] })]).branches;
  expect(branch).toMatchObject({ needs: { ...needs, figure: 'events-of-lecture', least: 12 }, ledgers: ['banners'] });
});

describe('Refused beside its cell', () => {
  const asks = { document: 0, process: 2, report: 0, picture: 0, statement: false };
  test.each<[string, Line[], [string, string][]]>([
    ['a code twice', [line('1'), line('1')], [['indicatorTwice', 'code']]],
    ['a parent that is not there', [line('1'), line('2', '9')], [['indicatorParentMissing', 'parent']]],
    ['a parent that comes later', [line('2', '1'), line('1')], [['indicatorParentMissing', 'parent']]],
    ['itself as its parent', [line('1', '1')], [['indicatorParentMissing', 'parent']]],
    [
      'evidence of an item that others stand under',
      [line('1', '', { needs: asks }), line('2', '1')],
      [['indicatorAsksAbove', 'document']],
    ],
    ['half a piece', [line('1', '', { needs: { ...asks, process: 1.5 } })], [['cellNotWhole', 'process']]],
    ['a figure that nobody counts', [line('1', '', { figure: '开心次数', least: 3 })], [['figureUnknown', 'figure']]],
    ['a figure without how much', [line('1', '', { figure: '讲堂场次' })], [['leastMissing', 'least']]],
    ['how much of no figure', [line('1', '', { least: 3 })], [['figureOfLeastMissing', 'figure']]],
    ['half a session', [line('1', '', { figure: '讲堂场次', least: 3.5 })], [['quantityTooFine', 'least']]],
    [
      'a ledger that nobody keeps',
      [line('1', '', { ledgers: ['横幅标语', '花名册'] })],
      [['ledgerUnknown', 'ledgers']],
    ],
    ['somebody’s telephone', [line('1', '', { owner: '王 13800138000' })], [['numberInEvidence', 'owner']]],
  ])('%s', (_what, lines, found) => expect(wrong(lines).flat()).toEqual(found));

  test('more levels than there are', () => {
    const lines = Array.from({ length: deepest + 1 }, (_, at) => line(String(at), at === 0 ? '' : String(at - 1)));
    expect(wrong(lines.slice(0, deepest)).flat()).toEqual([]);
    expect(wrong(lines).at(-1)).toEqual([['indicatorTooDeep', 'parent']]);
  });
});

test('The usual period is one year back from the month before', () => {
  expect(usualPeriod(new Date('2026-11-22T12:00:00+08:00'))).toEqual({ fromDay: '2025-11-01', toDay: '2026-10-31' });
  expect(usualPeriod(new Date('2026-01-01T00:30:00+08:00'))).toEqual({ fromDay: '2025-01-01', toDay: '2025-12-31' });
});
