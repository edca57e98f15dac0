import { expect, test } from 'vitest';
import { residentRoles, roles } from '@/db/schema/accounts.values';
import { viewerOf, visitor } from '@/lib/viewer';
import { reasonsNotToLike } from './rules';

const round = { status: 'open' as const, likes: true };
const liked = { standing: true, named: true };
const resident = viewerOf({ id: 'p', role: 'resident', communityId: null, signature: null });

test.each(roles)('%s', (role) => {
  const viewer = viewerOf({ id: 'p', role, communityId: null, signature: 'p' });
  const isResident = residentRoles.some((known) => known === role);
  expect(reasonsNotToLike(viewer, round, liked)).toEqual(isResident ? [] : [{ code: 'likesForResidents' }]);
});

test.each([
  ['a visitor', visitor, round, liked, 'signInFirst'],
  ['after the end', resident, { ...round, status: 'closed' as const }, liked, 'likesOver'],
  ['where there are no likes', resident, { ...round, likes: false }, liked, 'likesOver'],
  ['somebody who has left', resident, round, { ...liked, standing: false }, 'candidateGone'],
  ['somebody who is not named', resident, round, { ...liked, named: false }, 'candidateGone'],
])('Refused: %s', (_, viewer, of, candidate, code) => {
  expect(reasonsNotToLike(viewer, of, candidate)).toEqual([{ code }]);
});
