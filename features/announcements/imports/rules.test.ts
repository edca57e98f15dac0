import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { type Viewer, viewerOf, visitor } from '@/lib/viewer';
import { knownOf, mayImport, reasonsNotToImport, repeats, summaryFrom, uploadsEnd, wasBrokenOff } from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const someone = (role: Role, communityId: string | null = 'here') =>
  viewerOf({ id: 'a', role, communityId, signature: '试人' });
const text = { communityId: 'here', title: '标题', summary: '摘要', body: '<p>正文</p>', publishedAt: now };
const codes = (viewer: Viewer, change: Partial<typeof text> | { publishedAt: null | Date } = {}) =>
  reasonsNotToImport(viewer, { ...text, ...change }, now).map(({ code }) => code);

describe('Who imports', () => {
  test.each(roles)('%s', (role) => {
    const publishes = ['editor', 'lead', 'office'].includes(role);
    expect(mayImport(someone(role))).toBe(publishes);
    expect(codes(someone(role))).toEqual(publishes ? [] : ['notYours']);
    expect(codes(someone(role), { communityId: 'there' })).toEqual(['notYours']);
  });
  test('A visitor does not', () => {
    expect(mayImport(visitor)).toBe(false);
    expect(codes(visitor)).toEqual(['notYours']);
  });
});

describe('What is published by an import', () => {
  const editor = someone('editor');
  test.each([
    [{ title: '' }, 'titleMissing'],
    [{ summary: '' }, 'summaryMissing'],
    [{ body: '<p> </p>' }, 'bodyMissing'],
    [{ publishedAt: new Date(now.getTime() + 1) }, 'publishedInFuture'],
  ])('Is refused with %j', (change, code) => expect(codes(editor, change)).toEqual([code]));

  test('Has all its reasons at once', () =>
    expect(codes(editor, { title: '', summary: '', body: '', publishedAt: new Date('2027-01-01') })).toEqual([
      'titleMissing',
      'bodyMissing',
      'publishedInFuture',
    ]));

  test('May be incomplete while it is a draft', () =>
    expect(codes(editor, { publishedAt: null, summary: '', body: '' })).toEqual([]));
});

describe('What is there already', () => {
  const known = knownOf([
    { title: '甲', publishedAt: new Date('2026-11-01T08:00:00+08:00'), slug: 'a' },
    { title: '乙', publishedAt: null, slug: 'b' },
  ]);
  const named = (title: string, publishedAt: string | null, slug?: string) => ({
    title,
    publishedAt: publishedAt ? new Date(publishedAt) : null,
    slug,
  });
  const found = (...texts: ReturnType<typeof named>[]) =>
    repeats(texts, known, (at) => at + 2).map((reasons) => reasons.map(({ code, values }) => [code, values?.other]));

  test.each([
    ['the same day', '2026-11-01T23:00:00+08:00', [['sameText', undefined]]],
    ['the next day', '2026-11-02T00:00:00+08:00', []],
    ['no day', null, []],
  ])('A title on %s', (_, at, reasons) => expect(found(named('甲', at))).toEqual([reasons]));

  test('A draft of the title of a draft', () => expect(found(named('乙', null))).toEqual([[['sameText', undefined]]]));

  test('An address, whatever the title', () => {
    expect(found(named('丙', null, 'a'), named('甲', '2026-11-01T08:00:00+08:00', 'c'))).toEqual([
      [['sameAddress', 0]],
      [],
    ]);
  });

  test('The second of two, with the place of the first', () => {
    expect(found(named('丙', null), named('丙', null))).toEqual([[], [['sameTextTwice', 2]]]);
    expect(found(named('丙', null, 'x'), named('丁', null, 'x'))).toEqual([[], [['sameAddressTwice', 2]]]);
  });
});

test('A summary is the beginning of the text, without marks', () => {
  expect(summaryFrom('<p>短 &amp; 好</p>')).toBe('短 & 好');
  const long = summaryFrom(`<p>${'𠮷'.repeat(300)}</p>`);
  expect([...long]).toHaveLength(100);
  expect(long.endsWith('…')).toBe(true);
});

test.each([
  ['importing', 61_000, true],
  ['importing', 59_000, false],
  ['checked', 61_000, false],
  ['done', 61_000, false],
])('%s and silent for %d ms', (status, silence, brokenOff) =>
  expect(wasBrokenOff({ status, heardAt: new Date(now.getTime() - silence) }, now)).toBe(brokenOff),
);

test('Lists are kept for a day', () => expect(uploadsEnd(now)).toEqual(new Date('2026-11-21T12:00:00+08:00')));
