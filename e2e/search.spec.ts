import { expect, test } from './fixtures';

test('Without scripts, a resident finds a two-character word from the home page and reads the text', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({
    baseURL: site.url,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('link', { name: '搜索' }).click();
  await page.getByLabel('找什么').fill('楼道');
  await page.getByRole('button', { name: '搜索' }).click();
  const results = page.getByRole('region', { name: '搜索结果' });
  await expect(results.getByRole('listitem').first()).toContainText('楼道');
  await expect(results.locator('mark').first()).toHaveText('楼道');
  await results.getByRole('link', { name: '三百户同一天清楼道，老楼里腾出了读书角' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('三百户同一天清楼道，老楼里腾出了读书角');
  await context.close();
});

test('First letters find a title, and a search is narrowed to one community', async ({ page }) => {
  await page.goto('/search?q=qld');
  const titles = page.getByRole('region', { name: '搜索结果' }).getByRole('heading', { level: 2 });
  await expect(titles.filter({ hasText: '清楼道' }).first()).toBeVisible();
  await page.goto('/search?q=社区');
  await page.getByText('再挑一挑').click();
  await page.getByRole('combobox', { name: '社区' }).selectOption({ label: '莲溪社区' });
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(/community=lianxi/);
  const found = page.getByRole('region', { name: '搜索结果' }).getByRole('listitem');
  await expect(found.first()).toContainText('莲溪社区');
  await expect(found.filter({ hasText: '康宁河社区 ·' })).toHaveCount(0);
});

test('What nobody wrote is answered with a way on, and what was asked stays in the field', async ({ page }) => {
  await page.goto('/search?q=鼋鼍');
  await expect(page.getByText('没有找到“鼋鼍”')).toBeVisible();
  await expect(page.getByLabel('找什么')).toHaveValue('鼋鼍');
});

test('A text that was just published is found at the next question', async ({ page }) => {
  await page.goto('/search?q=蟋蟀');
  await expect(page.getByText('没有找到“蟋蟀”')).toBeVisible();
  const [{ makeColumn, makeDraft, noon }, { publish }, { system }] = await Promise.all([
    import('@/lib/testing/factories'),
    import('@/features/announcements/mutations'),
    import('@/lib/viewer'),
  ]);
  const id = await makeDraft({ columnId: await makeColumn(), communityId: null, title: '蟋蟀开始叫了' });
  await publish(system, { id, version: 1 }, noon);
  await page.reload();
  await expect(page.getByRole('link', { name: '蟋蟀开始叫了' })).toBeVisible();
});
