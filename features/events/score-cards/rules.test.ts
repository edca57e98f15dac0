import { expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { viewerOf, visitor } from '@/lib/viewer';
import { criteria, reasonsNotToSave, sumOf } from './rules';

const points = Object.fromEntries(criteria.map(({ key, most }) => [key, most]));
const lead = viewerOf({ id: 'a', role: 'lead', communityId: 'here', signature: '试人' });
const codes = (card: Parameters<typeof reasonsNotToSave>[2], viewer = lead as Parameters<typeof reasonsNotToSave>[0]) =>
  reasonsNotToSave(viewer, 'here', card).map(({ code, field }) => [code, field]);

test('The criteria make a hundred, the first four as the standard has them', () => {
  expect(sumOf({ points })).toBe(100);
  expect(criteria.slice(0, 4).map(({ most }) => most)).toEqual([15, 14, 15, 12]);
});

test.each(roles)('%s', (role) => {
  const viewer = viewerOf({ id: 'a', role, communityId: 'here', signature: '试人' });
  const assesses = ['editor', 'lead', 'office'].includes(role);
  expect(codes({ points, notes: {} }, viewer)).toEqual(assesses ? [] : [['notYours', undefined]]);
  expect(codes({ points, notes: {} }, visitor)).toEqual([['notYours', undefined]]);
});

test('Every criterion takes whole points up to its most, and no number that belongs to somebody', () => {
  for (const wrong of [-1, 15.5, 16, Number.NaN])
    expect(codes({ points: { ...points, leadership: wrong }, notes: {} })).toEqual([
      ['scorePointsWrong', 'points.leadership'],
    ]);
  const { team: _, ...lacking } = points;
  expect(codes({ points: lacking, notes: { theme: '问 13800001234' } })).toEqual([
    ['scorePointsWrong', 'points.team'],
    ['personalNumber', 'notes.theme'],
  ]);
  expect(sumOf({ points: lacking })).toBe(86);
});
