import type { Page } from '@playwright/test';
import { photo } from '@/lib/testing/photo';
import { editorOf, expect, send, test } from './fixtures';

test.describe('The journey of a text', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('An editor writes, publishes, corrects and withdraws; visitors see each step at their next request', async ({
    page,
    signIn,
    browser,
    site,
  }) => {
    const { makeColumn, makeCommunity } = await import('@/lib/testing/factories');
    const communityId = await makeCommunity('小满社区');
    await makeColumn();
    await signIn('editor', { communityId, name: '编辑甲' });
    const visitor = await (await browser.newContext({ baseURL: site.url })).newPage();
    await visitor.goto('/announcements');
    await expect(visitor.getByText('楼道里的新书架')).toHaveCount(0);

    await page.goto('/desk');
    await page.getByRole('link', { name: '写一篇新的' }).click();
    await page.getByLabel('标题').fill('楼道里的新书架');
    await page.getByLabel('栏目', { exact: true }).selectOption({ label: '试栏目' });
    await page.getByLabel('摘要').fill('三楼平台上多了一个书架，谁都可以拿一本坐下看。');
    await page
      .getByLabel('封面图片')
      .setInputFiles({ name: 'shelf.txt', mimeType: 'text/plain', buffer: await photo() });
    await page.getByLabel('图片说明').fill('楼道平台上的木书架，两个孩子在挑书');
    await typeBody(page, '书架是楼上木工师傅做的。');
    await page.getByRole('button', { name: '预览' }).click();
    await expect(page.getByText('预览：居民会这样看到')).toBeVisible();
    await expect(page.getByRole('heading', { name: '楼道里的新书架' })).toBeVisible();
    await page.getByRole('link', { name: '回到编辑' }).click();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('已发布');

    await visitor.reload();
    await visitor.getByRole('link', { name: '楼道里的新书架' }).click();
    await expect(visitor.getByText('书架是楼上木工师傅做的。')).toBeVisible();
    await expect(visitor.getByRole('img', { name: '楼道平台上的木书架，两个孩子在挑书' })).toBeVisible();

    await page.getByLabel('更正了什么').fill('书架在四楼平台');
    await send(page, '发布更正');
    await visitor.reload();
    await expect(visitor.getByText('更正：书架在四楼平台')).toBeVisible();

    await page.getByLabel('撤回原因').fill('书架要移走');
    await page.getByRole('button', { name: '撤回' }).click();
    await expect(page.getByRole('status')).toContainText('已撤回');
    await visitor.reload();
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('这条消息已经撤回');
    await expect(visitor.getByText('书架要移走')).toBeVisible();
    await expect(visitor.getByText('书架是楼上木工师傅做的。')).toHaveCount(0);
    await visitor.goto('/announcements');
    await expect(visitor.getByText('楼道里的新书架')).toHaveCount(0);
  });

  test('Two editors of one text: the second sees both versions and loses no word', async ({
    page,
    signIn,
    browser,
    site,
  }) => {
    const { makeColumn, makeCommunity, makeDraft } = await import('@/lib/testing/factories');
    const communityId = await makeCommunity('谷雨社区');
    const id = await makeDraft({ communityId, columnId: await makeColumn(), title: '停水通知' });
    await signIn('editor', { communityId, name: '编辑甲' });
    const otherContext = await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 900 } });
    await signIn('editor', { communityId, name: '编辑乙', context: otherContext });
    const other = await otherContext.newPage();
    for (const editor of [page, other]) await editor.goto(`/desk/announcements/${id}`);

    await page.getByLabel('摘要').fill('甲写的摘要');
    await page.getByRole('button', { name: '保存草稿' }).click();
    await expect(page.getByRole('status')).toContainText('已保存');

    await other.getByLabel('摘要').fill('乙写的摘要');
    await other.getByRole('button', { name: '保存草稿' }).click();
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('两位编辑改了同一篇');
    await expect(other.getByText('甲写的摘要')).toBeVisible();
    await expect(other.getByText('乙写的摘要')).toBeVisible();

    await other.goto('/desk');
    await expect(other.getByText('有一份稿子单独存着')).toBeVisible();
    await other.getByRole('link', { name: '对照两份' }).click();
    await other.getByRole('button', { name: '用这份替换现在的稿子' }).click();
    await expect(other.getByLabel('摘要')).toHaveValue('乙写的摘要');
    await expect(other.getByText('有一份稿子单独存着')).toHaveCount(0);
  });

  test('A refusal names every field at once and keeps what was typed', async ({ page, signIn }) => {
    const { makeCommunity } = await import('@/lib/testing/factories');
    await signIn('editor', { communityId: await makeCommunity('芒种社区') });
    await page.goto('/desk/announcements/new');
    await page.getByLabel('摘要').fill('只写了摘要');
    await page.getByRole('button', { name: '存为草稿' }).click();
    const summary = page.getByRole('main').getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).toHaveText(['请写标题', '请选择栏目']);
    await expect(page.getByLabel('摘要')).toHaveValue('只写了摘要');
    await summary.getByRole('link', { name: '请写标题' }).click();
    await expect(page.getByLabel('标题')).toBeFocused();
  });

  test('A file that is no picture is refused in one sentence', async ({ page, signIn }) => {
    const { makeColumn, makeCommunity } = await import('@/lib/testing/factories');
    const columnId = await makeColumn();
    await signIn('editor', { communityId: await makeCommunity('小暑社区') });
    await page.goto('/desk/announcements/new');
    await page.getByLabel('标题').fill('假图片');
    await page.getByLabel('栏目', { exact: true }).selectOption(columnId);
    await page
      .getByLabel('封面图片')
      .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg onload="alert(1)"/>') });
    await page.getByRole('button', { name: '存为草稿' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('这个文件不是可以使用的图片');
    await expect(page.getByLabel('标题')).toHaveValue('假图片');
  });

  test('Staff meet only what is in their scope', async ({ page, signIn }) => {
    const { makeColumn, makeCommunity, makeDraft } = await import('@/lib/testing/factories');
    const [mine, theirs] = [await makeCommunity('白露社区'), await makeCommunity('寒露社区')];
    const columnId = await makeColumn();
    const hidden = await makeDraft({ communityId: theirs, columnId, title: '别的社区的草稿' });
    await makeDraft({ communityId: mine, columnId, title: '本社区的草稿' });
    await signIn('editor', { communityId: mine });
    await page.goto('/desk/announcements?status=draft');
    await expect(page.getByRole('link', { name: '本社区的草稿' })).toBeVisible();
    await expect(page.getByText('别的社区的草稿')).toHaveCount(0);
    for (const path of [hidden, `${hidden}/preview`]) {
      const answer = await page.goto(`/desk/announcements/${path}`);
      expect(answer?.status()).toBe(404);
    }
  });
});

test('A visitor pages through the list and keeps the filter', async ({ page }) => {
  await page.goto('/announcements');
  await expect(page.locator('main li')).toHaveCount(20);
  await page.getByRole('link', { name: '更早的' }).click();
  await expect(page.getByRole('link', { name: '较新的' })).toBeVisible();
  await page.goto('/announcements?community=lianxi');
  await expect(page.getByRole('link', { name: '莲溪社区' }).first()).toHaveAttribute('aria-current', 'true');
});

async function typeBody(page: Page, text: string): Promise<void> {
  await editorOf(page, '正文').click();
  await page.keyboard.type(text);
}

test('What was typed before the editor arrived is in the editor', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  await signIn('editor', { communityId: await makeCommunity('大雪社区') });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Every script of the page comes at once but the editor's own, which is on a slow line.
  await page.route(/\/_next\/static\/.*\.js$/, async (route) => {
    const answer = await route.fetch();
    if ((await answer.text()).includes('ProseMirror')) await held;
    await route.fulfill({ response: answer });
  });
  await page.goto('/desk/announcements/new');
  const area = page.locator('textarea[name=body]');
  await area.fill('<p>慢网络里先写的一句。</p>');
  release();
  const editor = editorOf(page, '正文');
  await expect(editor).toContainText('慢网络里先写的一句。');
  await expect(page.getByRole('textbox', { name: '正文' })).toHaveCount(1);
  await expect(editor).toBeFocused();
  await page.keyboard.type('后写的。');
  await expect(area).toHaveValue('<p>慢网络里先写的一句。后写的。</p>');
});
