import { expect, test } from 'vitest';
import { columnShares, signatureIndents, titleLines } from './official-layout';

test('Narrow columns of a table have what they need, wide ones share what is left', () => {
  const shares = columnShares(['日期', '说明', '地点'], [['2026-03-02', '甲'.repeat(90), '乙'.repeat(90)]], 42);
  const [date = 0, told = 0, place = 0] = shares;
  expect(date * 42).toBeCloseTo(7.4, 1);
  expect(told).toBeCloseTo(place, 6);
  expect(date + told + place).toBeCloseTo(1, 6);
});

test('Columns fill the table also when they need less', () => {
  const shares = columnShares(['甲', '乙乙'], [], 42);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  expect(shares[1]).toBeGreaterThan(shares[0] ?? 1);
});

test('A unit stands above the middle of the day, and never nearer to the edge than two letters', () => {
  expect(signatureIndents('青枫里社区', '2026年11月28日').unit).toBeCloseTo(5.4, 1);
  expect(signatureIndents('梧桐街道青枫里社区居民委员会', '2026年11月28日')).toEqual({ unit: 2, day: 4 });
});

test('A title is broken between its words', () => {
  expect(titleLines('青枫里社区2026年工作总结')).toHaveLength(1);
  expect(titleLines('梧桐街道青枫里社区2026年创建全国文明城市工作总结')).toEqual([
    '梧桐街道青枫里社区2026年',
    '创建全国文明城市工作总结',
  ]);
});
