import { describe, expect, test } from 'vitest';
import { testForm } from '@/lib/testing/good-people';
import { defaultTerms } from '../terms/rules';
import { ageOf, missingIn, reasonsNotToAddPictures, reasonsNotToKeep, yearsOf } from './rules';

const noon = new Date('2026-11-22T12:00:00+08:00');
const codes = (reasons: { code: string; field?: string }[]) =>
  reasons.map(({ code, field }) => (field ? `${field} ${code}` : code));
const pictures = [{ kind: 'id-photo' as const }, ...Array.from({ length: 3 }, () => ({ kind: 'life' as const }))];

test.each([
  ['1962-05', 64, 'adult'],
  ['2008-10', 18, 'adult'],
  ['2008-11', 18, 'under-18'],
  ['2008-12', 17, 'under-18'],
  ['2012-10', 14, 'under-18'],
  ['2012-11', 14, 'under-14'],
  ['2013-06', 13, 'under-14'],
] as const)('Born in %s is %i and counts as %s', (birth, years, age) => {
  expect(yearsOf(birth, noon)).toBe(years);
  expect(ageOf(birth, noon)).toBe(age);
});

describe('missingIn', () => {
  test('Nothing is missing in a complete form', () =>
    expect(missingIn(testForm, pictures, defaultTerms, noon)).toEqual([]));
  test('Everything that is missing is said', () => {
    const empty = { ...testForm, gender: '', birth: '', identity: '', oneLine: '', brief: '', story: '' };
    expect(codes(missingIn(empty, [], defaultTerms, noon))).toEqual([
      'genderMissing',
      'birthMissing',
      'identityMissing',
      'oneLineMissing',
      'briefMissing',
      'storyMissing',
      'idPhotoMissing',
      'lifePhotosMissing',
    ]);
  });
  test('A minor has a guardian, and is not too young for the round', () => {
    const minor = { ...testForm, birth: '2013-06' };
    expect(codes(missingIn(minor, pictures, defaultTerms, noon))).toEqual(['guardianMissing']);
    expect(missingIn({ ...minor, guardian: '母亲' }, pictures, defaultTerms, noon)).toEqual([]);
    expect(
      codes(missingIn({ ...minor, guardian: '母亲' }, pictures, { ...defaultTerms, minimumAge: 16 }, noon)),
    ).toEqual(['tooYoung']);
  });
});

test('Texts keep within the round and hold no number of anybody', () => {
  expect(reasonsNotToKeep(testForm, defaultTerms)).toEqual([]);
  const wrong = {
    ...testForm,
    oneLine: '好'.repeat(51),
    brief: '好'.repeat(301),
    story: `${'好'.repeat(1501)}`,
    identity: '13800001234',
    honours: '11010519491231002X',
  };
  expect(codes(reasonsNotToKeep(wrong, defaultTerms))).toEqual([
    'identity telephoneInPublic',
    'oneLine tooLongBy',
    'brief tooLongBy',
    'story tooLongBy',
    'honours identityNumberInPublic',
  ]);
});

test('There is one portrait, and as many pictures of life as the round takes', () => {
  expect(reasonsNotToAddPictures('id-photo', pictures, 1, defaultTerms)).toEqual([]);
  expect(codes(reasonsNotToAddPictures('id-photo', [], 2, defaultTerms))).toEqual(['files tooManyPictures']);
  expect(reasonsNotToAddPictures('life', pictures, 2, defaultTerms)).toEqual([]);
  expect(codes(reasonsNotToAddPictures('life', pictures, 3, defaultTerms))).toEqual(['files tooManyPictures']);
  expect(codes(reasonsNotToAddPictures('life', [], 0, defaultTerms))).toEqual(['files filesMissing']);
});
