import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db, tally, write } from '@/db/client';
import { record } from '@/db/record';
import { pageViews } from '@/db/schema/page-views';
import { recordState } from '@/db/schema/records';
import { makeAccount, makeColumn, makeCommunity, makeDraft, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { getArticle } from '../../announcements/articles/queries';
import { publish } from '../../announcements/mutations';
import { listPublished } from '../../announcements/queries';
import { addPageViews, forgetPageViews } from './mutations';
import { listDayTotals, listMostRead, viewsOfTexts } from './queries';

const day = 86_400_000;
const ago = (days: number) => new Date(noon.getTime() - days * day);
const add = (counts: Record<string, number>, at = noon) => addPageViews(new Map(Object.entries(counts)), at);
const state = async () => (await db.select().from(recordState))[0];

beforeEach(() => tally(forgetAll));
const forgetAll: Parameters<typeof tally>[0] = (tx) => tx.delete(pageViews);

describe('addPageViews', () => {
  test('Counts of one day add up, each day and page by itself', async () => {
    await add({ '/': 2, '/about': 1 });
    await add({ '/': 3 });
    await add({ '/': 5 }, ago(1));
    const rows = await db.select().from(pageViews).where(eq(pageViews.path, '/'));
    expect(rows.toSorted((a, b) => a.day.localeCompare(b.day))).toEqual([
      { path: '/', day: '2026-11-21', views: 5 },
      { path: '/', day: '2026-11-22', views: 5 },
    ]);
  });

  test('Many pages at once are all kept', async () => {
    await add(Object.fromEntries(Array.from({ length: 2_500 }, (_, n) => [`/announcements/${n}`, 1])));
    expect(await db.select().from(pageViews)).toHaveLength(2_500);
  });

  test('Counting leaves no record, and no shared page is rendered anew for it', async () => {
    await makeColumn();
    const before = await state();
    await add({ '/': 7 });
    expect(await db.select().from(pageViews)).toHaveLength(1);
    expect(await state()).toEqual(before);
  });
});

describe('What staff see', () => {
  test('The most read pages of a span, with the titles of texts', async () => {
    const id = await makeDraft({ communityId: null, columnId: await makeColumn(), title: '人人都读' });
    await publish(system, { id, version: 1 }, noon);
    const slug = (await listPublished({})).items.find((item) => item.id === id)?.slug ?? '';
    expect(await getArticle(slug)).toBeDefined();
    await add({ [`/announcements/${slug}`]: 4, '/about': 9 });
    await add({ [`/announcements/${slug}`]: 6 }, ago(6));
    await add({ '/about': 100 }, ago(7));
    const office = await makeAccount('office');
    expect(await listMostRead(office, 7, noon)).toEqual([
      { path: `/announcements/${slug}`, views: 10, title: '人人都读' },
      { path: '/about', views: 9, title: null },
    ]);
    expect((await listMostRead(office, 30, noon))[0]).toMatchObject({ path: '/about', views: 109 });
    expect((await viewsOfTexts(office, [slug, 'other'], noon)).get(slug)).toEqual({ week: 10, month: 10 });
  });

  test('A text is counted over 7 and 30 days, today the last of them', async () => {
    for (const [days, views] of [
      [0, 1],
      [6, 10],
      [7, 100],
      [29, 1_000],
      [30, 10_000],
    ] as const)
      await add({ '/announcements/one': views }, ago(days));
    const views = await viewsOfTexts(await makeAccount('auditor'), ['one', 'unread'], noon);
    expect([...views]).toEqual([['one', { week: 11, month: 1_111 }]]);
  });

  test('Every day of a span has its total, also one without a reader', async () => {
    await add({ '/': 2, '/about': 1 });
    await add({ '/': 5 }, ago(2));
    const totals = await listDayTotals(await makeAccount('administrator'), 7, noon);
    expect(totals.map(({ views }) => views)).toEqual([0, 0, 0, 0, 5, 0, 3]);
  });

  test('Who may not see them sees none', async () => {
    await add({ '/announcements/one': 2 });
    const seen = async (viewer: Viewer) =>
      [
        (await listMostRead(viewer, 7, noon)).length,
        (await listDayTotals(viewer, 7, noon)).length,
        (await viewsOfTexts(viewer, ['one'], noon)).size,
      ].some((count) => count > 0);
    expect(await seen(await makeAccount('editor', await makeCommunity()))).toBe(true);
    for (const viewer of [
      visitor,
      await makeAccount('resident'),
      await makeAccount('grid-member', await makeCommunity()),
    ])
      expect(await seen(viewer)).toBe(false);
  });
});

test('Forgetting takes all counts away', async () => {
  await add({ '/': 2 });
  await write(system, async (tx) => {
    await forgetPageViews(tx);
    await record(tx, 'portal.edited', { type: 'portal', id: '1' });
  });
  expect(await db.select().from(pageViews)).toEqual([]);
});
