import { expect, test } from './fixtures';

test('Large print is chosen with one press, without scripts, and stays', async ({ browser, site }) => {
  const context = await browser.newContext({
    baseURL: site.url,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
  });
  const page = await context.newPage();
  await page.goto('/announcements');
  await page.getByRole('button', { name: '大字版' }).click();
  await expect(page).toHaveURL('/announcements');
  const size = () => page.locator('body').evaluate((body) => Number.parseFloat(getComputedStyle(body).fontSize));
  expect(await size()).toBeGreaterThanOrEqual(24);
  await page.goto('/');
  expect(await size()).toBeGreaterThanOrEqual(24);
  await page.getByRole('button', { name: '标准版' }).click();
  expect(await size()).toBeLessThan(20);
  await context.close();
});

test('The other language is one press away and comes back to the same page', async ({ page }) => {
  await page.goto('/communities/lianxi');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en/communities/lianxi');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lianxi Community');
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL('/communities/lianxi');
});

test('The whole home page is reached by keyboard, the first press skips to the text', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement));
  expect(inMain).toBe(true);
});

test('A text is printed without navigation, on white', async ({ page }) => {
  await page.goto('/announcements/stairwells-cleared');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
});

test('The site map for machines names every public text once', async ({ request }) => {
  const xml = await (await request.get('/sitemap.xml')).text();
  const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.some((address) => address?.endsWith('/announcements/stairwells-cleared'))).toBe(true);
  expect((await request.get('/healthz')).ok()).toBe(true);
  expect((await request.get('/readyz')).ok()).toBe(true);
  expect(await (await request.get('/robots.txt')).text()).toContain('Disallow: /desk');
});
