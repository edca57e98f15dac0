import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { verifyChain } from '@/db/record';
import { announcements, announcementVersions, columns } from '@/db/schema/announcements';
import { imports } from '@/db/schema/imports';
import { records } from '@/db/schema/records';
import { RuleBroken } from '@/lib/rule-broken';
import { writeSheet } from '@/lib/spreadsheets/sheet';
import { listUploads } from '@/lib/spreadsheets/uploads';
import { makeAccount, makeColumn, makeCommunity, makeDraft, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { importTexts } from '../imported/mutations';
import { discardUpload, forgetUploads, startImport, upload } from './mutations';
import { checkFile, getImport, importSheetOf } from './queries';

const quiet = () => undefined;
const codes = (act: Promise<unknown>) =>
  act.then(
    () => [],
    (error: unknown) => {
      if (error instanceof RuleBroken) return error.reasons.map(({ code }) => code);
      throw error;
    },
  );
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const post = (n: number, change: Record<string, unknown> = {}) => ({
  id: n,
  slug: `post-${n}`,
  title: `第${n}篇`,
  category: 'wuye-new',
  categoryName: '物业通知',
  excerpt: '摘要',
  paragraphs: ['一段', '二段'],
  html: '<p>一段</p><script>alert(1)</script><p>二段</p>',
  publishedAt: new Date(Date.UTC(2025, 9, n)).toISOString(),
  ...change,
});

async function importPosts(posts: unknown[]) {
  const checked = await checkFile(system, { posts }, noon, quiet);
  if (!checked) throw new Error('Not read.');
  if (checked.refused.length === 0) await importTexts(system, { id: 'file', ...checked }, noon);
  return checked.refused.map(({ number, reasons }) => [number, reasons.map(({ code }) => code)]);
}

test('A file of posts keeps its order and addresses, cleans its texts, makes its columns and records each text', async () => {
  const before = await verifyChain();
  expect(await importPosts([post(1), post(2), post(3, { html: undefined })])).toEqual([]);
  const rows = await db.select().from(announcements).where(eq(announcements.createdAt, noon));
  const newest = rows.toSorted((a, b) => Number(b.publishedAt) - Number(a.publishedAt));
  expect(newest.map(({ slug }) => slug)).toEqual(['post-3', 'post-2', 'post-1']);
  expect(newest[2]).toMatchObject({ status: 'published', body: '<p>一段</p><p>二段</p>', summary: '摘要', version: 1 });
  expect(newest[0]?.body).toBe('<p>一段</p>\n<p>二段</p>');
  const made = await db.select().from(columns).where(eq(columns.slug, 'wuye-new'));
  expect(made).toMatchObject([{ name: '物业通知', id: newest[0]?.columnId }]);
  const kept = await db.select().from(announcementVersions);
  expect(kept.filter(({ announcementId }) => rows.some(({ id }) => id === announcementId))).toHaveLength(3);
  const after = await verifyChain();
  // A column, three texts, and the import itself.
  expect(after).toEqual({ length: before.length + 5, brokenAt: null });
});

test('A file with an address that is taken, or there twice, is refused whole and says which', async () => {
  await importPosts([post(10)]);
  const count = async () => (await db.select({ id: announcements.id }).from(announcements)).length;
  const before = await count();
  expect(await importPosts([post(10), post(11), post(12, { slug: 'post-11' }), post(13, { title: '' })])).toEqual([
    [1, ['sameAddress']],
    [3, ['sameAddressTwice']],
    [4, ['titleMissing']],
  ]);
  expect(await count()).toBe(before);
});

test('An address that is taken between checking and writing takes everything back', async () => {
  const checked = await checkFile(system, { posts: [post(20), post(21)] }, noon, quiet);
  await importPosts([post(21)]);
  expect(await codes(importTexts(system, { id: 'late', texts: checked?.texts ?? [] }, noon))).toEqual([
    'changedMeanwhile',
  ]);
  expect(await db.select().from(announcements).where(eq(announcements.slug, 'post-20'))).toEqual([]);
});

test('Texts of one instant keep the order of their file, whichever way it runs', async () => {
  const at = '2025-01-01';
  const items = (slugs: string[], ...dates: string[]) =>
    slugs.map((slug, n) => ({ title: slug, body: '正文', column: 'wuye-new', slug, publishedAt: dates[n] ?? at }));
  const order = async (slugs: string[], ...dates: string[]) => {
    const file = { columns: [{ slug: 'wuye-new', name: '物业通知' }], announcements: items(slugs, ...dates) };
    const checked = await checkFile(system, file, noon, quiet);
    await importTexts(system, { id: 'file', texts: checked?.texts ?? [], newColumns: checked?.newColumns ?? [] }, noon);
    const rows = await db.select().from(announcements);
    const mine = rows.filter(({ slug }) => slugs.includes(slug));
    return mine
      .toSorted((a, b) => Number(b.publishedAt) - Number(a.publishedAt) || (a.id < b.id ? 1 : -1))
      .map(({ slug }) => slug);
  };
  expect(await order(['up-1', 'up-2', 'up-3'], at, at, '2025-02-01')).toEqual(['up-3', 'up-2', 'up-1']);
  expect(await order(['down-1', 'down-2', 'down-3'], '2025-02-01', at, at)).toEqual(['down-1', 'down-2', 'down-3']);
});

test('What is no list of texts is said to be none', async () => {
  for (const json of [null, [], {}, { posts: 'x' }, { announcements: {} }]) {
    expect(await checkFile(system, json, noon, quiet)).toBeNull();
  }
});

async function office(name = '青石社区') {
  const communityId = await makeCommunity(name);
  return { communityId, columnId: await makeColumn(), editor: await makeAccount('editor', communityId) };
}

type ListRow = {
  title: string;
  column?: string;
  community?: string;
  published?: 'published' | 'draft';
  publishedAt?: Date;
};

/** A list as an editor would fill it in. */
async function listOf(viewer: Viewer, ...rows: ListRow[]): Promise<File> {
  async function* pages() {
    yield rows.map((row) => ({ body: '第一段\n第二段', published: 'published' as const, ...row }));
  }
  const content = await writeSheet(await importSheetOf(viewer), 'zh-CN', pages());
  return new File([new Uint8Array(content)], '清单.xlsx');
}

/** Confirms a list and waits until it is not under way any more. */
async function confirmed(viewer: Viewer, id: string) {
  await startImport(viewer, id, after(1));
  for (let waited = 0; waited < 20_000; waited += 20) {
    const row = await getImport(viewer, id);
    if (row?.status !== 'importing') return row;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The import did not end.');
}

test('A list is checked first, imported after a yes, and its file is deleted', async () => {
  const { editor, columnId, communityId } = await office();
  const list = await listOf(
    editor,
    { title: '停水通知', column: columnId, publishedAt: new Date('2026-11-20T09:00:00+08:00') },
    { title: '还没写好', column: columnId, published: 'draft' },
  );
  const id = await upload(editor, list, noon);
  expect(await getImport(editor, id)).toMatchObject({ status: 'checked', total: 2, badCount: 0 });
  expect((await db.select().from(announcements)).filter(({ title }) => title === '停水通知')).toEqual([]);
  expect(await listUploads()).toContain(id);

  expect(await confirmed(editor, id)).toMatchObject({ status: 'done', done: 2, preview: [] });
  const rows = (await db.select().from(announcements)).filter((row) => row.communityId === communityId);
  expect(rows.toSorted((a, b) => (a.status < b.status ? 1 : -1))).toMatchObject([
    {
      title: '停水通知',
      status: 'published',
      body: '<p>第一段</p>\n<p>第二段</p>',
      summary: '第一段 第二段',
      createdBy: editor.id,
    },
    { title: '还没写好', status: 'draft', publishedAt: null },
  ]);
  expect(rows[1]?.publishedAt ?? rows[0]?.publishedAt).toEqual(new Date('2026-11-20T09:00:00+08:00'));
  // The file goes after the transaction that no longer needs it.
  await expect.poll(listUploads).not.toContain(id);
  const said = await db.select().from(records).where(eq(records.subjectId, id));
  expect(said.map(({ action, change }) => [action, change])).toEqual([
    ['import.uploaded', { rows: 2, wrong: 0 }],
    ['import.done', { texts: 2, columns: 0 }],
  ]);
  expect((await verifyChain()).brokenAt).toBeNull();
});

test('A list with something wrong cannot be imported, and says every cell', async () => {
  const { editor, columnId } = await office();
  const tomorrow = new Date('2026-11-23T09:00:00+08:00');
  const list = await listOf(
    editor,
    { title: '甲', column: columnId, publishedAt: tomorrow },
    { title: '', column: columnId },
    { title: '乙', column: columnId },
    { title: '乙', column: columnId },
  );
  const id = await upload(editor, list, noon);
  const row = await getImport(editor, id);
  expect(row?.bad.map((cell) => [cell.row, cell.column, cell.code])).toEqual([
    [2, 'publishedAt', 'publishedInFuture'],
    [3, 'title', 'cellMissing'],
    [5, 'title', 'sameTextTwice'],
  ]);
  expect(await codes(startImport(editor, id, noon))).toEqual(['changedMeanwhile']);
});

test('A list that became wrong after it was checked waits again, and nothing of it is written', async () => {
  const { editor, columnId } = await office();
  const list = await listOf(editor, { title: '先到的', column: columnId }, { title: '另一篇', column: columnId });
  const id = await upload(editor, list, noon);
  const others = await makeAccount('office');
  const theirs = await upload(others, await listOf(others, { title: '先到的', column: columnId }), noon);
  expect(await confirmed(others, theirs)).toMatchObject({ status: 'done' });
  expect(await confirmed(editor, id)).toMatchObject({
    status: 'checked',
    badCount: 1,
    bad: [{ row: 2, code: 'sameText' }],
  });
  expect((await db.select().from(announcements)).filter(({ title }) => title === '另一篇')).toEqual([]);
});

test('A list belongs to the person who uploaded it, who has one at a time', async () => {
  const { editor, columnId, communityId } = await office();
  const id = await upload(editor, await listOf(editor, { title: '甲', column: columnId }), noon);
  const colleague = await makeAccount('editor', communityId);
  expect(await getImport(editor, id)).toBeDefined();
  expect(await getImport(colleague, id)).toBeUndefined();
  expect(await codes(startImport(colleague, id, noon))).toEqual(['changedMeanwhile']);
  expect(await codes(discardUpload(colleague, id, noon))).toEqual(['gone']);
  const next = await upload(editor, await listOf(editor, { title: '乙', column: columnId }), after(1));
  expect(await getImport(editor, id)).toBeUndefined();
  await expect.poll(() => listUploads()).not.toContain(id);
  await discardUpload(editor, next, after(2));
  expect(await getImport(editor, next)).toBeUndefined();
  expect(await listUploads()).not.toContain(next);
});

test('An editor cannot import into another community; those who do not publish, and visitors, cannot import', async () => {
  const [here, there] = [await office('东河社区'), await office('西河社区')];
  const everywhere = await makeAccount('office');
  const own = await listOf(everywhere, { title: '本社区', column: here.columnId, community: here.communityId });
  const id = await upload(here.editor, own, noon);
  expect(await getImport(here.editor, id)).toMatchObject({ badCount: 0, preview: [{ community: '东河社区' }] });
  const list = await listOf(everywhere, { title: '越界', column: here.columnId, community: there.communityId });
  const refused = await getImport(here.editor, await upload(here.editor, list, noon));
  expect(refused?.bad).toMatchObject([{ row: 2, column: 'community', code: 'cellNotInList' }]);
  for (const viewer of [visitor, await makeAccount('auditor'), await makeAccount('administrator')]) {
    expect(await codes(upload(viewer, own, noon))).toEqual(['notYours']);
    expect(await codes(startImport(viewer, id, noon))).toEqual(['notYours']);
  }
});

test('After a day a list is forgotten, with its file', async () => {
  const { editor, columnId } = await office();
  const id = await upload(editor, await listOf(editor, { title: '忘掉我', column: columnId }), noon);
  await forgetUploads(after(23 * 60));
  expect(await getImport(editor, id)).toBeDefined();
  await forgetUploads(after(25 * 60));
  expect(await getImport(editor, id)).toBeUndefined();
  await expect.poll(() => listUploads()).not.toContain(id);
});

test('An import that was broken off can be confirmed again, and is not under way twice', async () => {
  const { editor, columnId } = await office();
  const id = await upload(editor, await listOf(editor, { title: '断过的', column: columnId }), noon);
  const { tally } = await import('@/db/client');
  const set = (heardAt: Date) =>
    tally((tx) => tx.update(imports).set({ status: 'importing', heardAt }).where(eq(imports.id, id)));
  await set(after(1));
  expect(await codes(startImport(editor, id, after(1)))).toEqual(['changedMeanwhile']);
  expect(await codes(upload(editor, await listOf(editor, { title: '另', column: columnId }), after(1)))).toEqual([
    'importBusy',
  ]);
  await set(after(-5));
  expect(await confirmed(editor, id)).toMatchObject({ status: 'done' });
});

test('A draft of somebody else with the same title stands in the way of a second one', async () => {
  const { editor, columnId, communityId } = await office();
  await makeDraft({ communityId, columnId, title: '早就有的草稿' });
  const list = await listOf(editor, { title: '早就有的草稿', column: columnId, published: 'draft' });
  expect(await getImport(editor, await upload(editor, list, noon))).toMatchObject({ bad: [{ code: 'sameText' }] });
});
