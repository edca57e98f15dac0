import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { nominationStatuses } from '@/db/schema/nominations.values';
import { viewerOf } from '@/lib/viewer';
import { isOpen } from '../rules';
import { defaultTerms } from '../terms/rules';
import { isConfirmed, reasonsNotToSign, reasonsNotToWrite, verifiedSince } from './rules';

const noon = new Date('2026-11-22T12:00:00+08:00');
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);
const someone = (role: (typeof roles)[number], communityId = 'here') =>
  viewerOf({ id: 'me', role, communityId, signature: '甲' });
const visit = { day: '2026-11-22', verifiers: ['me', 'you'] };

describe.each(nominationStatuses)('Of somebody who is %s', (status) => {
  test.each(roles)('a report is written by who goes on visits there (%s)', (role) => {
    const goes = ['grid-member', 'grid-head', 'editor', 'lead', 'office'].includes(role);
    const reasons = codes(reasonsNotToWrite(someone(role), { communityId: 'here', status }, visit, defaultTerms, noon));
    if (goes) expect(reasons).toEqual(isOpen(status) || status === 'honoured' ? [] : ['nominationElsewhere']);
    else expect(reasons).toEqual(['notYours']);
    expect(
      codes(reasonsNotToWrite(someone(role, 'there'), { communityId: 'here', status }, visit, defaultTerms, noon)),
    ).toEqual(['notYours']);
  });
});

test('Nobody visits alone, nobody counts twice, and nobody reports of tomorrow', () => {
  const write = (change: object) =>
    codes(
      reasonsNotToWrite(
        someone('editor'),
        { communityId: 'here', status: 'verifying' },
        { ...visit, ...change },
        defaultTerms,
        noon,
      ),
    );
  expect(write({})).toEqual([]);
  expect(write({ verifiers: ['me'] })).toEqual(['tooFewVerifiers']);
  expect(write({ verifiers: ['me', 'me'] })).toEqual(['tooFewVerifiers']);
  expect(write({ day: '2026-11-23', verifiers: [] })).toEqual(['tooFewVerifiers', 'visitInFuture']);
});

test('Who went signs, once; others cannot', () => {
  const verifiers = [
    { accountId: 'me', signedAt: null },
    { accountId: 'you', signedAt: noon },
  ];
  expect(reasonsNotToSign(someone('editor'), verifiers)).toEqual([]);
  expect(
    codes(reasonsNotToSign(viewerOf({ id: 'you', role: 'editor', communityId: 'here', signature: '' }), verifiers)),
  ).toEqual(['signedAlready']);
  expect(
    codes(reasonsNotToSign(viewerOf({ id: 'x', role: 'lead', communityId: 'here', signature: '' }), verifiers)),
  ).toEqual(['notYours']);
});

test('A report counts with two signatures', () => {
  const signed = (count: number) => Array.from({ length: 3 }, (_, n) => ({ signedAt: n < count ? noon : null }));
  expect([0, 1, 2, 3].map((count) => isConfirmed(signed(count), defaultTerms))).toEqual([false, false, true, true]);
});

describe('verifiedSince', () => {
  const of = (day: string, outcome: string, confirmedAt: Date | null = noon) => ({ day, outcome, confirmedAt });
  test('is the day of the latest report that counts', () => {
    expect(verifiedSince([])).toBeNull();
    expect(verifiedSince([of('2026-11-01', 'confirmed', null)])).toBeNull();
    const both = [of('2026-11-02', 'confirmed'), of('2026-11-09', 'confirmed')];
    for (const visits of [both, both.toReversed()])
      expect(verifiedSince(visits)).toEqual(new Date('2026-11-09T00:00:00+08:00'));
  });
  test('ends when a later visit did not find it true, and begins again with the next that does', () => {
    const doubted = [of('2026-11-02', 'confirmed'), of('2026-11-09', 'partly')];
    expect(verifiedSince(doubted)).toBeNull();
    expect(verifiedSince([...doubted, of('2026-11-12', 'not-confirmed', null)])).toBeNull();
    expect(verifiedSince([...doubted, of('2026-11-10', 'confirmed')])).not.toBeNull();
  });
});
