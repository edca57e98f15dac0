import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { nominationStatuses } from '@/db/schema/nominations.values';
import { type NominationFacts, noConsent } from '@/features/nominations/rules';
import { defaultTerms } from '@/features/nominations/terms/rules';
import { system, type Viewer, viewerOf, visitor } from '@/lib/viewer';
import {
  batchSlug,
  reasonsNotToAward,
  reasonsNotToEnterResult,
  reasonsNotToFill,
  reasonsNotToRevoke,
  slugAfter,
  spanOf,
  spansAt,
  spanText,
} from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const person = (role: Role, communityId: string | null): Viewer =>
  viewerOf({ id: 'p', role, communityId, signature: 'p' });
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);
const nomination = (more: Partial<NominationFacts> = {}): NominationFacts => ({
  id: 'n',
  communityId: 'c1',
  status: 'cleared',
  category: 'helping',
  age: 'adult',
  secret: false,
  formAt: now,
  verifiedAt: now,
  consented: { ...noConsent, 'nominee-name': true },
  objectingOpinions: 0,
  ...more,
});
const stood = { fullNotice: true, terms: defaultTerms, now };
const lead = person('lead', 'c1');

describe('Who is honoured', () => {
  test.each(nominationStatuses)('A nomination that is %s', (status) => {
    const reasons = codes(reasonsNotToAward(lead, nomination({ status }), stood));
    expect(reasons).toEqual(status === 'cleared' ? [] : ['nominationElsewhere']);
  });

  test.each(roles)('By %s: of the own community, of another, of the whole sub-district', (role) => {
    const may = (communityId: string | null) =>
      reasonsNotToAward(person(role, communityId), nomination(), stood).length === 0;
    const own = role === 'lead' || role === 'office';
    expect([may('c1'), may('c2'), may(null)]).toEqual([own, false, role === 'office']);
  });

  test('Visitors honour nobody', () => {
    expect(codes(reasonsNotToAward(visitor, nomination(), stood))).toEqual(['notYours']);
    expect(codes(reasonsNotToAward(system, nomination(), stood))).toEqual([]);
  });

  test('Everything that is missing is said at once', () => {
    const bare = nomination({ formAt: null, verifiedAt: null, consented: noConsent, objectingOpinions: 1 });
    expect(codes(reasonsNotToAward(lead, bare, { ...stood, fullNotice: false }))).toEqual([
      'noticeNotFull',
      'formNotComplete',
      'notVerified',
      'nameConsentMissing',
      'opinionAgainst',
    ]);
  });
});

describe('Batches', () => {
  test.each([
    [{ period: 'quarter', year: 2026, part: 3 }, 'qingfengli', '2026-q3-qingfengli'],
    [{ period: 'month', year: 2026, part: 8 }, 'qingfengli', '2026-08-qingfengli'],
    [{ period: 'quarter', year: 2026, part: 4 }, null, '2026-q4'],
  ] as const)('The address of %o', (span, slug, address) => {
    expect(batchSlug(span, slug)).toBe(address);
    expect(spanOf(spanText(span))).toEqual(span);
  });

  test.each(['', '2026', '2026-13', '2026-00', '2026-q5', '2026-8', '1999-q1', '2026-q3-x'])(
    '%s is no span',
    (text) => {
      expect(spanOf(text)).toBeNull();
    },
  );

  test('The choice begins with the quarter and the month of the day, and goes back over the turn of the year', () => {
    expect(spansAt(new Date('2027-01-01T08:00:00+08:00')).map(spanText)).toEqual([
      '2027-q1',
      '2026-q4',
      '2026-q3',
      '2026-q2',
      '2027-01',
      '2026-12',
      '2026-11',
      '2026-10',
      '2026-09',
      '2026-08',
    ]);
    for (const span of spansAt(now)) expect(reasonsNotToFill(lead, { ...span, communityId: 'c1' }, now)).toEqual([]);
  });

  test('What has not begun cannot be filled, nor what belongs to others', () => {
    const batch = (part: number, communityId: string | null = 'c1') =>
      ({ period: 'month', year: 2026, part, communityId }) as const;
    expect(codes(reasonsNotToFill(lead, batch(12), now))).toEqual(['batchNotBegun']);
    expect(codes(reasonsNotToFill(lead, batch(11, 'c2'), now))).toEqual(['notYours']);
    expect(codes(reasonsNotToFill(lead, batch(11, null), now))).toEqual(['notYours']);
    expect(reasonsNotToFill(person('office', null), batch(11, null), now)).toEqual([]);
  });

  test('Honours are numbered within their year', () => {
    expect(slugAfter(2026, undefined)).toBe('2026-0001');
    expect(slugAfter(2026, '2026-0009')).toBe('2026-0010');
  });
});

describe.each([
  ['revoked', reasonsNotToRevoke],
  ['entered a result for', reasonsNotToEnterResult],
] as const)('An honour is %s', (_, reasonsNotTo) => {
  test.each(nominationStatuses)('by the office while it is %s', (status) => {
    const reasons = codes(reasonsNotTo(person('office', null), { communityId: 'c1', status }));
    expect(reasons).toEqual(status === 'honoured' ? [] : ['honourNotStanding']);
  });

  test.each(roles)('by %s', (role) => {
    const may = (communityId: string | null) =>
      reasonsNotTo(person(role, communityId), { communityId: 'c1', status: 'honoured' }).length === 0;
    expect([may('c1'), may('c2'), may(null)]).toEqual([role === 'office', false, role === 'office']);
  });
});
