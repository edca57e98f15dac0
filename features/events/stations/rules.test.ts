import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { eventKinds, eventStatuses } from '@/db/schema/events.values';
import { viewerOf } from '@/lib/viewer';
import { type Fair, openness, reasonsNotToSaveStation } from './rules';

const at = (text: string) => new Date(`${text}:00+08:00`);
const fair: Fair = {
  kind: 'fair',
  status: 'published',
  communityId: 'here',
  startsAt: at('2026-12-05T09:00'),
  endsAt: at('2026-12-06T16:00'),
};
const editor = viewerOf({ id: 'me', role: 'editor', communityId: 'here', signature: '某' });
const station = { questionIds: ['a', 'b', 'c'], passAt: 2 };
const codes = (of: Partial<Fair>, over = {}, before: Parameters<typeof reasonsNotToSaveStation>[3] = null) =>
  reasonsNotToSaveStation(editor, { ...fair, ...of }, { ...station, ...over }, before).map(({ code }) => code);

describe('Saving a station', () => {
  test.each(roles)('%s', (role) => {
    const viewer = viewerOf({ id: 'me', role, communityId: 'here', signature: '某' });
    const isAllowed = ['editor', 'lead', 'office'].includes(role);
    expect(reasonsNotToSaveStation(viewer, fair, station, null)).toEqual(isAllowed ? [] : [{ code: 'notYours' }]);
    expect(reasonsNotToSaveStation(viewer, { ...fair, communityId: 'elsewhere' }, station, null)).toEqual([
      { code: 'notYours' },
    ]);
  });
  test.each(eventKinds)('At an event of the kind %s', (kind) => {
    expect(codes({ kind })).toEqual(kind === 'fair' ? [] : ['notAFair']);
  });
  test.each(eventStatuses)('Of an event that is %s', (status) => {
    expect(codes({ status })).toEqual(status === 'draft' || status === 'published' ? [] : ['eventOver']);
  });
  test('Every reason is said', () => {
    expect(codes({ status: 'held' }, { questionIds: [] })).toEqual(['eventOver', 'questionsMissing']);
    expect(codes({}, { questionIds: ['a', 'a'], passAt: 3 })).toEqual(['questionTwice', 'passAtWrong']);
  });
  test('Once somebody answered, the questions stay', () => {
    expect(codes({}, {}, { ...station, runs: 1 })).toEqual([]);
    expect(codes({}, { passAt: 1 }, { ...station, runs: 0 })).toEqual([]);
    expect(codes({}, { passAt: 1 }, { ...station, runs: 1 })).toEqual(['stationAnswered']);
    expect(codes({}, { questionIds: ['b', 'a', 'c'] }, { ...station, runs: 1 })).toEqual(['stationAnswered']);
  });
});

describe('When a station takes answers', () => {
  test.each([
    ['2026-12-04T23:59', 'not-yet'],
    ['2026-12-05T00:00', 'open'],
    ['2026-12-06T23:59', 'open'],
    ['2026-12-07T00:00', 'over'],
  ])('%s: %s', (now, state) => expect(openness(fair, at(now))).toBe(state));

  test.each(eventStatuses)('On its day, of a fair that is %s', (status) => {
    const expected = { draft: 'not-public', published: 'open', held: 'over', cancelled: 'over' } as const;
    expect(openness({ ...fair, status }, at('2026-12-05T10:00'))).toBe(expected[status]);
  });
});
