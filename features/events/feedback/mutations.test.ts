import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { eventFeedback } from '@/db/schema/events';
import { records } from '@/db/schema/records';
import { newChallenge } from '@/lib/proof-of-work';
import { solve } from '@/lib/proof-solver';
import { makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { visitor } from '@/lib/viewer';
import { send } from './mutations';
import { getFeedback } from './queries';

let communityId = '';
const startsAt = new Date(noon.getTime() - 2 * 3_600_000);
const said = (eventId: string, more = {}) => ({ eventId, rating: 5, words: '', proof: '', ...more });

beforeAll(async () => {
  communityId = await makeCommunity();
});

test('What is said is kept with nothing of who said it, and adds up to a mean', async () => {
  const { id } = await makeEvent({ communityId, startsAt });
  for (const rating of [5, 5, 4]) await send(said(id, { rating, words: rating === 4 ? '再长一点' : '' }), 'a', noon);
  const rows = await db.select().from(eventFeedback).where(eq(eventFeedback.eventId, id));
  expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(['eventId', 'id', 'rating', 'sentAt', 'words']);
  const acts = await db.select().from(records).where(eq(records.action, 'event.feedback-sent'));
  expect(acts.map(({ actorId, change }) => [actorId, change])).toEqual([1, 2, 3].map(() => [null, {}]));
  const editor = await makeAccount('editor', communityId);
  expect(await getFeedback(editor, { id, communityId })).toMatchObject({
    answers: 3,
    mean: 467,
    words: [{ rating: 4, words: '再长一点' }],
  });
  expect(await getFeedback(visitor, { id, communityId })).toBeUndefined();
});

test('Before the end, with a telephone number, or for no event it is refused', async () => {
  const { id } = await makeEvent({ communityId, startsAt });
  const { id: coming } = await makeEvent({ communityId });
  await expect(send(said(coming), 'b', noon)).rejects.toThrow('feedbackClosed');
  await expect(send(said(id, { words: '打 13800001234' }), 'b', noon)).rejects.toThrow('personalNumber');
  await expect(send(said('none'), 'b', noon)).rejects.toThrow('gone');
  expect(await db.select().from(eventFeedback).where(eq(eventFeedback.eventId, id))).toEqual([]);
});

test('The sixth in an hour from one address is refused, or the twenty-first with work; others are not', async () => {
  const { id } = await makeEvent({ communityId, startsAt });
  for (let count = 0; count < 5; count += 1) await send(said(id), 'plain', noon);
  await expect(send(said(id), 'plain', noon)).rejects.toThrow('feedbackOften');
  await send(said(id), 'other', noon);
  const proof = await solve(newChallenge(noon, 1));
  await send(said(id, { proof }), 'plain', noon);
  await expect(send(said(id, { proof }), 'plain', noon), 'a proof counts once').rejects.toThrow('feedbackOften');
  for (let count = 1; count < 20; count += 1)
    await send(said(id, { proof: await solve(newChallenge(noon, 1)) }), 'plain', noon);
  const last = await solve(newChallenge(noon, 1));
  await expect(send(said(id, { proof: last }), 'plain', noon)).rejects.toThrow('feedbackOften');
});
