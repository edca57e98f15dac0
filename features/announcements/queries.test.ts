import { beforeAll, describe, expect, test } from 'vitest';
import { makeAccount, makeColumn, makeCommunity, makeDraft, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { getArticle, getPreview, listNeighbours } from './articles/queries';
import { listOnDesk } from './drafts/queries';
import { draft, pin, publish, withdraw } from './mutations';
import { listColumns, listForHome, listPublished } from './queries';

let [columnId, noticesId, communityId] = ['', '', ''];
let slugs: string[] = [];

const write = (title: string, at: Date, more: { columnId?: string; communityId?: string | null; slug?: string } = {}) =>
  draft(
    system,
    { title, summary: '摘要', body: '<p>正文</p>', source: '', coverAlt: '', columnId, communityId: null, ...more },
    { publish: true },
    at,
  );

beforeAll(async () => {
  columnId = await makeColumn();
  noticesId = await makeColumn({ notices: true });
  communityId = await makeCommunity();
  // Three texts of each minute, so that pages must break ties by id.
  for (let n = 0; n < 45; n += 1) {
    const at = new Date(noon.getTime() + Math.floor(n / 3) * 60_000);
    await write(`第${n}篇`, at, { slug: `text-${n}`, communityId: n % 2 ? communityId : null });
  }
  slugs = (await listPublished({}, 100)).items.map(({ slug }) => slug);
});

async function walk(direction: 'before' | 'after', start: string | undefined, filter = {}): Promise<string[]> {
  const seen: string[] = [];
  let cursor = start;
  for (let pages = 0; pages < 20; pages += 1) {
    const page = await listPublished({ ...filter, ...(cursor ? { [direction]: cursor } : {}) }, 7);
    const found = page.items.map(({ slug }) => slug);
    if (direction === 'before') seen.push(...found);
    else seen.unshift(...found);
    cursor = direction === 'before' ? page.older : page.newer;
    if (!cursor) return seen;
  }
  throw new Error('The pages have no end.');
}

describe('listPublished', () => {
  test('Paging shows every text once, newest first, also among texts of one moment', async () => {
    expect(slugs).toHaveLength(45);
    expect(await walk('before', undefined)).toEqual(slugs);
  });

  test('The way back shows the same', async () => {
    const last = slugs.at(-1) ?? '';
    const article = await getArticle(last);
    const cursor = `${article?.publishedAt.getTime()}_${article?.id}`;
    expect([...(await walk('after', cursor)), last]).toEqual(slugs);
  });

  test('A filter shows only its own, page by page', async () => {
    const found = await walk('before', undefined, { communityId });
    expect(found).toHaveLength(22);
    expect(found.every((slug) => Number(slug.slice(5)) % 2 === 1)).toBe(true);
  });

  test('A cursor that is none begins at the newest', async () => {
    for (const before of ['', 'x', '1_', '_1', "1_' or 1=1", '99999999999999999_x']) {
      expect((await listPublished({ before }, 3)).items.map(({ slug }) => slug)).toEqual(slugs.slice(0, 3));
    }
  });
});

describe('What is not public does not exist', () => {
  test('Drafts are on no list and have no page; a withdrawn text shows only that it was', async () => {
    const id = await makeDraft({ communityId: null, columnId, title: '未公开的稿子' });
    const shown = JSON.stringify([await listPublished({}, 100), await listForHome()]);
    expect(shown).not.toContain('未公开的稿子');
    await publish(system, { id, version: 1 }, noon);
    const slug = (await listPublished({}, 100)).items.find(({ title }) => title === '未公开的稿子')?.slug ?? '';
    expect(await getArticle(slug)).toMatchObject({ status: 'published', body: '<p>正文。</p>' });
    await withdraw(system, { id, version: 2, reason: '有误' }, noon);
    expect(await getArticle(slug)).toMatchObject({
      status: 'withdrawn',
      body: '',
      summary: '',
      withdrawalReason: '有误',
    });
    expect(JSON.stringify(await listPublished({}, 100))).not.toContain('未公开的稿子');
  });

  test('Only those in whose scope a draft lies meet it on the desk', async () => {
    const id = await makeDraft({ communityId, columnId, title: '社区的稿子' });
    const seen = async (viewer: Viewer) => [
      (await listOnDesk(viewer, {}, 100)).items.some((row) => row.id === id),
      (await getPreview(viewer, id, noon)) !== undefined,
    ];
    expect(await seen(await makeAccount('editor', communityId))).toEqual([true, true]);
    expect(await seen(await makeAccount('office'))).toEqual([true, true]);
    expect(await seen(await makeAccount('auditor'))).toEqual([true, true]);
    expect(await seen(await makeAccount('editor', await makeCommunity()))).toEqual([false, false]);
    expect(await seen(await makeAccount('administrator'))).toEqual([false, false]);
    expect(await seen(await makeAccount('resident'))).toEqual([false, false]);
    expect(await seen(visitor)).toEqual([false, false]);
  });

  test('What is looked for in titles is taken literally', async () => {
    await makeDraft({ communityId, columnId, title: '百分之50%的_楼道' });
    const office = await makeAccount('office');
    const titles = async (q: string) => (await listOnDesk(office, { q }, 100)).items.map(({ title }) => title);
    expect(await titles('50%的_')).toEqual(['百分之50%的_楼道']);
    expect(await titles('%_%')).toEqual([]);
  });
});

test('The neighbours of a text are the ones beside it in its column', async () => {
  for (const at of [0, 20, 44]) {
    const article = await getArticle(slugs[at] ?? '');
    if (!article) throw new Error('The text is gone.');
    const { older, newer } = await listNeighbours(article);
    expect([newer?.slug, older?.slug]).toEqual([slugs[at - 1], slugs[at + 1]]);
  }
});

test('The home page leads with a pinned story, and keeps notices in their own place', async () => {
  const later = new Date(noon.getTime() + 3_600_000);
  await write('停水公告', later, { columnId: noticesId, slug: 'water' });
  const pinnedId = await write('置顶的故事', noon, { slug: 'pinned' });
  await pin(system, { id: pinnedId, pinned: true }, noon);
  const { lead, newest, notices } = await listForHome();
  expect(lead?.slug).toBe('pinned');
  expect(notices.map(({ slug }) => slug)).toEqual(['water']);
  expect(newest.map(({ slug }) => slug)).not.toContain('water');
  expect(newest[0]?.slug).toBe(slugs[0]);
});

test('A column without a public text hides itself', async () => {
  const empty = await makeColumn();
  await makeDraft({ communityId: null, columnId: empty });
  const shown = (await listColumns()).map(({ id }) => id);
  expect(shown).toContain(columnId);
  expect(shown).not.toContain(empty);
});
