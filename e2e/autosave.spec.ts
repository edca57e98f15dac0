import type { Page } from '@playwright/test';
import { editorOf, expect, test } from './fixtures';

test.use({ viewport: { width: 1280, height: 900 } });

const line = (page: Page) => page.locator('[data-autosave]');
const saved = (page: Page) => expect(line(page)).toHaveText(/^已自动保存 \d\d:\d\d$/, { timeout: 15_000 });

async function place(name: string) {
  const { makeColumn, makeCommunity, makeDraft } = await import('@/lib/testing/factories');
  const communityId = await makeCommunity(name);
  return { communityId, id: await makeDraft({ communityId, columnId: await makeColumn(), title: '停水通知' }) };
}

async function writeBody(page: Page, text: string) {
  await editorOf(page, '正文').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

/** Leaves the page as one does who shuts the window: no question is answered. */
async function leave(page: Page, to: string) {
  page.once('dialog', (dialog) => dialog.accept());
  await page.goto(to);
}

test('What was written is offered when the editor is opened again, and saving takes the offer away', async ({
  page,
  signIn,
}) => {
  const { communityId, id } = await place('惊蛰社区');
  await signIn('editor', { communityId, name: '编辑甲' });
  await page.goto(`/desk/announcements/${id}`);
  await writeBody(page, '没有保存的一句。');
  await saved(page);
  await leave(page, '/desk');
  await page.goto(`/desk/announcements/${id}`);
  await expect(editorOf(page, '正文')).not.toContainText('没有保存的一句。');
  await page.getByRole('link', { name: '继续上次没保存的' }).click();
  await expect(editorOf(page, '正文')).toContainText('没有保存的一句。');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByRole('status')).toContainText('已保存');
  await expect(editorOf(page, '正文')).toContainText('没有保存的一句。');
  await expect(page.getByText('您上次有没保存的文字')).toHaveCount(0);
});

test('A new text is kept before it has been saved once, and nobody else meets it', async ({ page, signIn }) => {
  const { communityId } = await place('春分社区');
  const writer = await signIn('editor', { communityId, name: '编辑甲' });
  await page.goto('/desk/announcements/new');
  await page.getByLabel('标题').fill('还没存过的新文章');
  await saved(page);
  await leave(page, '/desk/announcements/new');
  await expect(page.getByText('还没存过的新文章')).toBeVisible();
  await signIn('editor', { communityId, name: '编辑乙' });
  await page.goto('/desk/announcements/new');
  await expect(page.getByText('还没存过的新文章')).toHaveCount(0);
  await signAgain(page, writer.id);
  await page.goto('/desk/announcements/new');
  await page.getByRole('button', { name: '不要了' }).click();
  await expect(page.getByRole('status')).toContainText('没保存的文字已经放下');
  await expect(page.getByText('还没存过的新文章')).toHaveCount(0);
});

test('Leaving at once loses no word', async ({ page, signIn }) => {
  const { communityId, id } = await place('清明社区');
  await signIn('editor', { communityId });
  await page.goto(`/desk/announcements/${id}`);
  await writeBody(page, '刚写就走。');
  await leave(page, '/desk');
  await page.goto(`/desk/announcements/${id}`);
  await page.getByRole('link', { name: '继续上次没保存的' }).click();
  await expect(editorOf(page, '正文')).toContainText('刚写就走。');
});

test('Without a network the text waits in the browser, and goes when the network is back', async ({
  page,
  context,
  signIn,
}) => {
  const { communityId, id } = await place('立夏社区');
  await signIn('editor', { communityId });
  await page.goto(`/desk/announcements/${id}`);
  await expect(editorOf(page, '正文')).toBeVisible();
  await context.setOffline(true);
  await writeBody(page, '断网时写的。');
  await expect(line(page)).toHaveText('没有网络，文字保存在这台设备上', { timeout: 15_000 });
  await context.setOffline(false);
  await saved(page);
});

test.describe('Signed out in between', () => {
  test('The text waits in the browser for the same account, and for no other', async ({ page, signIn, context }) => {
    const { communityId, id } = await place('小满里社区');
    const writer = await signIn('editor', { communityId, name: '编辑甲' });
    await page.goto(`/desk/announcements/${id}`);
    await context.clearCookies();
    await writeBody(page, '退出以后写的。');
    await expect(line(page)).toContainText('您已经退出登录', { timeout: 15_000 });
    await signIn('editor', { communityId, name: '编辑乙' });
    await leave(page, `/desk/announcements/${id}`);
    await expect(editorOf(page, '正文')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.getByText('退出以后写的。')).toHaveCount(0);
    await signAgain(page, writer.id);
    await page.goto(`/desk/announcements/${id}`);
    await page.getByRole('link', { name: '继续上次没保存的' }).click();
    await expect(editorOf(page, '正文')).toContainText('退出以后写的。');
  });
});

test('Two windows of one person: both texts are kept, and the second is told', async ({ page, context, signIn }) => {
  const { communityId, id } = await place('芒种里社区');
  await signIn('editor', { communityId });
  const second = await context.newPage();
  for (const window of [page, second]) await window.goto(`/desk/announcements/${id}`);
  await page.getByLabel('摘要').fill('第一个窗口写的');
  await saved(page);
  await second.getByLabel('摘要').fill('第二个窗口写的');
  await expect(line(second)).toContainText('您在另一个窗口也写了', { timeout: 15_000 });
  const reader = await context.newPage();
  await reader.goto(`/desk/announcements/${id}/versions`);
  const list = reader.getByRole('region', { name: '全部版本' }).first();
  await expect(list.getByText('自动保存，只有您看得到')).toHaveCount(2);
});

async function signAgain(page: Page, accountId: string) {
  const { encodeSession, sessionCookie } = await import('@/server/session.js');
  const value = await encodeSession({ accountId, sessionVersion: 1 });
  const url = process.env.LINLI_ORIGIN ?? '';
  await page.context().addCookies([{ name: sessionCookie, value, url, httpOnly: true, sameSite: 'Lax' }]);
}
