import { describe, expect, test } from 'vitest';
import { type Unit, unitSteps } from '@/db/schema/ledgers.values';
import { words } from '@/messages/words';
import { remediation } from '../definitions/remediation';
import { isUnit, unitReasons } from './rules';

const units = Object.keys(unitSteps) as Unit[];

describe('A unit', () => {
  test.each(units)('%s is known by its name in either language', (unit) => {
    for (const text of [words('zh-CN'), words('en')]) expect(isUnit(` ${text.figures.units[unit]} `, unit)).toBe(true);
  });

  test.each([
    ['square-metre', ['平方', '平米', '㎡', 'm²', 'M2', '平方公尺']],
    ['cubic-metre', ['立方', 'm³', '立方公尺']],
    ['metre', ['m', '公尺', '延米']],
    ['person', ['名', '位']],
  ] as const)('%s is known by other spellings, which are of no other unit', (unit, spellings) => {
    for (const spelling of spellings) expect(units.filter((other) => isUnit(spelling, other))).toEqual([unit]);
  });

  test('What counts something else is not another spelling', () => {
    for (const [text, unit] of [
      ['张', 'board'],
      ['块', 'copy'],
      ['立方米', 'square-metre'],
      ['人次', 'person'],
      ['人', 'visit'],
    ] as const)
      expect(isUnit(text, unit), text).toBe(false);
  });
});

test('A row is told the unit of its category, in either language', () => {
  expect(unitReasons(remediation, 'well-cover', { unit: '张', unit2: '张' })).toEqual([
    { code: 'unitOther', field: 'unit', values: { unit: '块', unitEn: words('en').figures.units.board } },
  ]);
  expect(unitReasons(remediation, 'small-ads', { unit: null, unit2: '㎡' })).toEqual([]);
  expect(unitReasons(remediation, 'small-ads', { unit: '处', unit2: '米' }).map(({ field }) => field)).toEqual([
    'unit2',
  ]);
});
