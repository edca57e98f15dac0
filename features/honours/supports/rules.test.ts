import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { type Viewer, viewerOf } from '@/lib/viewer';
import { supportInput } from './inputs';
import { fenOf, mayReadNeed, reasonsNotToCancel, reasonsNotToSupport, shownTotal, yuanOf } from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const person = (role: Role, communityId: string | null): Viewer =>
  viewerOf({ id: 'p', role, communityId, signature: 'p' });
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);

describe('Money is kept in whole fen', () => {
  test.each([
    ['500', 50_000],
    ['500.50', 50_050],
    [' 0.07 ', 7],
    ['1234567.89', 123_456_789],
    ['', 0],
  ])('%s yuan are %i fen', (typed, fen) => expect(fenOf(typed)).toBe(fen));

  test.each(['500.5', '500.505', '.5', '1,000', '-1', '1e3', '５００', '500元', '0x10', '5 00', '123456789'])(
    '%s is refused',
    (typed) => expect(fenOf(typed)).toBeNull(),
  );

  test.each([
    [0, '0'],
    [7, '0.07'],
    [50_050, '500.50'],
    [200_000, '2,000'],
    [123_456_789, '1,234,567.89'],
  ])('%i fen read %s', (fen, yuan) => expect(yuanOf(fen)).toBe(yuan));
});

describe('Help for whoever was honoured', () => {
  test.each([
    ['honoured', []],
    ['withdrawn', []],
    ['revoked', ['honourNotStanding']],
  ] as const)('who is %s', (status, expected) => {
    const reasons = reasonsNotToSupport(person('editor', 'c1'), { communityId: 'c1', status }, '2026-11-22', now);
    expect(codes(reasons)).toEqual(expected);
  });

  test('A day that has not come is refused', () => {
    const honour = { communityId: 'c1', status: 'honoured' } as const;
    expect(codes(reasonsNotToSupport(person('lead', 'c1'), honour, '2026-11-23', now))).toEqual(['dayNotCome']);
  });

  test.each(roles)('is recorded, cancelled and opened by %s', (role) => {
    const honour = { communityId: 'c1', status: 'honoured' } as const;
    for (const [communityId, own] of [
      ['c1', true],
      ['c2', false],
      [null, role === 'office'],
    ] as const) {
      const viewer = person(role, communityId);
      const expected = ['editor', 'lead', 'office'].includes(role) && own;
      expect(reasonsNotToSupport(viewer, honour, '2026-11-01', now).length === 0).toBe(expected);
      expect(reasonsNotToCancel(viewer, { communityId: 'c1', cancelledAt: null }).length === 0).toBe(expected);
      expect(mayReadNeed(viewer, honour)).toBe(expected);
    }
  });

  test('An entry is cancelled once', () => {
    const reasons = reasonsNotToCancel(person('office', null), { communityId: 'c1', cancelledAt: now });
    expect(codes(reasons)).toEqual(['supportCancelled']);
  });

  test('What the public sees of a total begins with three persons', () => {
    const total = { year: '2026', kind: 'visit', times: 5, fen: 100 } as const;
    expect([1, 2].map((persons) => shownTotal({ ...total, persons }))).toEqual([null, null]);
    expect(shownTotal({ ...total, persons: 3 })).toEqual({ persons: 3, times: 5, fen: 100 });
  });
});

describe('The form', () => {
  const typed = { honourId: 'h', kind: 'visit', day: '2026-11-01', basis: '办法', source: '街道' };
  const refusals = (more: object) =>
    supportInput.safeParse({ ...typed, ...more }).error?.issues.map(({ message, path }) => [path.join('.'), message]);

  test('A visit or support brings money or goods, a courtesy may be an invitation', () => {
    expect(refusals({})).toEqual([['amount', 'moneyOrGoodsMissing']]);
    expect(refusals({ amount: '500' })).toBeUndefined();
    expect(refusals({ goods: '米一袋' })).toBeUndefined();
    expect(refusals({ kind: 'courtesy' })).toBeUndefined();
  });

  test('An amount that cannot be read is refused beside its field', () => {
    expect(refusals({ amount: '约五百' })).toEqual([['amount', 'amountWrong']]);
  });
});
