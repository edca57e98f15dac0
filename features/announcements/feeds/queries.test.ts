import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { columns } from '@/db/schema/announcements';
import { communities } from '@/db/schema/communities';
import { draft, publish, withdraw } from '@/features/announcements/mutations';
import { prepareBlankPortal } from '@/features/pages/first-run/mutations';
import { makeColumn, makeCommunity, makeDraft, noon } from '@/lib/testing/factories';
import { system } from '@/lib/viewer';
import { getFeed } from './queries';
import type { FeedScope } from './rules';

const as = { locale: 'zh-CN', form: 'atom' } as const;
let [columnId, columnSlug, communityId, communitySlug] = ['', '', '', ''];

const titlesIn = async (scope: FeedScope) => (await getFeed(scope, as, noon))?.entries.map(({ title }) => title) ?? [];

beforeAll(async () => {
  await prepareBlankPortal(noon);
  columnId = await makeColumn();
  communityId = await makeCommunity();
  [{ slug: columnSlug } = { slug: '' }] = await db.select().from(columns).where(eq(columns.id, columnId));
  [{ slug: communitySlug } = { slug: '' }] = await db.select().from(communities).where(eq(communities.id, communityId));
  for (let n = 0; n < 33; n += 1) {
    const fields = { title: `第${n}篇`, summary: '摘要', body: '<p>全文</p>', source: '', coverAlt: '', columnId };
    const at = new Date(noon.getTime() + n * 60_000);
    await draft(system, { ...fields, communityId: n % 11 ? null : communityId }, { publish: true }, at);
  }
});

describe('getFeed', () => {
  test('The newest thirty stand in it, newest first, with their whole text', async () => {
    const titles = await titlesIn({ kind: 'all' });
    expect(titles).toHaveLength(30);
    expect(titles.slice(0, 2)).toEqual(['第32篇', '第31篇']);
    expect((await getFeed({ kind: 'all' }, as, noon))?.entries[0]?.html).toBe('<p>全文</p>');
  });

  test('A column and a community have their own', async () => {
    expect(await titlesIn({ kind: 'columns', slug: columnSlug })).toHaveLength(30);
    expect(await titlesIn({ kind: 'communities', slug: communitySlug })).toEqual(['第22篇', '第11篇', '第0篇']);
  });

  test('A draft is in none, a withdrawn text leaves them', async () => {
    const id = await makeDraft({ communityId, columnId, title: '先发后撤' });
    const scopes: FeedScope[] = [
      { kind: 'all' },
      { kind: 'columns', slug: columnSlug },
      { kind: 'communities', slug: communitySlug },
    ];
    for (const scope of scopes) expect(await titlesIn(scope)).not.toContain('先发后撤');
    await publish(system, { id, version: 1 }, new Date(noon.getTime() + 7_200_000));
    for (const scope of scopes) expect(await titlesIn(scope)).toContain('先发后撤');
    await withdraw(system, { id, version: 2, reason: '有误' }, noon);
    for (const scope of scopes) expect(await titlesIn(scope)).not.toContain('先发后撤');
  });

  test('There is none of a column or community that does not exist, or of a hidden column', async () => {
    expect(await getFeed({ kind: 'columns', slug: 'none' }, as, noon)).toBeUndefined();
    expect(await getFeed({ kind: 'communities', slug: 'none' }, as, noon)).toBeUndefined();
    await write(system, async (tx) => {
      await tx.update(columns).set({ shown: false }).where(eq(columns.id, columnId));
      await record(tx, 'column.edited', { type: 'column', id: columnId });
    });
    expect(await getFeed({ kind: 'columns', slug: columnSlug }, as, noon)).toBeUndefined();
  });
});
