import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { nominationStatuses } from '@/db/schema/nominations.values';
import { type NominationFacts, noConsent } from '@/features/nominations/rules';
import { defaultTerms } from '@/features/nominations/terms/rules';
import { noon } from '@/lib/testing/factories';
import { viewerOf } from '@/lib/viewer';
import { mostAtOnce, reasonsNotToForward, reasonsNotToSend } from './rules';

const staff = (role: Role, communityId: string | null) => viewerOf({ id: 'v', role, communityId, signature: '试' });
const office = staff('office', null);
const good: NominationFacts = {
  id: 'n',
  communityId: 'here',
  status: 'honoured',
  category: 'helping',
  age: 'adult',
  secret: false,
  formAt: noon,
  verifiedAt: noon,
  consented: { ...noConsent, 'nominee-name': true, 'nominee-upward': true },
  objectingOpinions: 0,
};
const codes = (facts: Partial<NominationFacts>, viewer = office, now = noon) =>
  reasonsNotToForward(viewer, { ...good, ...facts }, { terms: defaultTerms, now }).map(({ code }) => code);

describe('reasonsNotToForward', () => {
  test.each(nominationStatuses)('%s: only whose honour stands goes up', (status) => {
    expect(codes({ status })).toEqual(status === 'honoured' ? [] : ['honourNotStanding']);
  });

  test.each(roles)('%s: the office alone recommends upward', (role) => {
    const isAllowed = role === 'office';
    expect(codes({}, staff(role, null))).toEqual(isAllowed ? [] : ['notYours']);
    expect(codes({}, staff(role, 'elsewhere'))).toEqual(['notYours']);
  });

  test('The person agreed to that, also one who stays secret', () => {
    const secret = { secret: true, category: 'bravery', consented: { ...noConsent, 'nominee-upward': true } } as const;
    expect(codes(secret)).toEqual([]);
    expect(codes({ ...secret, consented: noConsent })).toEqual(['upwardConsentMissing']);
    expect(codes({ consented: { ...noConsent, 'nominee-name': true } })).toEqual(['upwardConsentMissing']);
  });

  test('A visit holds for three months, and is made again then', () => {
    expect(codes({}, office, new Date('2027-02-22T11:59:59+08:00'))).toEqual([]);
    expect(codes({}, office, new Date('2027-02-22T12:00:00+08:00'))).toEqual(['verificationOld']);
  });

  test('Everything that stands against it is said together', () => {
    const said = codes({ formAt: null, verifiedAt: null, consented: noConsent, objectingOpinions: 1 });
    expect(said).toEqual([
      'upwardConsentMissing',
      'formNotComplete',
      'notVerified',
      'nameConsentMissing',
      'opinionAgainst',
    ]);
  });
});

test('Somebody goes, and not more than fit into one file', () => {
  const said = [0, 1, mostAtOnce, mostAtOnce + 1].map((people) => reasonsNotToSend(people).map(({ code }) => code));
  expect(said).toEqual([['nobodyChosen'], [], [], ['tooManyChosen']]);
});
