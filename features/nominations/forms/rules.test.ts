import { describe, expect, test } from 'vitest';
import { nominationStatuses } from '@/db/schema/nominations.values';
import { testForm } from '@/lib/testing/good-people';
import { viewerOf, visitor } from '@/lib/viewer';
import { defaultTerms } from '../terms/rules';
import {
  ageOf,
  missingIn,
  reasonsNotToAddPictures,
  reasonsNotToKeep,
  reasonsNotToRetell,
  reasonsNotToWrite,
  retoldIn,
  storyOf,
  yearsOf,
} from './rules';

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

test('The story is told otherwise when anything changes that is shown with it, and by nothing else', () => {
  for (const field of Object.keys(testForm) as (keyof typeof testForm)[]) {
    const shown = field in storyOf(testForm);
    expect([field, retoldIn(testForm, { ...testForm, [field]: '另一句' })]).toEqual([field, shown ? [field] : []]);
  }
  expect(retoldIn(null, testForm)).toEqual(['identity', 'oneLine', 'story']);
  expect(retoldIn(null, { identity: '', oneLine: '', story: '' })).toEqual([]);
});

test.each(nominationStatuses)('The story of who is %s stands as it stood on the notice', (status) => {
  const retold = { ...testForm, identity: '退休教师', story: '另一件事' };
  const stands = status === 'cleared' ? ['identity storyStands', 'story storyStands'] : [];
  expect(codes(reasonsNotToRetell(status, testForm, retold))).toEqual(stands);
  expect(reasonsNotToRetell(status, testForm, { ...testForm })).toEqual([]);
});

test.each(nominationStatuses)(
  'The form of who is %s is written where nobody else is deciding, and corrected after the honour',
  (status) => {
    const nomination = { communityId: 'here', status };
    const editor = viewerOf({ id: 'e', role: 'editor', communityId: 'here', signature: '甲' });
    const open = ['verifying', 'verified', 'reviewed', 'cleared', 'honoured'].includes(status);
    const refused = status === 'on-notice' ? ['storyStands'] : ['nominationElsewhere'];
    expect(codes(reasonsNotToWrite(editor, nomination))).toEqual(open ? [] : refused);
    const stranger = viewerOf({ id: 's', role: 'editor', communityId: 'there', signature: '乙' });
    for (const other of [visitor, stranger]) expect(codes(reasonsNotToWrite(other, nomination))).toEqual(['notYours']);
  },
);
