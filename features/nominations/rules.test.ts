import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { categories, declineReasons, nominationStatuses } from '@/db/schema/nominations.values';
import { viewerOf, visitor } from '@/lib/viewer';
import {
  isOpen,
  isPublicNow,
  mayMove,
  type NominationFacts,
  noConsent,
  reasonsNotToConclude,
  reasonsNotToDecline,
  reasonsNotToEdit,
  reasonsNotToGoOn,
  reasonsNotToKeepSecret,
  shownOf,
  verificationEnds,
} from './rules';
import { defaultTerms } from './terms/rules';

const noon = new Date('2026-11-22T12:00:00+08:00');
const at = (day: string) => new Date(`${day}T00:00:00+08:00`);
const lead = viewerOf({ id: 'l', role: 'lead', communityId: 'here', signature: '甲' });
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);
const all = { 'nominee-name': true, 'nominee-picture': true, 'nominee-story': true, 'nominee-upward': true };
const ready: NominationFacts = {
  id: 'n',
  communityId: 'here',
  status: 'verifying',
  category: 'helping',
  age: 'adult',
  secret: false,
  formAt: noon,
  verifiedAt: at('2026-11-20'),
  consented: all,
  objectingOpinions: 0,
};

describe('The way of a nomination', () => {
  test('leads to an honour through verification and through a notice or what stands for it', () => {
    const stepsTo = (to: string) => nominationStatuses.filter((from) => mayMove(from, to as never));
    expect(stepsTo('honoured')).toEqual(['cleared']);
    expect(stepsTo('cleared')).toEqual(['verified', 'reviewed', 'on-notice']);
    expect(stepsTo('verified')).toEqual(['verifying', 'on-notice']);
    expect(stepsTo('reviewed')).toEqual(['in-review', 'on-notice']);
    expect(stepsTo('verifying')).toEqual([]);
  });

  test('can be left from every open step, and never goes back from its end', () => {
    for (const status of nominationStatuses) {
      expect(mayMove(status, 'refused')).toBe(isOpen(status));
      expect(mayMove(status, 'declined')).toBe(isOpen(status));
      if (isOpen(status)) continue;
      for (const to of nominationStatuses.filter(isOpen)) expect(mayMove(status, to)).toBe(false);
    }
  });

  test('is met by the public on notice and on the roll alone', () => {
    expect(nominationStatuses.filter(isPublicNow)).toEqual(['on-notice', 'honoured']);
  });
});

describe('reasonsNotToGoOn', () => {
  test('What is complete, visited, agreed to and not spoken against goes on', () => {
    expect(reasonsNotToGoOn(ready, defaultTerms, noon)).toEqual([]);
  });

  test('Everything that is missing is said at once', () => {
    const bare = { ...ready, formAt: null, verifiedAt: null, consented: noConsent, objectingOpinions: 1 };
    expect(codes(reasonsNotToGoOn(bare, defaultTerms, noon))).toEqual([
      'formNotComplete',
      'notVerified',
      'nameConsentMissing',
      'opinionAgainst',
    ]);
  });

  test('A secret name needs no consent to be named, and nothing else changes', () => {
    expect(reasonsNotToGoOn({ ...ready, secret: true, consented: noConsent }, defaultTerms, noon)).toEqual([]);
  });

  test.each([
    ['2026-08-22', '2026-11-21', true],
    ['2026-08-22', '2026-11-22', false],
    ['2025-11-30', '2026-02-27', true],
    ['2025-11-30', '2026-02-28', false],
    ['2024-11-30', '2025-02-28', false],
  ])('A visit of %s still counts on %s: %s', (visited, today, counts) => {
    const reasons = reasonsNotToGoOn({ ...ready, verifiedAt: at(visited) }, defaultTerms, at(today));
    expect(codes(reasons)).toEqual(counts ? [] : ['verificationOld']);
  });

  test('The end of a visit is as many months later as the terms say', () => {
    expect(verificationEnds(at('2026-01-31'), { ...defaultTerms, verificationMonths: 1 })).toEqual(at('2026-02-28'));
    expect(verificationEnds(at('2026-01-31'), { ...defaultTerms, verificationMonths: 12 })).toEqual(at('2027-01-31'));
  });
});

describe.each(nominationStatuses)('A nomination that is %s', (status) => {
  const nomination = { ...ready, status };

  test('is found verified while it is being verified', () => {
    const reasons = codes(reasonsNotToConclude(lead, nomination, defaultTerms, noon));
    expect(reasons).toEqual(status === 'verifying' ? [] : ['nominationElsewhere']);
  });

  test.each(declineReasons)('is declined as %s while it is open, on notice by an upheld objection alone', (reason) => {
    const reasons = codes(reasonsNotToDecline(lead, nomination, reason));
    if (!isOpen(status)) expect(reasons).toEqual(['nominationElsewhere']);
    else expect(reasons).toEqual(status === 'on-notice' && reason !== 'objection-upheld' ? ['noticeRuns'] : []);
  });

  test('is edited where nobody else is deciding', () => {
    const may = ['verifying', 'verified', 'reviewed', 'cleared'].includes(status);
    expect(codes(reasonsNotToEdit(lead, nomination))).toEqual(may ? [] : ['nominationElsewhere']);
  });

  test.each(categories)('is kept secret when it is bravery (%s)', (category) => {
    const reasons = codes(reasonsNotToKeepSecret(lead, { ...nomination, category }));
    const early = ['verifying', 'verified', 'reviewed'].includes(status);
    expect(reasons.length === 0).toBe(category === 'bravery' && early);
  });

  test.each(roles)('is decided by the person responsible and the office (%s)', (role) => {
    const someone = viewerOf({ id: 's', role, communityId: 'here', signature: '乙' });
    const responsible = role === 'lead' || role === 'office';
    const reasons = [
      reasonsNotToConclude(someone, nomination, defaultTerms, noon),
      reasonsNotToDecline(someone, nomination, 'moved-away'),
      reasonsNotToKeepSecret(someone, nomination),
    ];
    for (const each of reasons) expect(codes(each).includes('notYours')).toBe(!responsible);
    const edits = responsible || role === 'editor';
    expect(codes(reasonsNotToEdit(someone, nomination)).includes('notYours')).toBe(!edits);
    const elsewhere = viewerOf({ id: 's', role, communityId: 'there', signature: '乙' });
    expect(codes(reasonsNotToConclude(elsewhere, nomination, defaultTerms, noon))).toEqual(['notYours']);
    expect(codes(reasonsNotToEdit(visitor, nomination))).toEqual(['notYours']);
  });
});

test('Without the name nothing of a person is shown, and nothing ever of a secret one', () => {
  const name = '试好人';
  expect(shownOf({ consented: all, secret: false, name })).toEqual({ name: true, picture: true, story: true });
  const nothing = { name: false, picture: false, story: false };
  expect(shownOf({ consented: all, secret: true, name })).toEqual(nothing);
  expect(shownOf({ consented: all, secret: false, name: null })).toEqual(nothing);
  expect(shownOf({ consented: { ...all, 'nominee-name': false }, secret: false, name })).toEqual(nothing);
  expect(shownOf({ consented: { ...all, 'nominee-picture': false }, secret: false, name })).toEqual({
    name: true,
    picture: false,
    story: true,
  });
});
