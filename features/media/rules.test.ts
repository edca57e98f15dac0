import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { peopleBases } from '@/db/schema/media.values';

import { viewerOf, visitor } from '@/lib/viewer';
import {
  bodyShown,
  type Consent,
  consentState,
  focusClass,
  focusOfClick,
  hashesIn,
  isShown,
  mayEditItem,
  mayStateConsent,
  pictureAddress,
  reasonsNotToDelete,
  reasonsNotToState,
  reasonsNotToWithdraw,
  sizeOf,
} from './rules';

const noon = new Date('2026-11-22T12:00:00+08:00');
const day = 86_400_000;
const later = (days: number) => new Date(noon.getTime() + days * day);
const consent = (more: Partial<Consent> = {}): Consent => ({
  basis: 'written-consent',
  until: null,
  withdrawnAt: null,
  ...more,
});
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);
const person = (role: (typeof roles)[number], communityId: string | null = 'here') =>
  viewerOf({ id: 'me', role, communityId, signature: '某' });

describe('Whether people on a picture are shown', () => {
  const table = [
    ['nobody can be recognised', null, 'nobody', true],
    ['without end', consent(), 'holds', true],
    ['until next year', consent({ until: later(365) }), 'holds', true],
    ['in thirty days', consent({ until: later(30) }), 'runs-out', true],
    ['in a millisecond', consent({ until: new Date(noon.getTime() + 1) }), 'runs-out', true],
    ['at this very instant', consent({ until: noon }), 'expired', false],
    ['yesterday', consent({ until: later(-1) }), 'expired', false],
    ['withdrawn', consent({ withdrawnAt: noon }), 'withdrawn', false],
    ['withdrawn before its end', consent({ until: later(365), withdrawnAt: noon }), 'withdrawn', false],
    ['withdrawn after its end', consent({ until: later(-9), withdrawnAt: noon }), 'withdrawn', false],
  ] as const;
  test.each(table)('%s', (_, given, state, shown) => {
    expect(consentState(given, noon)).toBe(state);
    expect(isShown(given, noon)).toBe(shown);
  });

  test.each(peopleBases)('%s ends by the clock like every other', (basis) => {
    const until = later(3);
    expect(isShown(consent({ basis, until }), new Date(until.getTime() - 1))).toBe(true);
    expect(isShown(consent({ basis, until }), until)).toBe(false);
  });
});

describe('Pictures inside a text', () => {
  const [one, other] = ['a'.repeat(40), 'b'.repeat(40)];
  const picture = (hash: string, given: Consent | null) => ({
    ...{ hash, width: 3, height: 2, focusX: 50, focusY: 50, avif: false },
    consent: given,
  });
  const image = (hash: string) => `<img src="${pictureAddress(hash, 960)}" alt="三人在下棋" />`;
  const body = `<p>上</p>${image(one)}<p>中</p>${image(other)}${image(one)}`;

  test('are known by their addresses, each once', () => {
    expect(hashesIn(body)).toEqual([one, other]);
    expect(hashesIn('<p>没有</p><a href="/media/x-960.webp">x</a>')).toEqual([]);
  });

  test('give way to a plane that says why when the consent is over, and nothing else changes', () => {
    const pictures = [picture(one, consent({ until: noon })), picture(other, consent({ until: later(1) }))];
    const shown = bodyShown(body, pictures, noon, '不显示');
    expect(shown).toContain(image(other));
    expect(shown).not.toContain(image(one));
    expect(shown.match(/alt="不显示"/g)).toHaveLength(2);
    expect(bodyShown(body, pictures, later(-1), '不显示')).toBe(body);
  });
});

describe('Who may do what with an item', () => {
  const writers = ['editor', 'lead', 'office'];
  test.each(roles)('%s', (role) => {
    const may = writers.includes(role);
    for (const rule of [mayEditItem, mayStateConsent]) {
      expect(rule(person(role), { communityId: 'here' })).toBe(may);
      expect(rule(person(role), { communityId: 'there' })).toBe(false);
      expect(rule(person(role), { communityId: null })).toBe(false);
      expect(rule(person(role, null), { communityId: null })).toBe(role === 'office');
    }
    expect(codes(reasonsNotToDelete(person(role), { communityId: 'here' }, 0))).toEqual(may ? [] : ['notYours']);
  });

  test('What is used cannot be deleted', () => {
    expect(codes(reasonsNotToDelete(person('editor'), { communityId: 'here' }, 1))).toEqual(['stillUsed']);
  });
});

describe('Stating and withdrawing a consent', () => {
  const item = (given: Consent | null) => ({ communityId: 'here', format: 'webp' as const, consent: given });
  const editor = person('editor');

  test.each([
    ['nobody is on it', null, { basis: null, until: null }, []],
    ['for the first time', null, { basis: 'event-notice', until: later(9) }, []],
    ['without end', null, { basis: 'public-office', until: null }, []],
    ['until a day that has passed', null, { basis: 'event-notice', until: later(-1) }, ['consentDayPast']],
    ['after it ran out', consent({ until: later(-1) }), { basis: 'event-notice', until: later(9) }, []],
    ['after a withdrawal, in writing', consent({ withdrawnAt: noon }), { basis: 'written-consent', until: null }, []],
    [
      'after a withdrawal, by a notice',
      consent({ withdrawnAt: noon }),
      { basis: 'event-notice', until: null },
      ['newConsentNeeded'],
    ],
    [
      'after a withdrawal, as if there were nobody',
      consent({ withdrawnAt: noon }),
      { basis: null, until: null },
      ['newConsentNeeded'],
    ],
  ] as const)('%s', (_, before, next, expected) => {
    expect(codes(reasonsNotToState(editor, item(before), next, noon))).toEqual(expected);
  });

  test('A document shows nobody', () => {
    const document = { ...item(null), format: 'pdf' as const };
    expect(codes(reasonsNotToState(editor, document, { basis: 'event-notice', until: null }, noon))).toEqual([
      'notYours',
    ]);
  });

  test('Only what holds can be withdrawn, and only by those who look after it', () => {
    expect(codes(reasonsNotToWithdraw(editor, item(consent())))).toEqual([]);
    expect(codes(reasonsNotToWithdraw(editor, item(null)))).toEqual(['noConsentToWithdraw']);
    expect(codes(reasonsNotToWithdraw(editor, item(consent({ withdrawnAt: noon }))))).toEqual(['noConsentToWithdraw']);
    for (const viewer of [visitor, person('resident'), person('auditor'), person('editor', 'there')])
      expect(codes(reasonsNotToWithdraw(viewer, item(consent())))).toEqual(['notYours']);
  });
});

describe('The focus of a picture', () => {
  test.each([
    [0, 0, 0, 0],
    [140, 140, 50, 100],
    [280, 70, 100, 50],
    [900, 900, 100, 100],
  ])('A click at %i, %i is %i, %i per cent', (x, y, focusX, focusY) => {
    expect(focusOfClick({ width: 1600, height: 800 }, { x, y })).toEqual({ focusX, focusY });
  });

  test('It is kept in steps of ten, and the middle needs none', () => {
    expect(focusClass({ focusX: 50, focusY: 54 })).toBeUndefined();
    expect(focusClass({ focusX: 3, focusY: 88 })).toBe('focus-x-0 focus-y-90');
  });
});

test.each([
  [1, '1 KB'],
  [812_400, '812 KB'],
  [1_440_000, '1.4 MB'],
])('%i bytes are %s', (bytes, text) => expect(sizeOf(bytes)).toBe(text));
