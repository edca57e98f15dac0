import { describe, expect, test } from 'vitest';
import { relations, reviewStatuses } from '@/db/schema/reviews.values';
import { pointsOf, reasonsNotToScore } from './rules';

const criteria = [
  { name: '事迹', weight: 60 },
  { name: '影响', weight: 40 },
];

test.each([
  [{ 0: '90', 1: '80' }, [90, 80]],
  [{ 0: '９０', 1: ' 0 ' }, [90, 0]],
  [{ 0: '101', 1: '-1' }, [null, null]],
  [{ 0: '8.5', 1: '' }, [null, null]],
  [{}, [null, null]],
  [{ 0: '100', 1: '100', 2: '5' }, [100, 100]],
])('Points typed as %j are %j', (typed, points) => expect(pointsOf(criteria, typed)).toEqual(points));

describe('Who scores, and when', () => {
  const round = { communityId: 'c1', status: 'open' as const };
  const place = { isMember: true, nominated: false, standing: true };
  const said = { relation: 'none' as const, points: [90, 80] };
  const codes = (...given: Parameters<typeof reasonsNotToScore>) => reasonsNotToScore(...given).map(({ code }) => code);

  test('Members alone', () => {
    expect(codes(round, place, said)).toEqual([]);
    expect(codes(round, { ...place, isMember: false }, said)).toEqual(['notYours']);
  });

  test.each(reviewStatuses)('A round that is %s', (status) => {
    expect(codes({ ...round, status }, place, said)).toEqual(status === 'open' ? [] : ['reviewClosed']);
  });

  test('A candidate who has left is not scored', () => {
    expect(codes(round, { ...place, standing: false }, said)).toEqual(['candidateGone']);
  });

  test.each(relations)('A relation of %s asks for points only where there is none', (relation) => {
    const missing = { relation, points: [90, null] };
    expect(reasonsNotToScore(round, place, missing)).toEqual(
      relation === 'none' ? [{ code: 'pointsMissing', field: 'points.1' }] : [],
    );
  });

  test('Who named the candidate stays out, whatever is said', () => {
    const named = { ...place, nominated: true };
    expect(codes(round, named, said)).toEqual(['nominatorStaysOut']);
    expect(codes(round, named, { relation: 'nominator', points: [] })).toEqual([]);
  });
});
