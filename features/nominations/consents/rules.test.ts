import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ages, nominationStatuses } from '@/db/schema/nominations.values';
import { consentGivers, nomineePurposes } from '@/db/schema/privacy.values';
import { type Consented, isOpen, mayMove, noConsent } from '../rules';
import { changesOf, endedBy, meansLeaving, reasonsNotToConsent, statusAfterLeaving, toAskAgain } from './rules';

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

test('A change ends what it changes, and for a minor what nobody else agreed to; nothing that was not given', () => {
  const consented = { ...noConsent, 'nominee-name': true, 'nominee-story': true };
  const alone = ['nominee-name'] as const;
  const ended = (age: (typeof ages)[number], ...changed: (typeof nomineePurposes)[number][]) =>
    endedBy({ age, changed }, { consented, alone });
  expect(ended('adult')).toEqual([]);
  expect(ended('adult', 'nominee-story')).toEqual(['nominee-story']);
  expect(ended('adult', 'nominee-picture')).toEqual([]);
  expect(ended('under-14', 'nominee-story')).toEqual(['nominee-name', 'nominee-story']);
  expect(ended('under-18')).toEqual(['nominee-name']);
});

test('Who agreed to what was changed is asked again, until the person has said anything', () => {
  const agreed = { purposes: [...nomineePurposes] };
  const changed = (purpose: 'nominee-story' | 'nominee-picture') => ({ purposes: [purpose], because: 'changed' });
  const all = Object.fromEntries(nomineePurposes.map((one) => [one, true])) as Consented;
  const without = { ...all, 'nominee-story': false, 'nominee-picture': false };
  expect(toAskAgain(noConsent, [])).toEqual([]);
  expect(toAskAgain(all, [agreed])).toEqual([]);
  const both = [changed('nominee-picture'), changed('nominee-story'), agreed];
  expect(toAskAgain(without, both)).toEqual(['nominee-picture', 'nominee-story']);
  expect(toAskAgain({ ...without, 'nominee-picture': true }, [{ purposes: ['nominee-picture'] }, ...both])).toEqual([]);
  expect(toAskAgain(without, [changed('nominee-story'), agreed, changed('nominee-picture')])).toEqual([
    'nominee-story',
  ]);
});
