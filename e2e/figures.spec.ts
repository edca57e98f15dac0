import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** A community of the test's own with so many nominees of one kind, all of them of the same day. */
async function makePlace(name: string, nominees: number): Promise<{ id: string; day: string }> {
  const { makeCommunity, noon } = await import('@/lib/testing/factories');
  const { makeNominee } = await import('@/lib/testing/good-people');
  const { dayOf } = await import('@/lib/time');
  const id = await makeCommunity(name);
  for (let n = 0; n < nominees; n += 1) await makeNominee({ communityId: id, category: 'filial', name: `试好人${n}` });
  return { id, day: dayOf(noon) };
}

async function choose(page: Page, from: string, to: string): Promise<void> {
  await page.getByLabel('从', { exact: true }).fill(from);
  await page.getByLabel('到', { exact: true }).fill(to);
  await page.getByRole('button', { name: '看这一段' }).click();
}

const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
const number = (page: Page, text: RegExp) => page.getByRole('paragraph').filter({ hasText: text });

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('A figure opens the list that it counts; another period counts another, and is compared', async ({
    page,
    signIn,
  }) => {
    const { id, day } = await makePlace('试社区', 3);
    await makePlace('别的社区', 1);
    await signIn('lead', { communityId: id });

    await page.goto('/desk/figures');
    await choose(page, day, day);
    const row = rowOf(page, '推荐：孝老爱亲');
    await expect(row).toContainText(/3\s*人/);
    await expect(row).toContainText('多 3');
    await row.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('推荐：孝老爱亲');
    await expect(number(page, /^3\s*人$/)).toBeVisible();
    await expect(page.getByRole('region', { name: '推荐：孝老爱亲' }).getByRole('row')).toHaveCount(4);
    await expect(page.getByRole('main')).not.toContainText('试好人');
    await expect(page.getByRole('heading', { name: '各社区' })).toHaveCount(0);

    await page.getByRole('link', { name: '去年', exact: true }).click();
    await expect(number(page, /^0\s*人$/)).toBeVisible();
    await expect(page.getByText('这一段时间里没有')).toBeVisible();
    await page.getByRole('link', { name: '全部数字' }).click();
    await expect(page).toHaveURL(/period=last-year.*#nominations$/);

    const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    await choose(page, next, next);
    await expect(rowOf(page, '推荐：孝老爱亲')).toContainText(/0\s*人\s*3\s*人\s*少 3/);
    await expect(page.getByText('还没有记录的').first()).toBeVisible();
  });

  test('The office looks at one community or at all of them', async ({ page, signIn }) => {
    const name = `试区${Date.now()}`;
    const { day } = await makePlace(name, 2);
    await signIn('office');
    await page.goto(`/desk/figures?from=${day}&to=${day}`);
    await expect(page.getByText(/^全街道 · /)).toBeVisible();
    await page.getByRole('combobox', { name: '社区' }).selectOption({ label: name });
    await page.getByRole('button', { name: '看这里' }).click();
    await expect(page).toHaveURL(new RegExp(`from=${day}&to=${day}&community=`));
    await expect(page.getByText(`${name} · `)).toBeVisible();
    await expect(rowOf(page, '推荐：孝老爱亲')).toContainText(/2\s*人/);

    await rowOf(page, '推荐：孝老爱亲').getByRole('link').click();
    await expect(number(page, /^2\s*人$/)).toBeVisible();
    await page.getByRole('combobox', { name: '社区' }).selectOption({ label: '全街道' });
    await page.getByRole('button', { name: '看这里' }).click();
    const place = page.getByRole('region', { name: '各社区' }).getByRole('row').filter({ hasText: name });
    await expect(place).toContainText(/2\s*人/);
    await place.getByRole('link').click();
    await expect(page).toHaveURL(/community=/);
    await expect(number(page, /^2\s*人$/)).toBeVisible();
  });

  test('The chart shows what its table says, and each month opens itself', async ({ page, signIn }) => {
    await signIn('office');
    await page.goto('/desk/figures/event-visits?period=year');
    const rows = page.getByRole('region', { name: '逐月' }).getByRole('row');
    await expect(rows).toHaveCount(13);
    const texts = await rows.getByRole('cell').allTextContents();
    const counts = texts.map((text) => Number(text.replace(/[^\d-]/g, '')));
    const heights = await page
      .getByRole('img', { name: /^逐月柱状图/ })
      .locator('rect')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
    const most = Math.max(...counts);
    expect(most).toBeGreaterThan(0);
    expect(heights).toHaveLength(counts.length);
    for (const [at, count] of counts.entries())
      expect(heights[at]).toBeCloseTo(count === 0 ? 0 : Math.max(1, (count / most) * 100), 6);
    const total = counts.reduce((sum, count) => sum + count, 0);
    await expect(number(page, new RegExp(`^${total.toLocaleString('zh-CN')}\\s*人次$`))).toBeVisible();

    await rows
      .nth(1 + counts.indexOf(most))
      .getByRole('link')
      .click();
    await expect(number(page, new RegExp(`^${most.toLocaleString('zh-CN')}\\s*人次$`))).toBeVisible();
  });

  test('Everybody reads what was done, of which days, and when it was counted', async ({ page, request }) => {
    await page.goto('/');
    await page.getByRole('contentinfo').getByRole('link', { name: '做了什么' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('做了什么');
    await expect(page.getByText(/^统计时间 \d{4}年1月1日至.+ · 数据截至 \d{4}年.+ \d\d:\d\d$/)).toBeVisible();
    const told = await (await request.get('/api/figures/public?period=year')).json();
    expect(told.dataTime).toMatch(/^\d{4}-\d\d-\d\dT.+Z$/);
    expect(told.figures.length).toBeGreaterThan(0);
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(told.figures.length);
    for (const { title, value, unitNames } of told.figures) {
      const shown = value === null ? '不到 3' : value.toLocaleString('zh-CN', { maximumFractionDigits: 2 });
      const item = page.getByRole('listitem').filter({ hasText: title['zh-CN'] });
      await expect(item).toContainText(`${shown} ${unitNames['zh-CN']}`);
    }
    await page.getByRole('link', { name: '去年', exact: true }).click();
    await expect(page).toHaveURL('/figures?period=last-year');
    await expect(page.getByText(/^统计时间 \d{4}年1月1日至\d{4}年12月31日 · /)).toBeVisible();
  });
});

test('Programs of staff read the numbers of the dashboard, others none; the file has them, too', async ({
  page,
  signIn,
  request,
}) => {
  expect((await request.get('/api/figures')).status()).toBe(401);
  const { id, day } = await makePlace('数社区', 2);
  await signIn('grid-member', { communityId: id });
  expect((await page.request.get('/api/figures')).status()).toBe(403);
  await signIn('lead', { communityId: id });
  expect((await page.request.get('/api/figures?community=lianxi')).status()).toBe(404);
  const answer = await page.request.get(`/api/figures?from=${day}&to=${day}`);
  expect(answer.headers()['cache-control']).toContain('no-store');
  const told = await answer.json();
  expect(told).toMatchObject({
    period: { name: null, from: day, to: day },
    community: { name: { 'zh-CN': '数社区' } },
  });
  const figure = told.figures.find(({ name }: { name: string }) => name === 'nominations-of-filial');
  expect(figure).toMatchObject({ value: 2, before: 0, target: null, unit: 'person', unitNames: { en: 'people' } });

  await page.goto(`/desk/figures?from=${day}&to=${day}`);
  await expect(rowOf(page, '推荐：孝老爱亲')).toContainText(/2\s*人/);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^数字-.+\.xlsx$/);
});

test('Others have no figures, and an unknown one or a foreign community is missing', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  const communityId = await makeCommunity();
  await signIn('grid-member', { communityId });
  expect((await page.goto('/desk/figures'))?.status()).toBe(403);
  expect((await page.goto('/desk/figures/honours-awarded'))?.status()).toBe(403);
  await signIn('lead', { communityId });
  expect((await page.goto('/desk/figures?community=lianxi'))?.status()).toBe(404);
  expect((await page.goto('/desk/figures/honours-awarded?community=lianxi'))?.status()).toBe(404);
  await signIn('office');
  expect((await page.goto('/desk/figures/no-such-figure'))?.status()).toBe(404);
});

test('Every figure of the dashboard opens its list, whatever its name is spelled with', async ({ page, signIn }) => {
  await signIn('office');
  await page.goto('/desk/figures');
  const links = page.locator('main a[href*="/desk/figures/"]');
  const paths = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  const dotted = paths.filter((path) => /\.[a-z0-9]+(\?|$)/.test(path));
  expect(dotted.length).toBeGreaterThan(50);
  for (const path of [...dotted.slice(0, 10), ...dotted.slice(-10)]) {
    expect((await page.goto(path))?.status(), path).toBe(200);
  }
  expect((await page.goto(`/en${dotted[0]}`))?.status()).toBe(200);
});
