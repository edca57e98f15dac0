import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { announcements } from '@/db/schema/announcements';
import { eventSpeakers, eventSteps, events, speakers } from '@/db/schema/events';
import { makeEvent } from '@/lib/testing/events';
import { makeColumn, makeCommunity, makeDraft, noon } from '@/lib/testing/factories';
import { system, visitor } from '@/lib/viewer';
import { getEvent } from './details/queries';
import { eventFilter } from './inputs';
import { calendarReach, getEventList, listBetween, listComing, listEventAddresses, listPublicEvents } from './queries';
import { signUp } from './sign-ups/mutations';

let communityId = '';
const hour = 3_600_000;
const slugOf = (id: string) => `c-${id.slice(-12)}`;
const later = (hours: number) => new Date(noon.getTime() + hours * hour);
const at = (hours: number) => ({ startsAt: later(hours), endsAt: later(hours + 1) });
const change = (work: (tx: Tx) => Promise<unknown>, id: string) =>
  write(system, async (tx) => {
    await work(tx);
    await record(tx, 'event.changed', { type: 'event', id });
  });
const listed = async (query: Record<string, string> = {}) => {
  const { coming, page } = await getEventList(eventFilter.parse({ community: slugOf(communityId), ...query }), noon);
  return [coming, page.items].map((items) => items.map(({ title }) => title));
};

beforeAll(async () => {
  communityId = await makeCommunity();
});

test('What is to come is listed soonest first, what was newest first, and a draft nowhere', async () => {
  const draft = await makeEvent({ communityId, title: '草稿', status: 'draft', ...at(5) });
  await makeEvent({ communityId, title: '后天', ...at(48) });
  await makeEvent({ communityId, title: '明天', kind: 'culture', ...at(24) });
  await makeEvent({ communityId, title: '正在', startsAt: later(-1), endsAt: later(1) });
  await makeEvent({ communityId, title: '取消', status: 'cancelled', cancelledBecause: '下雨', ...at(30) });
  await makeEvent({ communityId, title: '昨天', status: 'held', attendance: 31, ...at(-24) });
  await makeEvent({ communityId, title: '前天', ...at(-48) });
  expect(await listed()).toEqual([
    ['正在', '明天', '取消', '后天'],
    ['昨天', '前天'],
  ]);
  expect(await listed({ kind: 'culture' })).toEqual([['明天'], []]);
  expect(await listPublicEvents([draft.id])).toEqual([]);
  expect(await getEvent(draft.number, noon)).toBeUndefined();
  expect((await listBetween(later(0), later(20))).some(({ title }) => title === '草稿')).toBe(false);
  expect((await listEventAddresses()).some(({ number }) => number === draft.number)).toBe(false);
});

test('The calendar reaches from the first event to the last, and a draft does not lengthen it', async () => {
  const [before, after] = [-24 * 900, 24 * 900];
  await makeEvent({ communityId, ...at(before) });
  await makeEvent({ communityId, ...at(after) });
  await makeEvent({ communityId, status: 'draft', ...at(after + 24) });
  expect(await calendarReach(noon)).toEqual({ first: later(before), last: later(after) });
  const long = new Date(later(after).getTime() + 3_600_000);
  expect((await calendarReach(long)).last).toEqual(long);
});

test('Past ones are turned page by page without losing or repeating one', async () => {
  const id = await makeCommunity();
  const slug = slugOf(id);
  for (let n = 1; n <= 45; n += 1) await makeEvent({ communityId: id, title: `第${n}场`, ...at(-24 * n) });
  const page = (query: Record<string, string>) => getEventList(eventFilter.parse({ community: slug, ...query }), noon);
  const first = await page({});
  const second = await page({ before: first.page.older ?? '' });
  const third = await page({ before: second.page.older ?? '' });
  const all = [first, second, third].flatMap(({ page: { items } }) => items.map(({ title }) => title));
  expect(all).toEqual(Array.from({ length: 45 }, (_, n) => `第${n + 1}场`));
  expect(third.page.older).toBeUndefined();
  expect((await page({ after: third.page.newer ?? '' })).page.items.map(({ id }) => id)).toEqual(
    second.page.items.map(({ id }) => id),
  );
});

test('Of seats the public is told steps, the best of several groups in a list and each on the page', async () => {
  const { id, number, groupIds } = await makeEvent({
    communityId,
    ...at(60),
    groups: [
      { name: '老人', seats: 1 },
      { name: '孩子', seats: 20 },
    ],
  });
  const person = { name: '甲', contact: '13000020001', for: 'self' as const, helper: '', answers: {} };
  await signUp(visitor, { ...person, eventId: id, groupId: groupIds[0] ?? '' }, crypto.randomUUID(), noon);
  const [teaser] = await listPublicEvents([id]);
  expect(teaser?.step).toBe('free');
  const view = await getEvent(number, noon);
  expect(view?.groups.map(({ name, step }) => [name, step])).toEqual([
    ['老人', 'waiting'],
    ['孩子', 'free'],
  ]);
  expect((await listComing(noon, 50, { communityId })).find((one) => one.id === id)?.venue).toBe('试礼堂');
});

test('Speakers are named from the day on which they agreed until they leave, and a recap once it is published', async () => {
  const recapId = await makeDraft({ communityId, columnId: await makeColumn(), title: '回顾' });
  const { id, number } = await makeEvent({ communityId, ...at(70), recapId });
  const people = [
    { id: newId(), name: '钱同意', kind: 'expert' as const, agreedOn: '2020-01-01' },
    { id: newId(), name: '孙将来', kind: 'resident' as const, agreedOn: '2999-01-01' },
    { id: newId(), name: '李离开', kind: 'resident' as const, agreedOn: '2020-01-01', leftAt: noon },
  ];
  await change(async (tx) => {
    await tx.insert(speakers).values(people);
    await tx.insert(eventSpeakers).values(people.map((one) => ({ eventId: id, speakerId: one.id })));
    await tx
      .insert(eventSteps)
      .values({ eventId: id, position: 0, title: '唱歌曲', minutes: 5, required: true, performer: '合唱队' });
  }, id);
  const view = await getEvent(number, noon);
  expect(view?.speakers.map(({ name }) => name)).toEqual(['钱同意']);
  expect(view?.steps.map(({ title }) => title)).toEqual(['唱歌曲']);
  expect(view?.recap).toBeUndefined();
  await change(async (tx) => {
    await tx.update(announcements).set({ status: 'published', publishedAt: noon }).where(eq(announcements.id, recapId));
    await tx.update(events).set({ status: 'held', attendance: 12 }).where(eq(events.id, id));
  }, id);
  const after = await getEvent(number, noon);
  expect(after?.recap?.title).toBe('回顾');
  expect(after?.event.attendance).toBe(12);
});
