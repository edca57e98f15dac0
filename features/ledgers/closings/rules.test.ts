import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { viewerOf, visitor } from '@/lib/viewer';
import { markOf, reasonsNotToClose } from './rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const someone = (role: Role, communityId: string | null = 'here') =>
  viewerOf({ id: 'p', role, communityId, signature: '试' });
const codes = (
  viewer: Parameters<typeof reasonsNotToClose>[0],
  communityId: string,
  month = '2026-10',
  closed = false,
) => reasonsNotToClose(viewer, { communityId, month }, { closed }, now).map(({ code }) => code);

describe.each(roles)('%s', (role) => {
  test('Closes a month of the own community alone', () => {
    expect(codes(someone(role), 'here').length === 0).toBe(role === 'lead' || role === 'office');
    expect(codes(someone(role), 'there')).toContain('notYours');
    expect(codes(someone(role), '')).toContain('notYours');
    expect(codes(someone(role, null), '').length === 0).toBe(role === 'office');
  });
});

test('A visitor closes nothing', () => expect(codes(visitor, 'here')).toContain('notYours'));

test.each([
  ['2026-10', false, []],
  ['2026-11', false, ['monthNotOver']],
  ['2027-01', false, ['monthNotOver']],
  ['2026-13', false, ['monthWrong', 'monthNotOver']],
  ['october', false, ['monthWrong', 'monthNotOver']],
  ['2026-10', true, ['monthClosedAlready']],
])('%s, closed: %s', (month, closed, reasons) =>
  expect(codes(someone('lead'), 'here', month, closed)).toEqual(reasons),
);

test('Sums that differ have another mark', () => {
  expect(markOf([{ sum: 1 }])).toBe(markOf([{ sum: 1 }]));
  expect(markOf([{ sum: 1 }])).not.toBe(markOf([{ sum: 2 }]));
});
