import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ages, nominationStatuses } from '@/db/schema/nominations.values';
import { consentGivers, nomineePurposes } from '@/db/schema/privacy.values';
import { type Consented, isOpen, mayMove, noConsent } from '../rules';
import { changesOf, meansLeaving, reasonsNotToConsent, statusAfterLeaving } from './rules';

const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);

test.each(ages)('Who is %s is decided for by whom the law names', (age) => {
  for (const givenBy of consentGivers)
    expect(
      codes(reasonsNotToConsent({ status: 'verifying', name: '某', age }, { purposes: ['nominee-name'], givenBy })),
    ).toEqual(age !== 'adult' && givenBy === 'self' ? ['guardianDecides'] : []);
});

test('A picture or a story is public together with the name alone; reporting upward needs none', () => {
  const say = (...purposes: (typeof nomineePurposes)[number][]) =>
    codes(reasonsNotToConsent({ status: 'verifying', name: '某', age: 'adult' }, { purposes, givenBy: 'self' }));
  expect(say('nominee-picture')).toEqual(['nameBelongsToIt']);
  expect(say('nominee-story')).toEqual(['nameBelongsToIt']);
  expect(say('nominee-upward')).toEqual([]);
  expect(say('nominee-name', 'nominee-picture', 'nominee-story')).toEqual([]);
  expect(say()).toEqual([]);
});

test.each(nominationStatuses)('Who is %s is asked until they have left', (status) => {
  const left = status === 'refused' || status === 'withdrawn';
  const asked = (name: string | null) =>
    codes(reasonsNotToConsent({ status, name, age: 'adult' }, { purposes: [], givenBy: 'self' }));
  expect(asked('某')).toEqual(left ? ['personLeft'] : []);
  expect(asked(null)).toEqual(['personLeft']);
});

test('What is said anew is exactly what holds afterwards', () => {
  const subset = fc.uniqueArray(fc.constantFrom(...nomineePurposes));
  fc.assert(
    fc.property(subset, subset, (before, now) => {
      const held = Object.fromEntries(nomineePurposes.map((one) => [one, before.includes(one)])) as Consented;
      const { given, withdrawn } = changesOf(held, now);
      const after = new Set([...before.filter((one) => !withdrawn.includes(one)), ...given]);
      expect(after).toEqual(new Set(now));
    }),
  );
});

test.each(nominationStatuses)(
  'No longer wanting to be named when %s means leaving where the public meets the person',
  (status) => {
    const named = { status, secret: false, consented: { ...noConsent, 'nominee-name': true } };
    const isPublic = status === 'on-notice' || status === 'honoured';
    expect(meansLeaving(named, [])).toBe(isPublic);
    expect(meansLeaving(named, ['nominee-name'])).toBe(false);
    expect(meansLeaving({ ...named, consented: noConsent }, [])).toBe(false);
    expect(meansLeaving({ ...named, secret: true }, [])).toBe(false);
  },
);

test.each(nominationStatuses)('Leaving when %s leads where the way leads', (status) => {
  if (status === 'refused' || status === 'withdrawn') return expect(statusAfterLeaving(status)).not.toBe('honoured');
  const to = statusAfterLeaving(status);
  expect(to).toBe(isOpen(status) ? 'refused' : status === 'declined' ? 'declined' : 'withdrawn');
  expect(to === status || mayMove(status, to)).toBe(true);
});
