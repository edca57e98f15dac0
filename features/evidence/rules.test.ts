import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { captionParts, editionStatuses, type Needs, type ProofKind } from '@/db/schema/evidence.values';
import { viewerOf, visitor } from '@/lib/viewer';
import {
  askedOf,
  countLights,
  type Had,
  lightOf,
  partsOf,
  reasonsNotToCaption,
  reasonsNotToChange,
  reasonsNotToDiscard,
  reasonsNotToProve,
  reasonsNotToState,
  reasonsNotToTag,
  statementFits,
} from './rules';
import type { Subject } from './subjects/rules';
import { shownRows } from './tree/rules';

const someone = (role: Role, communityId: string | null = 'here') =>
  viewerOf({ id: 'p', role, communityId, signature: '试' });
const edition = { status: 'open' as const, from: '2025-11-01', to: '2026-10-31' };
const place = { edition, isSmallest: true, communityId: 'here' as string | null };
const subject: Subject = {
  ...{ type: 'entry', id: '1', communityId: 'here', day: '2026-03-05', title: '横幅', target: '1' },
  ...{ ledger: 'banners', category: '' },
};
const asksNothing: Needs = {
  ...{ document: 0, process: 0, report: 0, picture: 0 },
  ...{ statement: false, figure: null, least: 0 },
};
const none: Had = { document: 0, process: 0, report: 0, picture: 0, statement: false, figure: 0 };

describe.each(roles)('%s', (role) => {
  const may = ['editor', 'lead', 'office'].includes(role);

  test('Proves for the own place alone, and nothing for the sub-district unless they stand for it', () => {
    expect(reasonsNotToProve(someone(role), place).length === 0).toBe(may);
    expect(reasonsNotToProve(someone(role), { ...place, communityId: 'there' })).not.toEqual([]);
    const whole = { ...place, communityId: null };
    expect(reasonsNotToProve(someone(role, null), whole).length === 0).toBe(role === 'office');
  });

  test.each(editionStatuses)('Changes and closes an open edition for the whole sub-district alone: %s', (status) => {
    expect(reasonsNotToChange(someone(role, null), { status }).length === 0).toBe(
      role === 'office' && status === 'open',
    );
    expect(reasonsNotToChange(someone(role), { status })).not.toEqual([]);
    const discards = (isUsed: boolean) => reasonsNotToDiscard(someone(role, null), { status }, { isUsed }).length === 0;
    expect([discards(false), discards(true)]).toEqual([role === 'office' && status === 'open', false]);
  });
});

test('A visitor proves nothing, nor does anybody in a closed edition or of an item that others stand under', () => {
  const codes = (...asked: Parameters<typeof reasonsNotToProve>) => reasonsNotToProve(...asked).map(({ code }) => code);
  expect(codes(someone('editor'), place)).toEqual([]);
  expect(codes(visitor, place)).toEqual(['notYours']);
  expect(codes(someone('editor'), { ...place, edition: { ...edition, status: 'closed' } })).toEqual(['editionClosed']);
  expect(codes(someone('editor'), { ...place, isSmallest: false })).toEqual(['indicatorNotSmallest']);
});

describe('A record is evidence', () => {
  const codes = (change: Partial<Subject>, { kind = 'process', proves = '', at = place }: Asked = {}) =>
    reasonsNotToTag(someone('office', null), at, { ...subject, ...change }, kind, proves).map(({ code }) => code);
  type Asked = { kind?: ProofKind; proves?: string; at?: typeof place };

  test('Of its own place, and of everything for the sub-district', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ communityId: 'there' })).toEqual(['evidenceElsewhere']);
    expect(codes({ communityId: 'there' }, { at: { ...place, communityId: null } })).toEqual([]);
  });

  test.each<[Partial<Subject>, boolean]>([
    [{ type: 'announcement', ledger: null }, true],
    [{ type: 'event', ledger: null }, true],
    [{ type: 'honour', ledger: null }, true],
    [{ type: 'notice', ledger: null }, true],
    [{ ledger: 'documents' }, true],
    [{ ledger: 'meetings' }, false],
    [{ type: 'plan', ledger: null }, false],
    [{ type: 'summary', ledger: null }, false],
  ])('Of the sub-district, %j in a community: %s', (change, fits) => {
    expect(codes({ ...change, communityId: null }).length === 0).toBe(fits);
    expect(codes({ ...change, communityId: null }, { at: { ...place, communityId: null } })).toEqual([]);
  });

  test.each([
    ['2025-10-31', ['evidenceOutOfPeriod'], []],
    ['2025-11-01', [], []],
    ['2026-10-31', [], []],
    ['2026-11-01', ['evidenceOutOfPeriod'], ['evidenceOutOfPeriod']],
  ])('Of the period %s, but plans and rules may be older', (day, process, document) => {
    expect(codes({ day })).toEqual(process);
    expect(codes({ day }, { kind: 'report' })).toEqual(process);
    expect(codes({ day }, { kind: 'document' })).toEqual(document);
  });

  test('Without the number of a person among its lines', () => {
    expect(codes({}, { proves: '共悬挂横幅 41 条' })).toEqual([]);
    expect(codes({}, { proves: '联系 138 0013 8000' })).toEqual(['numberInEvidence']);
  });
});

describe('What is missing', () => {
  test('Is said of what is asked for alone', () => {
    const parts = partsOf({ ...asksNothing, process: 5, picture: 2 }, { ...none, process: 3, picture: 4, report: 9 });
    expect(parts).toEqual([
      { part: 'process', had: 3, need: 5 },
      { part: 'picture', had: 4, need: 2 },
    ]);
    expect(lightOf(parts)).toBe('amber');
  });

  test('Red without anything, amber with something, green with all of it', () => {
    const asks = { ...asksNothing, document: 1, statement: true, figure: 'events-held', least: 5 };
    const light = (had: Partial<Had>) => lightOf(partsOf(asks, { ...none, ...had }));
    expect(light({})).toBe('red');
    expect(light({ picture: 3 })).toBe('red');
    expect(light({ document: 1, figure: 9 })).toBe('amber');
    expect(light({ document: 1, statement: true, figure: 4 })).toBe('amber');
    expect(light({ document: 1, statement: true, figure: 5 })).toBe('green');
  });

  test('Where nothing is asked for, one record of any kind is enough', () => {
    expect(askedOf(asksNothing)).toEqual([]);
    expect(askedOf({ ...asksNothing, picture: 2 })).toEqual([{ part: 'picture', had: 0, need: 2 }]);
    expect(lightOf(partsOf(asksNothing, none))).toBe('red');
    expect(lightOf(partsOf(asksNothing, { ...none, report: 1 }))).toBe('green');
    expect(lightOf(partsOf(asksNothing, { ...none, picture: 1, figure: 7 }))).toBe('red');
  });

  test('Each light is counted once', () =>
    expect(countLights(['red', 'green', 'red'])).toEqual({ red: 2, amber: 0, green: 1 }));
});

test('A statement counts between the bounds of its edition, as readers count', () => {
  const fits = (least: number, text: string) => statementFits({ statementLeast: least, statementMost: 5 }, text);
  expect([fits(3, '两字'), fits(3, '三个字'), fits(3, '正好五个字'), fits(3, '多出来的六字')]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(fits(0, '')).toBe(false);
  expect(reasonsNotToState(someone('lead'), place, { statement: '短' })).toEqual([]);
  expect(reasonsNotToState(someone('lead'), place, { statement: '打 13800138000' })).toEqual([
    { code: 'numberInEvidence', field: 'statement' },
  ]);
});

test('A caption says all six parts', () => {
  const caption = Object.fromEntries(captionParts.map((part) => [part, '有'])) as Record<
    (typeof captionParts)[number],
    string
  >;
  expect(reasonsNotToCaption(someone('editor'), place, caption)).toEqual([]);
  for (const [at, part] of captionParts.entries()) {
    expect(reasonsNotToCaption(someone('editor'), place, { ...caption, [part]: '' })).toEqual([
      { code: 'captionPartMissing', field: `caption.${part}`, values: { at } },
    ]);
  }
  expect(reasonsNotToCaption(someone('editor'), place, { ...caption, people: '13800138000' })).toEqual([
    { code: 'numberInEvidence', field: 'caption.people' },
  ]);
});

test('A filter leaves what fits, with those above it', () => {
  const row = (id: string, parentId: string | null, light?: 'red' | 'amber' | 'green') => ({
    indicator: { id, parentId },
    leaf: light ? { light } : null,
  });
  const rows = [
    row('1', null),
    row('1-1', '1', 'red'),
    row('1-2', '1', 'green'),
    row('2', null),
    row('2-1', '2', 'amber'),
  ];
  const ids = (light: Parameters<typeof shownRows>[1]) => shownRows(rows, light).map(({ indicator }) => indicator.id);
  expect(ids(undefined)).toEqual(['1', '1-1', '1-2', '2', '2-1']);
  expect(ids('green')).toEqual(['1', '1-2']);
  expect(ids('missing')).toEqual(['1', '1-1', '2', '2-1']);
});
