import { expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { viewerOf } from '@/lib/viewer';
import { reasonsNotToChange } from './rules';

const lead = viewerOf({ id: 'p', role: 'lead', communityId: 'c1', signature: 'p' });
const round = { communityId: 'c1', status: 'open' as const };
const codes = (...given: Parameters<typeof reasonsNotToChange>) => reasonsNotToChange(...given).map(({ code }) => code);

test.each([
  [{ leaves: true, joins: true, members: 3 }, []],
  [{ leaves: false, joins: true, members: 3 }, []],
  [{ leaves: true, joins: false, members: 4 }, []],
  [{ leaves: true, joins: false, members: 3 }, ['panelTooSmall']],
  [{ leaves: false, joins: false, members: 3 }, ['choiceMissing']],
])('%j', (change, expected) => expect(codes(lead, round, change)).toEqual(expected));

test.each(roles)('%s', (role) => {
  const viewer = viewerOf({ id: 'p', role, communityId: 'c1', signature: 'p' });
  const mayRun = role === 'lead' || role === 'office';
  expect(codes(viewer, round, { leaves: true, joins: true, members: 3 })).toEqual(mayRun ? [] : ['notYours']);
});

test('Not after the end', () => {
  const change = { leaves: true, joins: true, members: 3 };
  expect(codes(lead, { ...round, status: 'closed' }, change)).toEqual(['reviewClosed']);
});
