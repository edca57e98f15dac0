import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { type Viewer, viewerOf, visitor } from '@/lib/viewer';
import {
  type ImportedEvent,
  listOf,
  mayImport,
  nameOfSpeaker,
  numbersFrom,
  reasonsNotToImport,
  repeats,
  withSessions,
} from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00+08:00`);
const someone = (role: Role, communityId: string | null = 'here') =>
  viewerOf({ id: 'a', role, communityId, signature: '试人' });
const row: ImportedEvent = {
  communityId: 'here',
  kind: 'lecture',
  session: null,
  startsAt: at('2025-03-12'),
  endsAt: at('2025-03-12', '10:00'),
  venue: '礼堂',
  title: '诚信',
  virtue: null,
  host: '',
  speakers: [],
  audience: 'everybody',
  expected: 60,
  attendance: 52,
  steps: [],
  reportedAt: '',
  gift: '',
  responsible: '',
};
const reasons = (viewer: Viewer, change: Partial<ImportedEvent> = {}) =>
  reasonsNotToImport(viewer, { ...row, ...change }, now).map(({ code, field }) => [code, field]);

test.each(roles)('%s imports for the own community at most', (role) => {
  const imports = ['editor', 'lead', 'office'].includes(role);
  expect(mayImport(someone(role))).toBe(imports);
  expect(reasons(someone(role))).toEqual(imports ? [] : [['notYours', 'community']]);
  expect(reasons(someone(role), { communityId: 'there' })).toEqual([['notYours', 'community']]);
  expect(mayImport(visitor)).toBe(false);
});

describe('What is refused, beside its cell', () => {
  test.each([
    [{ communityId: '' }, 'importCommunityMissing', 'community'],
    [{ startsAt: at('2026-11-22', '12:00'), endsAt: at('2026-11-22', '13:00') }, 'eventInFuture', 'startsAt'],
    [{ endsAt: at('2025-03-12') }, 'endNotAfterStart', 'endsAt'],
    [{ endsAt: at('2025-03-13', '08:00') }, 'endNotAfterStart', 'endsAt'],
    [{ kind: 'sport' as const, session: 3 }, 'sessionOfLecture', 'session'],
    [{ attendance: 52.5 }, 'numberMissing', 'attendance'],
    [{ expected: 0.5 }, 'numberMissing', 'expected'],
    [{ reportedAt: '晨报' }, 'linkWrong', 'reported'],
    [{ host: '王 13800001234' }, 'personalNumber', 'host'],
    [{ gift: '找 13800001234 领' }, 'personalNumber', 'gift'],
  ])('%j', (change, code, field) => expect(reasons(someone('editor'), change)).toEqual([[code, field]]));
});

describe('What is there already', () => {
  const twice = (rows: Partial<ImportedEvent>[], known: Partial<ImportedEvent>[] = []) =>
    repeats(
      rows.map((change) => ({ ...row, ...change })),
      known.map((change) => ({ ...row, ...change })),
      (place) => place + 2,
    ).map((found) => found.map(({ code, values }) => [code, values?.other]));

  test('Is known by community, time and theme, however it is spaced', () => {
    expect(twice([{ title: ' 诚 信' }, { title: '友善' }], [{}])).toEqual([[['eventThere', undefined]], []]);
    expect(twice([{}, {}])).toEqual([[], [['eventTwice', 2]]]);
    expect(twice([{}, { communityId: 'there' }, { startsAt: at('2025-03-12', '09:30') }])).toEqual([[], [], []]);
  });

  test('A number is given once in a community and year', () => {
    const other = { title: '别的', session: 3 };
    expect(twice([other], [{ session: 3 }])).toEqual([[['sessionTaken', undefined]]]);
    expect(twice([{ session: 3 }, other])).toEqual([[], [['sessionTwice', 2]]]);
    expect(twice([{ session: 3 }, { ...other, startsAt: at('2024-03-12') }])).toEqual([[], []]);
  });
});

test('Lectures without a number get the free ones by date, in their year; other events none', () => {
  const rows = [
    { ...row, startsAt: at('2025-05-01') },
    { ...row, startsAt: at('2025-02-01') },
    { ...row, startsAt: at('2025-03-01'), session: 2 },
    { ...row, startsAt: at('2024-03-01') },
    { ...row, startsAt: at('2025-01-01'), kind: 'sport' as const },
  ];
  expect(withSessions(rows, [{ ...row, session: 1 }]).map(({ session }) => session)).toEqual([4, 3, 2, 1, null]);
});

test('Cells are read as offices write them', () => {
  expect(listOf('唱歌曲 → 学模范、诵经典；发善心')).toEqual(['唱歌曲', '学模范', '诵经典', '发善心']);
  expect(listOf(null)).toEqual([]);
  expect(nameOfSpeaker('张三（群众）')).toBe('张三');
  const next = numbersFrom('2025', ['2025-0007', '2025-abc', '2025-12345678', '2024-0099']);
  expect([next(), next()]).toEqual(['2025-0008', '2025-0009']);
  expect(numbersFrom('2023', [])()).toBe('2023-0001');
});
