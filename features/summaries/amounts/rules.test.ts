import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Unit, unitSteps } from '@/db/schema/ledgers.values';
import { amountBehind, amountSaid, roundly } from './rules';

test.each([
  [213, 'spot', '200余处'],
  [1_982_00, 'square-metre', '近2000平方米'],
  [200, 'strip', '200条'],
  [41, 'board', '40余块'],
  [17, 'person', '17人'],
  [506, 'board', '500余块'],
  [2_036, 'visit', '2000余人次'],
  [6_038_50, 'square-metre', '6000余平方米'],
  [14_320, 'copy', '14000余份'],
  [99, 'strip', '近100条'],
  [1_851, 'visit', '1800余人次'],
  [138, 'strip', '近140条'],
  [132, 'strip', '130余条'],
  [1_916, 'visit', '1900余人次'],
  [4_348, 'copy', '4000余份'],
  [36, 'strip', '36条'],
  [200_000, 'fen', '2000元'],
  [200_050, 'fen', '2000.50元'],
] as const)('%i in %s is said roundly as %s', (steps, unit, said) => {
  const names: Partial<Record<Unit, string>> = {
    ...{ spot: '处', strip: '条', board: '块', person: '人', visit: '人次', copy: '份', fen: '元' },
    'square-metre': '平方米',
  };
  expect(amountSaid('zh-CN', steps, unit, names[unit] ?? '', true)).toBe(said);
});

test('Exactly is exactly, without a separator', () => {
  expect(amountSaid('zh-CN', 14_320, 'copy', '份', false)).toBe('14320份');
  expect(amountSaid('en', 14_320, 'copy', 'copies', true)).toBe('14320 copies');
});

test('余 and 近 never overstate, whatever the amount', () => {
  const units = fc.constantFrom(...(Object.keys(unitSteps) as Unit[]));
  fc.assert(
    fc.property(fc.nat(50_000_000), units, (steps, unit) => {
      const exact = steps / unitSteps[unit];
      const { prefix, amount, suffix } = roundly(steps, unit);
      if (suffix === '余') {
        expect(amount).toBeLessThan(exact);
        expect((exact - amount) / exact).toBeLessThanOrEqual(0.15);
      } else if (prefix === '近') {
        expect(amount).toBeGreaterThan(exact);
        expect((amount - exact) / amount).toBeLessThanOrEqual(0.02);
      } else expect(amount).toBe(exact);
      expect(suffix && prefix).toBe('');
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['{w}', '12.5平方米', 1_250, 'square-metre', { amount: '12.5', unit: '平方米', said: '' }],
  ['{w}', '2000余平方米', 203_650, 'square-metre', { amount: '2,036.5', unit: '平方米', said: '2000余平方米' }],
  ['{w}', '14320份', 14_320, 'copy', { amount: '14,320', unit: '份', said: '' }],
  ['{money}', '2000.50元', 200_050, 'fen', { amount: '2,000.50', unit: '元', said: '' }],
  ['{share:inspections}', '98.2%', 501, 'spot', { amount: '98.2%', unit: '', said: '' }],
] as const)('Behind %s, said as %s, stands its number', (token, shown, count, unit, behind) => {
  expect(amountBehind('zh-CN', { token, shown, count, unit })).toEqual(behind);
});

test.each(['{share:inspections}', '{ share : inspections }'])(
  'Behind the share %s stands what it is of what',
  (token) => {
    const share = { token, shown: '98.2%', count: 1_501, whole: 1_510, unit: 'spot' } as const;
    expect(amountBehind('zh-CN', share)).toEqual({ amount: '98.2%', unit: '', said: '1,501 / 1,510 处' });
  },
);
