import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import type { Staff } from '@/lib/viewer';
import { alert } from './account-forms';
import { expect, test } from './fixtures';

const oneCommunity = async () => {
  const { makeColumn, makeCommunity } = await import('@/lib/testing/factories');
  const name = `表格社区${crypto.randomUUID().slice(0, 6)}`;
  return { name, communityId: await makeCommunity(name), columnId: await makeColumn() };
};

/** The sheet of an import as its owner would fill it in. */
async function listOf(viewer: Staff, rows: { title: string; column: string; publishedAt?: Date }[]): Promise<Buffer> {
  const { writeSheet } = await import('@/lib/spreadsheets/sheet');
  const { importSheetOf } = await import('@/features/announcements/imports/queries');
  async function* pages() {
    yield rows.map((row) => ({ body: '第一段\n第二段', published: 'published' as const, ...row }));
  }
  return Buffer.from(await writeSheet(await importSheetOf(viewer), 'zh-CN', pages()));
}

const attach = (page: Page, buffer: Buffer) =>
  page.getByLabel('填好的表格').setInputFiles({
    name: '清单.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  });

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

async function download(page: Page, act: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return file;
}

/** All texts that stand in a file of Excel. */
async function textsIn(file: Download): Promise<string> {
  const { strFromU8, unzipSync } = await import('fflate');
  const parts = unzipSync(await readFile(await file.path()));
  return strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With scripts' : 'Without scripts', () => {
    test.use({ javaScriptEnabled });

    test('An editor downloads the template, mends a wrong list, confirms, and readers see the texts', async ({
      page,
      signIn,
    }) => {
      const { name, communityId, columnId } = await oneCommunity();
      const editor = (await signIn('editor', { communityId })) as Staff;
      const title = `停水通知${crypto.randomUUID().slice(0, 6)}`;
      await page.goto('/desk/announcements');
      await page.getByRole('link', { name: '从 Excel 导入' }).click();
      const template = await download(page, () => page.getByRole('link', { name: '下载模板' }).click());
      expect(template.suggestedFilename()).toBe('文章导入模板.xlsx');
      expect(await textsIn(template)).toContain(name);

      await press(page, '上传并检查');
      await expect(alert(page)).toContainText('请先选一个 .xlsx 文件');
      await attach(page, Buffer.from('没有这样的表格'));
      await press(page, '上传并检查');
      await expect(alert(page)).toContainText('这个文件打不开');

      const tomorrow = new Date(Date.now() + 86_400_000);
      await attach(page, await listOf(editor, [{ title, column: columnId, publishedAt: tomorrow }]));
      await press(page, '上传并检查');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('表里有 1 篇');
      await expect(page.getByRole('row', { name: /2.*发布日期/ })).toContainText('日期还没有到');
      await expect(page.getByRole('button', { name: /确认导入/ })).toHaveCount(0);
      await page.getByRole('link', { name: '改好以后再传' }).click();

      const publishedAt = new Date(Date.now() - 60_000);
      const rows = [
        { title, column: columnId, publishedAt },
        { title: `${title}补充`, column: columnId, publishedAt },
      ];
      await attach(page, await listOf(editor, rows));
      await press(page, '上传并检查');
      await expect(page.getByRole('row', { name: new RegExp(`${title}补充.*${name}`) })).toBeVisible();
      await press(page, '确认导入 2 篇');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('导入完成：2 篇', { timeout: 15_000 });
      await page.getByRole('link', { name: '看文章列表' }).click();
      await expect(page.getByRole('row', { name: new RegExp(`${title}补充.*已发布`) })).toBeVisible();
      await page.goto('/announcements');
      await expect(page.getByRole('link', { name: `${title}补充` })).toBeVisible();
    });

    test('The list of texts is exported under its filter, and the record says so', async ({ page, signIn }) => {
      const { communityId, columnId } = await oneCommunity();
      const { makeDraft } = await import('@/lib/testing/factories');
      const mark = crypto.randomUUID().slice(0, 6);
      const texts = [`=要找的${mark}`, `别的${mark}`];
      for (const title of texts) await makeDraft({ communityId, columnId, title });
      const elsewhere = await oneCommunity();
      await makeDraft({ ...elsewhere, title: `要找的${mark}外边` });
      const editor = await signIn('editor', { communityId });
      await page.goto(`/desk/announcements?status=draft&q=${encodeURIComponent(`要找的${mark}`)}`);
      const file = await download(page, () => press(page, '导出 Excel'));
      expect(file.suggestedFilename()).toMatch(/^发布-\d{4}-\d\d-\d\d\.xlsx$/);
      const written = await textsIn(file);
      expect(written).toContain(texts[0]);
      expect(written).not.toContain(texts[1]);
      expect(written).not.toContain('外边');
      const { db } = await import('@/db/client');
      const { records } = await import('@/db/schema/records');
      const said = (await db.select().from(records)).filter(
        ({ action, actorId }) => action === 'list.exported' && actorId === editor.id,
      );
      expect(said).toMatchObject([{ subjectId: 'announcements', change: { rows: 1, filters: ['status', 'q'] } }]);
      expect(JSON.stringify(said)).not.toContain(mark);
    });
  });
}

test('Every list of the desk is exported by those who may see it', async ({ page, signIn }) => {
  await signIn('office');
  for (const [path, name] of [
    ['/desk/announcements', '发布'],
    ['/desk/site-errors', '网站纠错'],
    ['/desk/communities', '社区资料'],
    ['/desk/records', '记录'],
  ]) {
    await page.goto(path ?? '');
    const file = await download(page, () => press(page, '导出 Excel'));
    expect(file.suggestedFilename()).toMatch(new RegExp(`^${name}-`));
  }
  await signIn('administrator', { name: '总管乙' });
  await page.goto('/desk/people');
  const people = await textsIn(await download(page, () => press(page, '导出 Excel')));
  expect(people).toContain('总管乙');
});

test('Nobody gets a list that is not theirs', async ({ page, signIn, site }) => {
  const ask = (list: string) => page.request.post(`/api/export/${list}?locale=zh-CN`, { form: {}, maxRedirects: 0 });
  await signIn('office');
  expect((await ask('announcements')).status()).toBe(200);
  expect((await ask('people')).status()).toBe(403);
  expect((await ask('no-such-list')).status()).toBe(404);
  await page.context().clearCookies();
  const visitor = await ask('announcements');
  expect([visitor.status(), visitor.headers().location]).toEqual([303, '/sign-in?next=%2Fdesk']);
  const template = await page.request.get('/api/announcements/template', { maxRedirects: 0 });
  expect(template.status()).toBe(303);
  await signIn('auditor');
  expect((await page.request.get('/api/announcements/template')).status()).toBe(403);
  expect((await page.goto('/desk/announcements/import'))?.status()).toBe(403);
  const foreign = await page.request.post(`${site.url}/api/export/announcements`, {
    headers: { origin: 'https://elsewhere.invalid' },
  });
  expect(foreign.status()).toBe(403);
});

test('An uploaded list opens for its owner alone', async ({ page, browser, signIn, site }) => {
  const { communityId, columnId } = await oneCommunity();
  const editor = (await signIn('editor', { communityId })) as Staff;
  await page.goto('/desk/announcements/import');
  await attach(page, await listOf(editor, [{ title: '只给我看', column: columnId }]));
  await press(page, '上传并检查');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('表里有 1 篇');
  const other = await browser.newContext({ baseURL: site.url });
  await signIn('editor', { communityId, context: other });
  const theirs = await other.newPage();
  expect((await theirs.goto(page.url()))?.status()).toBe(404);
  await other.close();
  await press(page, '不导入，删掉这份表');
  await expect(page.getByRole('status')).toContainText('没有导入任何内容');
});
