import { editorOf, expect, send, test } from './fixtures';

test('The office edits a page of the site, and visitors read it at their next request', async ({
  page,
  browser,
  signIn,
}) => {
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto('/en/accessibility');
  await signIn('office');
  await page.goto('/desk/pages');
  await page
    .getByRole('row', { name: /无障碍声明.*英文/ })
    .getByRole('link')
    .click();
  await page.getByLabel('标题', { exact: true }).fill('Access for all');
  await editorOf(page, '正文').fill('Everybody reads here.');
  await page.getByRole('button', { name: '保存页面' }).click();
  await expect(page.getByRole('status')).toHaveText('已保存。');
  await visitor.reload();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Access for all');
  await expect(visitor.getByText('Everybody reads here.')).toBeVisible();
  await visitor.context().close();
});

test('Legal marks are hidden while they are empty, and shown once they are set', async ({ page, browser, signIn }) => {
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto('/');
  const marks = visitor.getByRole('contentinfo').getByRole('link', { name: /备/ });
  await expect(marks).toHaveCount(0);
  await signIn('administrator');
  await page.goto('/desk/portal');
  await page.getByLabel('ICP 备案号').fill('试备00000000号');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('status')).toHaveText('已保存。');
  await visitor.reload();
  await expect(marks).toHaveText('试备00000000号');
  await expect(marks).toHaveAttribute('href', 'https://beian.miit.gov.cn/');

  await page.getByLabel('ICP 备案号').fill('');
  await send(page, '保存');
  await visitor.reload();
  await expect(marks).toHaveCount(0);
  await visitor.context().close();
});

test('Masthead and pages are closed to a lead, and the pages to an administrator', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  await signIn('lead', { communityId: await makeCommunity() });
  for (const path of [
    '/desk/portal',
    '/desk/portal/leave',
    '/desk/pages',
    '/desk/pages/about/en',
    '/desk/columns',
    '/desk/columns/new',
  ]) {
    expect((await page.goto(path))?.status()).toBe(403);
  }
  await signIn('administrator');
  expect((await page.goto('/desk/portal'))?.status()).toBe(200);
  expect((await page.goto('/desk/pages'))?.status()).toBe(403);
});

test('The office hides a column, and it is gone from the navigation', async ({ page, browser, signIn }) => {
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto('/');
  const inNavigation = visitor.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '我们的节日' });
  await expect(inNavigation).toHaveCount(1);
  await signIn('office');
  await page.goto('/desk/columns');
  await page.getByRole('link', { name: '我们的节日' }).click();
  await page.getByLabel('在导航里显示').uncheck();
  await page.getByRole('button', { name: '保存栏目' }).click();
  await expect(page.getByRole('row', { name: /我们的节日/ })).toContainText('不显示');
  await visitor.reload();
  await expect(inNavigation).toHaveCount(0);
  await visitor.context().close();
});

test('A page that is not there is said to be missing on the desk', async ({ page, signIn }) => {
  await signIn('office');
  for (const path of ['/desk/pages/none/en', '/desk/pages/about/fr', '/desk/columns/none', '/desk/communities/none']) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});

test('The site map leads from the footer to every column, community and page', async ({ page }) => {
  await page.goto('/en');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Site map' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Site map');
  const links = page.getByRole('main').getByRole('link');
  expect(await links.count()).toBeGreaterThan(15);
  for (const address of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
    expect((await page.request.get(address)).status(), address).toBe(200);
  }
});
