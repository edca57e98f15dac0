import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { nominationStatuses } from '@/db/schema/nominations.values';
import { type Criterion, relations, reviewStatuses } from '@/db/schema/reviews.values';
import { system, type Viewer, viewerOf, visitor } from '@/lib/viewer';
import { type NominationFacts, noConsent } from '../rules';
import { defaultTerms } from '../terms/rules';
import {
  counts,
  isAgainstOrder,
  isStanding,
  meanOf,
  progressOf,
  type Ranked,
  reasonsNotToClose,
  reasonsNotToDecide,
  reasonsNotToOpen,
  reasonsNotToPropose,
  type Said,
  scoreOf,
  scoreOfCandidate,
} from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const person = (role: Role, communityId: string | null): Viewer =>
  viewerOf({ id: 'p', role, communityId, signature: 'p' });
const lead = person('lead', 'c1');
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);

const nominee: NominationFacts = {
  id: 'n',
  communityId: 'c1',
  status: 'verified',
  category: 'bravery',
  age: 'adult',
  secret: false,
  formAt: now,
  verifiedAt: now,
  consented: { ...noConsent, 'nominee-name': true },
  objectingOpinions: 0,
};

describe('Who is put before a panel', () => {
  test.each(nominationStatuses)('A nomination that is %s', (status) => {
    const expected = status === 'verified' ? [] : ['nominationElsewhere'];
    expect(codes(reasonsNotToPropose({ ...nominee, status }, defaultTerms, now))).toEqual(expected);
  });

  test('Everything that keeps one from going on is said, and a secret one is shown to no panel', () => {
    const kept = { ...nominee, secret: true, formAt: null, objectingOpinions: 1 };
    expect(codes(reasonsNotToPropose(kept, defaultTerms, now))).toEqual([
      'secretNotReviewed',
      'formNotComplete',
      'opinionAgainst',
    ]);
  });

  test.each(nominationStatuses)('One that is %s waits for the outcome only in review', (status) => {
    expect(isStanding(status)).toBe(status === 'in-review');
  });
});

describe('Who runs a round', () => {
  const plan = { communityId: 'c1', criteria: [{ name: '事迹', weight: 100 }], members: 3, candidates: 1 };
  const round = { communityId: 'c1', status: 'open' as const };
  const done = { members: 3, done: 3, thin: 0 };

  test.each(roles)('%s of a community', (role) => {
    const mayHere = role === 'lead' || role === 'office';
    for (const communityId of ['c1', 'c2']) {
      const expected = mayHere && communityId === 'c1' ? [] : ['notYours'];
      const viewer = person(role, 'c1');
      expect(codes(reasonsNotToOpen(viewer, { ...plan, communityId }))).toEqual(expected);
      expect(codes(reasonsNotToClose(viewer, { ...round, communityId }, done))).toEqual(expected);
      const decided = reasonsNotToDecide(viewer, { communityId, status: 'closed' }, [], { chosen: [], note: '' });
      expect(codes(decided)).toEqual(expected);
    }
  });

  test('The office of the sub-district does anywhere; visitors nowhere', () => {
    expect(reasonsNotToOpen(person('office', null), plan)).toEqual([]);
    expect(reasonsNotToOpen(system, plan)).toEqual([]);
    expect(codes(reasonsNotToOpen(visitor, plan))).toEqual(['notYours']);
  });

  test('All that is missing is said at once', () => {
    const empty = { ...plan, criteria: [{ name: '事迹', weight: 60 }], members: 2, candidates: 0 };
    expect(codes(reasonsNotToOpen(lead, empty))).toEqual(['candidatesMissing', 'weightsWrong', 'panelTooSmall']);
  });
});

/** One to four criteria whose weights add up to 100. */
const criteria = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }).map((cuts): Criterion[] => {
  const at = [0, ...cuts.toSorted((a, b) => a - b), 100];
  return at.slice(1).map((end, n) => ({ name: `${n}`, weight: end - (at[n] ?? 0) }));
});
const points = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 });
const scores = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 });

describe('The score', () => {
  test('It is a whole number of hundredths between the least and the most points', () => {
    fc.assert(
      fc.property(criteria, points, (weighted, given) => {
        const used = given.slice(0, weighted.length);
        const score = scoreOf(weighted, given);
        expect(Number.isInteger(score)).toBe(true);
        expect(score).toBeGreaterThanOrEqual(100 * Math.min(...used));
        expect(score).toBeLessThanOrEqual(100 * Math.max(...used));
      }),
    );
  });

  test('The same points everywhere are the score, whatever the weights', () => {
    fc.assert(
      fc.property(criteria, fc.integer({ min: 0, max: 100 }), (weighted, each) => {
        expect(
          scoreOf(
            weighted,
            weighted.map(() => each),
          ),
        ).toBe(each * 100);
      }),
    );
  });

  test.each([
    [[8_650], 8_650],
    [[8_650, 8_651], 8_651],
    [[1, 0, 0], 0],
    [[1, 1, 0], 1],
    [[10_000, 10_000], 10_000],
    [[], null],
  ])('The mean of %j is %j: half is rounded up', (given, mean) => expect(meanOf(given)).toBe(mean));

  test('The mean is whole, less than a hundredth off, and the order of the members does not matter', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const mean = meanOf(given) ?? Number.NaN;
        const exact = given.reduce((sum, one) => sum + one, 0) / given.length;
        expect(Number.isInteger(mean)).toBe(true);
        expect(mean - exact).toBeGreaterThan(-0.5);
        expect(mean - exact).toBeLessThanOrEqual(0.5);
        expect(meanOf(given.toReversed())).toBe(mean);
      }),
    );
  });

  test.each(relations)('A member whose relation is %s', (relation) => {
    expect(counts({ relation, nominated: false })).toBe(relation === 'none');
    expect(counts({ relation, nominated: true })).toBe(false);
  });

  test('Who stays out leaves no mark on the mean', () => {
    const weighted = [{ name: '事迹', weight: 100 }];
    const said = (relation: 'none' | 'family', given: number, nominated = false): Said => {
      return { candidateId: 'a', memberId: `${given}`, relation, points: [given], nominated };
    };
    const counted = [said('none', 80), said('none', 90)];
    const out = [said('family', 100), said('none', 0, true)];
    expect(scoreOfCandidate(weighted, [...counted, ...out])).toBe(8_500);
  });
});

describe('Closing', () => {
  const said = (memberId: string, candidateId: string, relation: Said['relation'] = 'none'): Said => {
    return { memberId, candidateId, relation, points: relation === 'none' ? [90] : null, nominated: false };
  };
  const panel = { members: ['m1', 'm2', 'm3'], standing: ['a', 'b'] };
  const everybody = panel.members.flatMap((member) => panel.standing.map((candidate) => said(member, candidate)));

  test('It waits until every member has said something of every candidate, and says how many are missing', () => {
    const progress = progressOf({ ...panel, said: everybody.slice(0, -1) });
    expect(progress).toEqual({ members: 3, done: 2, thin: 0 });
    const round = { communityId: 'c1', status: 'open' as const };
    expect(reasonsNotToClose(lead, round, progress)).toEqual([{ code: 'membersMissing', values: { count: 1 } }]);
    expect(reasonsNotToClose(lead, round, progressOf({ ...panel, said: everybody }))).toEqual([]);
  });

  test('A candidate needs two scores after those who stay out', () => {
    const out = everybody.map((one) => (one.candidateId === 'a' ? { ...one, relation: 'colleague' as const } : one));
    const oneOut = out.map((one) => (one.memberId === 'm1' ? one : { ...one, relation: 'none' as const }));
    expect(progressOf({ ...panel, said: oneOut }).thin).toBe(0);
    const progress = progressOf({ ...panel, said: out });
    expect(progress).toEqual({ members: 3, done: 3, thin: 1 });
    expect(codes(reasonsNotToClose(lead, { communityId: 'c1', status: 'open' }, progress))).toEqual(['tooFewScores']);
  });

  test.each(reviewStatuses)('A round that is %s', (status) => {
    const reasons = reasonsNotToClose(lead, { communityId: 'c1', status }, { members: 3, done: 3, thin: 0 });
    expect(codes(reasons)).toEqual(status === 'open' ? [] : ['reviewClosed']);
  });
});

describe('Choosing', () => {
  const ranked = (id: string, score: number | null, more: Partial<Ranked> = {}): Ranked => {
    return { id, score, standing: true, chosen: null, ...more };
  };
  const candidates = [
    ranked('a', 9_000),
    ranked('b', 8_000),
    ranked('c', 8_000),
    ranked('gone', null, { standing: false }),
  ];

  test.each([
    [[], false],
    [['a'], false],
    [['a', 'b'], false],
    [['a', 'c'], false],
    [['a', 'b', 'c'], false],
    [['b'], true],
    [['b', 'c'], true],
  ])('%j against the order: %j', (chosen, against) => expect(isAgainstOrder(candidates, chosen)).toBe(against));

  test('Against the order it needs a word why', () => {
    const round = { communityId: 'c1', status: 'closed' as const };
    expect(codes(reasonsNotToDecide(lead, round, candidates, { chosen: ['b'], note: '' }))).toEqual([
      'choiceNoteMissing',
    ]);
    expect(reasonsNotToDecide(lead, round, candidates, { chosen: ['b'], note: '名额给新人。' })).toEqual([]);
  });

  test('To end it for everybody needs a word why; where nobody is left it needs none', () => {
    const round = { communityId: 'c1', status: 'closed' as const };
    expect(codes(reasonsNotToDecide(lead, round, candidates, { chosen: [], note: '' }))).toEqual(['nobodyGoesOn']);
    expect(reasonsNotToDecide(lead, round, candidates, { chosen: [], note: '材料都不够。' })).toEqual([]);
    const left = candidates.filter(({ standing }) => !standing);
    expect(reasonsNotToDecide(lead, round, left, { chosen: [], note: '' })).toEqual([]);
  });

  test('Nobody who has left or is not of the round is chosen; it is decided once, after the end', () => {
    const round = { communityId: 'c1', status: 'closed' as const };
    const choice = (chosen: string[]) => ({ chosen, note: '' });
    for (const id of ['gone', 'other'])
      expect(codes(reasonsNotToDecide(lead, round, candidates, choice(['a', id])))).toContain('candidateGone');
    const decided = candidates.map((one) => ({ ...one, chosen: true }));
    expect(codes(reasonsNotToDecide(lead, round, decided, choice(['a'])))).toEqual(['reviewDecided']);
    expect(codes(reasonsNotToDecide(lead, { ...round, status: 'open' }, candidates, choice(['a'])))).toEqual([
      'reviewOpen',
    ]);
  });
});
