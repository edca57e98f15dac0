import { desc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { recordState, records } from '@/db/schema/records';
import { reviewCandidates, reviews } from '@/db/schema/reviews';
import { RuleBroken } from '@/lib/rule-broken';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { makeNominee } from '@/lib/testing/good-people';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { open } from '../reviews/mutations';
import { getReview } from '../reviews/queries';
import { like } from './mutations';
import { getLikes, listToLike } from './queries';

let community = '';
let lead: Viewer = visitor;
const staff: string[] = [];

beforeAll(async () => {
  community = await makeCommunity();
  lead = await makeAccount('lead', community);
  for (const role of ['lead', 'editor', 'grid-member'] as const)
    staff.push((await makeAccount(role, community)).id ?? '');
});

async function round(likes = true) {
  const named = await makeNominee({ communityId: community, name: '试好人' });
  const criteria = [{ name: '事迹', weight: 100 }];
  const plan = { communityId: community, title: '一季度', criteria, staff, residents: [] };
  const id = await open(lead, { ...plan, candidates: [named.id], likes }, noon);
  const [candidate] = await db.select().from(reviewCandidates).where(eq(reviewCandidates.reviewId, id));
  return { id, candidateId: candidate?.id ?? '', named };
}

const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => [],
    (error: unknown) => (error instanceof RuleBroken ? error.reasons.map(({ code }) => code) : [String(error)]),
  );
const at = (text: string) => new Date(`${text}:00+08:00`);
const end = (id: string) =>
  write(system, async (tx) => {
    await tx.update(reviews).set({ status: 'closed' }).where(eq(reviews.id, id));
    await record(tx, 'review.closed', { type: 'review', id });
  });

test('One a person a day, as the neighbourhood counts days', async () => {
  const resident = await makeAccount('resident');
  const { id, candidateId } = await round();
  expect((await listToLike(resident, noon)).map((one) => one.id)).toContain(id);
  await like(resident, { id, candidateId }, at('2026-11-22T00:10'));
  expect(await refusal(like(resident, { id, candidateId }, at('2026-11-22T23:50')))).toEqual(['likedToday']);
  expect((await getLikes(resident, id, noon))?.liked).toBe(true);
  expect((await listToLike(resident, noon)).map((one) => one.id)).not.toContain(id);
  await like(resident, { id, candidateId }, at('2026-11-23T00:10'));
  await like(await makeAccount('resident'), { id, candidateId }, at('2026-11-22T12:00'));
  await end(id);
  expect((await getReview(lead, id))?.candidates.map(({ likes }) => likes)).toEqual([3]);
});

test('Of two at once one is taken', async () => {
  const resident = await makeAccount('resident');
  const { id, candidateId } = await round();
  const both = [like(resident, { id, candidateId }, noon), like(resident, { id, candidateId }, noon)];
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
});

test('The record says neither whom nor how often, and what the public sees stays as it is', async () => {
  const { id, candidateId } = await round();
  const version = async () => (await db.select().from(recordState))[0]?.publicVersion;
  const resident = await makeAccount('resident');
  const before = await version();
  await like(resident, { id, candidateId }, noon);
  const [last] = await db.select().from(records).orderBy(desc(records.number)).limit(1);
  expect(last).toMatchObject({ action: 'review.liked', actorId: resident.id, subjectId: id, change: {} });
  expect(await version()).toBe(before);
  expect(JSON.stringify(await getLikes(resident, id, noon))).not.toContain('count');
  expect((await getReview(lead, id))?.candidates[0]?.likes).toBeNull();
});

test('Staff, visitors, and everybody where there are no likes are refused', async () => {
  const { id, candidateId } = await round();
  expect(await refusal(like(lead, { id, candidateId }, noon))).toEqual(['likesForResidents']);
  expect(await refusal(like(visitor, { id, candidateId }, noon))).toEqual(['signInFirst']);
  const resident = await makeAccount('resident');
  const without = await round(false);
  expect(await refusal(like(resident, { id: without.id, candidateId: without.candidateId }, noon))).toEqual([
    'likesOver',
  ]);
  expect(await getLikes(resident, without.id, noon)).toBeUndefined();
  await end(id);
  expect(await refusal(like(resident, { id, candidateId }, noon))).toEqual(['likesOver']);
});

test('Who takes back the consent to be named is neither shown nor liked', async () => {
  const { consents } = await import('@/db/schema/privacy');
  const resident = await makeAccount('resident');
  const { id, candidateId, named } = await round();
  expect((await getLikes(resident, id, noon))?.candidates.map(({ name }) => name)).toEqual(['试好人']);
  await write(system, async (tx) => {
    await tx.update(consents).set({ withdrawnAt: noon }).where(eq(consents.personId, named.personId));
    await record(tx, 'nominee.consent-withdrawn', { type: 'nomination', id: named.id });
  });
  expect((await getLikes(resident, id, noon))?.candidates).toEqual([]);
  expect(await refusal(like(resident, { id, candidateId }, noon))).toEqual(['candidateGone']);
});
