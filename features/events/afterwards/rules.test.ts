import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { eventStatuses } from '@/db/schema/events.values';
import { type Viewer, viewerOf, visitor } from '@/lib/viewer';
import { type AfterFacts, linksOf, reasonsNotToClose, reasonsNotToFile, reasonsNotToSettle } from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const someone = (role: Role, communityId: string | null = 'here') =>
  viewerOf({ id: 'a', role, communityId, signature: '试人' });
const event: AfterFacts = { status: 'published', communityId: 'here', startsAt: new Date(now.getTime() - 1) };
const count = { came: 20, seen: 20, counted: null, because: '' };
const codes = (
  viewer: Viewer,
  facts: Partial<AfterFacts> = {},
  more: Partial<typeof count | { counted: number }> = {},
) => reasonsNotToSettle(viewer, { ...event, ...facts }, { ...count, ...more }, now).map(({ code }) => code);

describe('Who settles', () => {
  test.each(roles)('%s', (role) => {
    const settles = ['editor', 'lead', 'office'].includes(role);
    expect(codes(someone(role))).toEqual(settles ? [] : ['notYours']);
    expect(codes(someone(role), { communityId: 'there' })).toEqual(['notYours']);
    expect(reasonsNotToFile(someone(role), event, now).length === 0).toBe(settles);
  });

  test('The office for everybody; a visitor for nobody', () => {
    expect(codes(someone('office', null), { communityId: 'there' })).toEqual([]);
    expect(codes(visitor)).toEqual(['notYours']);
  });
});

describe('What is settled', () => {
  const editor = someone('editor');
  test.each(eventStatuses)('%s', (status) => {
    const expected = {
      draft: ['eventStillDraft'],
      published: [],
      held: ['attendanceSettled'],
      cancelled: ['eventCancelled'],
    }[status];
    expect(reasonsNotToClose(editor, { ...event, status }, now).map(({ code }) => code)).toEqual(expected);
    expect(codes(editor, { status })).toEqual(expected);
  });

  test('From the minute it begins, with all reasons at once', () => {
    expect(codes(editor, { startsAt: now })).toEqual([]);
    const coming = { startsAt: new Date(now.getTime() + 1) };
    expect(codes(editor, coming, { came: 0, seen: 0 })).toEqual(['eventNotBegun', 'cameMissing']);
  });

  test.each([
    [{ came: 21 }, ['attendanceMoved']],
    [{ came: 0, seen: 0 }, ['cameMissing']],
    [{ came: 0, seen: 0, counted: 5 }, ['countSourceMissing']],
    [{ came: 0, seen: 0, counted: 5, because: '纸质签到单' }, []],
    [{ came: 0, seen: 0, counted: 5, because: '问 13800001234' }, ['personalNumber']],
    [{ counted: 5, because: '纸质签到单' }, ['countedAlready']],
  ])('With %j', (more, expected) => expect(codes(editor, {}, more)).toEqual(expected));
});

test.each([
  ['', []],
  ['https://news.example.cn/a\n http://b.cn/1?x=2 ', ['https://news.example.cn/a', 'http://b.cn/1?x=2']],
  ['javascript:alert(1)', null],
  ['见《晨报》三版', null],
  ['https://', null],
])('Links: %j', (typed, expected) => expect(linksOf(typed)).toEqual(expected));
