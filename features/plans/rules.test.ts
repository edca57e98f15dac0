import { describe, expect, test } from 'vitest';
import { type Role, roles } from '@/db/schema/accounts.values';
import { planStatuses } from '@/db/schema/plans.values';
import { viewerOf } from '@/lib/viewer';
import { isOverdue, reasonsNotToChange, reasonsNotToPlan } from './rules';

const someone = (role: Role, communityId: string | null = 'here') =>
  viewerOf({ id: 'p', role, communityId, signature: '试' });
const there = { isFigureThere: true, isPlaceThere: true };
const plain = { communityId: 'here', figure: null, target: null, what: '换井盖', owner: '', askedBy: '' };

describe.each(roles)('%s', (role) => {
  const may = ['editor', 'lead', 'office'].includes(role);

  test('Plans for the own community alone', () => {
    expect(reasonsNotToPlan(someone(role), plain, there).length === 0).toBe(may);
    expect(reasonsNotToPlan(someone(role), { ...plain, communityId: 'there' }, there)).not.toEqual([]);
    expect(reasonsNotToPlan(someone(role, null), { ...plain, communityId: null }, there).length === 0).toBe(
      role === 'office',
    );
  });

  test.each(planStatuses)('Changes one that is open, and no other: %s', (status) => {
    expect(reasonsNotToChange(someone(role), { communityId: 'here', status }).length === 0).toBe(
      may && status === 'open',
    );
  });
});

test('A target needs a figure that there is', () => {
  const codes = (figure: string | null, target: number | null, isFigureThere: boolean) =>
    reasonsNotToPlan(someone('lead'), { ...plain, figure, target }, { ...there, isFigureThere }).map(
      ({ code }) => code,
    );
  expect(codes(null, 5, false)).toEqual(['planFigureMissing']);
  expect(codes('x', 5, false)).toEqual(['planFigureMissing']);
  expect(codes('x', 5, true)).toEqual([]);
  expect(codes('x', null, true)).toEqual([]);
});

test('What is open after its day is overdue, on its day not yet', () => {
  const at = (status: 'open' | 'done', dueDay: string) => isOverdue({ status, dueDay }, '2026-11-22');
  expect([at('open', '2026-11-21'), at('open', '2026-11-22'), at('done', '2026-11-01')]).toEqual([true, false, false]);
});

test.each(['what', 'owner', 'askedBy'])('A telephone does not stand in a plan: %s', (field) => {
  const facts = { ...plain, [field]: '电话 13800138000' };
  expect(reasonsNotToPlan(someone('lead'), facts, there)).toEqual([{ code: 'numberInSummary', field }]);
});
