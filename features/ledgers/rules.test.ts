import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { boxes, measures, unitSteps } from '@/db/schema/ledgers.values';
import { permissions } from '@/features/accounts/rules';
import { viewerOf, visitor } from '@/lib/viewer';
import { ledgers } from './definitions/all';
import { meetings } from './definitions/meetings';
import { pairings } from './definitions/pairings';
import { remediation } from './definitions/remediation';
import {
  amountOf,
  type EntryFacts,
  entryTitle,
  mayRead,
  mayWrite,
  reasonsNotToChange,
  reasonsNotToKeep,
  reasonsNotToReverse,
  stepsOf,
  unitOf,
} from './rules';
import { type Summed, sumsOf } from './totals/rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const someone = (role: Role, communityId: string) => viewerOf({ id: 'p', role, communityId, signature: '试' });
const editor = someone('editor', 'here');
const facts: EntryFacts = {
  communityId: 'here',
  grid: '',
  day: '2026-11-20',
  category: 'well-cover',
  place: '试路',
  quantity: 3,
  quantity2: null,
  people: 2,
  details: {},
};
const open = { closed: false, isPlaceThere: true, isCampaignFit: true };
const codes = (more: Partial<EntryFacts>, { state = open, viewer = editor, ledger = remediation } = {}) =>
  reasonsNotToKeep(viewer, ledger, { ...facts, ...more }, state, now).map(({ code, field }) => `${code} ${field}`);

test('An entry that is right is kept, also today', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ day: '2026-11-22' })).toEqual([]);
});

test.each([
  [{ communityId: 'there' }, 'notYours communityId'],
  [{ day: '2026-11-23' }, 'dayInFuture day'],
  [{ day: '1999-12-31' }, 'dayWrong day'],
  [{ category: 'toString' }, 'choiceMissing category'],
  [{ place: '' }, 'placeMissing place'],
  [{ quantity: null }, 'quantityMissing quantity'],
  [{ quantity: 0 }, 'quantityOutOfRange quantity'],
  [{ quantity: 10_000_001 }, 'quantityOutOfRange quantity'],
  [{ quantity: 1.5 }, 'quantityTooFine quantity'],
  [{ place: '电话 13800138000' }, 'numberInLedger place'],
  [{ details: { note: '110101199003074514' } }, 'numberInLedger details.note'],
  [{ grid: '13800138000' }, 'numberInLedger grid'],
])('%j is refused: %s', (more, reason) => expect(codes(more)).toContain(reason));

test('A community that is not there and a campaign of another one are refused', () => {
  expect(codes({}, { state: { ...open, isPlaceThere: false } })).toEqual(['gone communityId']);
  expect(codes({}, { state: { ...open, isCampaignFit: false } })).toEqual(['campaignMissing campaignId']);
});

test('A ledger without categories takes none', () => {
  const { categories: _, ...bare } = remediation;
  const ledger = { ...bare, quantity: { name: ['数', 'n'] as const, unit: 'board' as const } };
  expect(codes({ category: '' }, { ledger })).toEqual([]);
  expect(codes({ category: 'made-up' }, { ledger })).toEqual(['notUnderstood category']);
});

test('A closed month takes nothing, and all reasons are said at once', () => {
  expect(codes({ quantity: null, place: '' }, { state: { ...open, closed: true } })).toEqual([
    'monthClosed day',
    'placeMissing place',
    'quantityMissing quantity',
  ]);
});

test('A share is never more than the whole', () => {
  const visits = { ...remediation, ratio: { name: ['比例', 'Share'] as const } };
  const share = (quantity2: number) => codes({ category: 'small-ads', quantity: 10, quantity2 }, { ledger: visits });
  expect(share(10)).toEqual([]);
  expect(share(10.5)).toEqual(['shareTooLarge quantity2']);
});

describe('Who reads and writes', () => {
  test.each(ledgers.map((ledger) => [ledger.name, ledger] as const))('%s', (_, ledger) => {
    for (const role of roles) {
      const [read, write] = [permissions[ledger.read], permissions[ledger.write]] as Partial<Record<string, string>>[];
      const here = someone(role, 'here');
      expect(mayRead(here, ledger, 'here'), role).toBe(role in (read ?? {}));
      expect(mayWrite(here, ledger, 'here'), role).toBe(!ledger.source && role in (write ?? {}));
      expect(mayWrite(here, ledger, 'there'), role).toBe(false);
    }
    expect(mayRead(visitor, ledger, 'here') || mayWrite(visitor, ledger, 'here')).toBe(false);
  });
});

const kept = { communityId: 'here', day: '2026-11-20', sourceId: null, reversesId: null, removedAt: null };

describe('An entry of an open month is changed, one of a closed month is reversed, once', () => {
  const change = (
    more: Partial<typeof kept | { removedAt: Date; reversesId: string; sourceId: string }>,
    closed = false,
  ) => reasonsNotToChange(editor, remediation, { ...kept, ...more } as typeof kept, { closed }).map(({ code }) => code);
  const reverse = (
    more: Partial<typeof kept | { removedAt: Date; reversesId: string; sourceId: string }>,
    state: Partial<{ closed: boolean; reversed: boolean }> = {},
  ) =>
    reasonsNotToReverse(editor, remediation, { ...kept, ...more } as typeof kept, {
      ...{ closed: true, reversed: false },
      ...state,
    }).map(({ code }) => code);

  test('Changing', () => {
    expect(change({})).toEqual([]);
    expect(change({}, true)).toEqual(['monthClosedReverse']);
    expect(change({ removedAt: now })).toEqual(['gone']);
    expect(change({ reversesId: 'x' })).toEqual(['reversalStays']);
    expect(change({ sourceId: 'x' })).toEqual(['notYours']);
    expect(change({ communityId: 'there' })).toEqual(['notYours']);
  });

  test('Reversing', () => {
    expect(reverse({})).toEqual([]);
    expect(reverse({}, { closed: false })).toEqual(['monthOpen']);
    expect(reverse({}, { reversed: true })).toEqual(['reversedAlready']);
    expect(reverse({ reversesId: 'x' })).toEqual(['reversalStays']);
    expect(reverse({ sourceId: 'x' })).toEqual(['notYours']);
  });
});

test('An entry is called by what it must say, then by its place, its kind or its day', () => {
  const entry = { day: '2026-03-02', category: 'weekly', place: '', details: {} };
  const title = (more: Partial<typeof entry> | object) => entryTitle(meetings, { ...entry, ...more });
  expect(title({ details: { topic: '研究垃圾分类' }, place: '会议室' })).toBe('研究垃圾分类');
  expect(title({ place: '会议室' })).toBe('会议室');
  expect(title({})).toBe('工作例会');
  expect(title({ category: '' })).toBe('2026-03-02');
});

test('An entry that has a number is called by it and by what it is about', () => {
  const entry = { day: '2026-03-02', category: 'formed', place: '' };
  const details = { number: 'D-07', helper: 'party', group: 'elders' };
  expect(entryTitle(pairings, { ...entry, details })).toBe('D-07 党员 高龄、空巢老人');
  expect(entryTitle(pairings, { ...entry, details: { number: 'D-07' } })).toBe('D-07');
});

test('What entries are called by are fields of their ledger', () => {
  for (const { called = [], fields } of ledgers) for (const name of called) expect(fields).toHaveProperty(name);
});

describe('Units', () => {
  test('What is typed comes back from what is stored, and what is too fine is refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(unitSteps) as (keyof typeof unitSteps)[])),
        fc.nat(1e9),
        (unit, steps) => {
          expect(stepsOf(amountOf(steps, unit), unit)).toBe(steps);
        },
      ),
    );
    expect(stepsOf(12.345, 'square-metre')).toBeNull();
    expect(stepsOf(0.5, 'board')).toBeNull();
  });

  test('An entry adds each measure in its own unit alone', () => {
    const entry: Summed = {
      countsIn: 'time',
      ...{
        ledger: 'remediation',
        communityId: 'here',
        campaignId: null,
        category: 'illegal-building',
        day: '2026-11-20',
      },
      ...{ entries: 1, quantity: 4, unit: 'spot', quantity2: 12_050, unit2: 'square-metre', people: 9 },
    };
    expect(sumsOf(entry)).toEqual([
      { measure: 'entries', unit: 'time', sum: 1 },
      { measure: 'quantity', unit: 'spot', sum: 4 },
      { measure: 'quantity2', unit: 'square-metre', sum: 12_050 },
      { measure: 'people', unit: 'visit', sum: 9 },
    ]);
  });
});

describe('Every definition is whole', () => {
  test('Each name is there once, and fits an address', () => {
    const names = ledgers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test.each(ledgers.map((ledger) => [ledger.name, ledger] as const))('%s', (_, ledger) => {
    expect(boxes).toContain(ledger.box);
    const names = [
      ...[ledger.title, ledger.help, ledger.day, ledger.people, ledger.place?.name, ledger.categories?.name],
      ...Object.values(ledger.categories?.options ?? {}).map(({ name }) => name),
      ...Object.values(ledger.fields).flatMap((field) => [
        field.name,
        ...(field.kind === 'choice' ? Object.values(field.options) : []),
      ]),
    ];
    for (const name of names) {
      if (!name) continue;
      expect(name[0], String(name)).toMatch(/\p{Script=Han}/u);
      expect(name[1], String(name)).toMatch(/^[\x20-\x7e–’“”]+$/);
    }
    for (const category of Object.keys(ledger.categories?.options ?? { '': null }))
      for (const measure of measures) {
        const unit = unitOf(ledger, measure, category);
        if (unit) expect(unitSteps, `${measure} of ${category}`).toHaveProperty([unit]);
      }
    if (ledger.ratio)
      for (const category of Object.keys(ledger.categories?.options ?? { '': null }))
        expect(unitOf(ledger, 'quantity2', category)).toBe(unitOf(ledger, 'quantity', category));
  });
});
