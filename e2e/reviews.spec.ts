import type { Browser, Page } from '@playwright/test';
import type { Role } from '@/db/schema/accounts.values';
import type { Staff } from '@/lib/viewer';
import { expectAccessible } from './axe';
import { expect, type Site, test } from './fixtures';

type SignIn = (
  role: Role,
  options: { communityId: string; context: import('@playwright/test').BrowserContext; name: string },
) => Promise<unknown>;

/** Somebody of a community on a phone without scripts. */
async function phone(browser: Browser, site: Site, signIn: SignIn, role: Role, communityId: string, name: string) {
  const context = await browser.newContext({
    baseURL: site.url,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
    locale: 'zh-CN',
  });
  await signIn(role, { communityId, context, name });
  return context.newPage();
}

async function scoreOf(page: Page, candidate: string, points: [string, string] | 'family') {
  await page.goto('/me');
  await page.getByRole('link', { name: '四季度评议' }).click();
  await page.getByRole('listitem').filter({ hasText: candidate }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(candidate);
  if (points === 'family') {
    await page.getByLabel('您和这位候选人的关系').selectOption('亲属，回避');
  } else {
    await page.getByLabel('您和这位候选人的关系').selectOption('没有关系，可以打分');
    await page.getByLabel('事迹').fill(points[0]);
    await page.getByLabel('口碑').fill(points[1]);
  }
  await page.getByRole('button', { name: '提交' }).click();
}

test('A panel of three, one of them staying out of one score, scores on phones without scripts; the lead closes and decides', async ({
  page,
  browser,
  signIn,
  site,
}) => {
  test.setTimeout(120_000);
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { makeNominee } = await import('@/lib/testing/good-people');
  const communityId = await makeCommunity('试社区');
  const [first, second] = ['试好人甲', '试好人乙'];
  const nominees = [
    await makeNominee({ communityId, name: first, verifiedAt: new Date() }),
    await makeNominee({ communityId, name: second, verifiedAt: new Date() }),
  ];
  await makeNominee({ communityId, name: '试好人丙', verifiedAt: null });

  const member = (role: Role, name: string) => phone(browser, site, signIn, role, communityId, name);
  const [editor, grid] = [await member('editor', '编辑甲'), await member('grid-member', '网格员乙')];
  await signIn('lead', { communityId, name: '李书记' });

  await page.goto('/desk/reviews');
  await page.getByRole('link', { name: '开一轮评议' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '试好人丙' })).toContainText('还没有两个人签过');
  await page.getByRole('button', { name: '开始评议' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请写标题');
  await page.getByLabel('名称', { exact: true }).fill('四季度评议');
  for (const candidate of [first, second]) await page.getByRole('checkbox', { name: candidate }).check();
  for (const name of ['李书记', '编辑甲']) await page.getByRole('checkbox', { name }).check();
  await page.getByLabel('第 1 项的比重').fill('60');
  await page.getByLabel('第 2 项', { exact: true }).fill('口碑');
  await page.getByLabel('第 3 项', { exact: true }).fill('');
  await page.getByLabel('第 3 项的比重').fill('');
  await page.getByRole('button', { name: '开始评议' }).click();
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('现在是 90');
  await expect(alert).toContainText('至少要 3 人');
  await page.getByRole('checkbox', { name: '网格员乙' }).check();
  await page.getByLabel('第 2 项的比重').fill('40');
  await page.getByRole('button', { name: '开始评议' }).click();
  await expect(page.getByRole('status')).toContainText('评议开始了');
  const desk = new URL(page.url()).pathname;

  await scoreOf(editor, first, ['90', '']);
  await expect(editor.getByRole('alert')).toContainText('请打 0 到 100 的整数分');
  await expect(editor.getByLabel('事迹')).toHaveValue('90');
  await editor.getByLabel('口碑').fill('90');
  await editor.getByRole('button', { name: '提交' }).click();
  await expect(editor.getByRole('status')).toContainText('记下了');
  await expect(editor.getByText('您打了 90.00 分')).toBeVisible();
  await scoreOf(editor, second, ['70', '80']);
  await scoreOf(grid, first, 'family');
  await expect(grid.getByText('您已回避')).toBeVisible();
  await scoreOf(grid, second, ['70', '80']);

  await page.goto(desk);
  await expect(page.getByText('3 位委员中，2 位已经评完')).toBeVisible();
  await expect(page.getByText('还有 1 位委员没有评完')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('90.00');
  await expect(page.getByRole('button', { name: '结束' })).toHaveCount(0);
  await scoreOf(page, first, ['100', '90']);
  await scoreOf(page, second, ['70', '80']);
  await page.goto(desk);
  await expect(page.getByRole('main')).not.toContainText('90.00');
  await page.getByRole('button', { name: '结束，打开分数' }).click();
  await expect(page.getByRole('status')).toContainText('评议结束了');
  const winner = page.getByRole('row').filter({ hasText: first });
  await expect(winner).toContainText('93.00');
  await expect(winner).toContainText('网格员乙：回避');

  await page.getByRole('checkbox', { name: second }).check();
  await page.getByRole('button', { name: '定下来' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('没有按得分的次序选');
  await page.getByRole('checkbox', { name: second }).uncheck();
  await page.getByRole('checkbox', { name: first }).check();
  await page.getByRole('button', { name: '定下来' }).click();
  await expect(page.getByRole('status')).toContainText('结果定了');
  await expect(winner).toContainText('往下走');

  const { db } = await import('@/db/client');
  const { nominations } = await import('@/db/schema/nominations');
  const rows = await db.select({ id: nominations.id, status: nominations.status }).from(nominations);
  const status = (id: string | undefined) => rows.find((row) => row.id === id)?.status;
  expect(nominees.map(({ id }) => status(id))).toEqual(['reviewed', 'declined']);

  const [, round] = desk.split('/desk');
  expect((await editor.goto(round ?? ''))?.status()).toBe(200);
  await expect(editor.getByText('材料不再显示')).toBeVisible();
  await expect(editor.getByRole('main')).not.toContainText('93.00');
  for (const other of [editor, grid]) await other.context().close();
});

test('A round is nobody else’s: residents who are not on the panel and visitors do not meet it', async ({
  page,
  signIn,
}) => {
  const { makeAccount, makeCommunity } = await import('@/lib/testing/factories');
  const { makeNominee } = await import('@/lib/testing/good-people');
  const { open } = await import('@/features/nominations/reviews/mutations');
  const communityId = await makeCommunity();
  const lead = await makeAccount('lead', communityId);
  const staff = [lead.id];
  for (const role of ['editor', 'grid-member'] as const) staff.push((await makeAccount(role, communityId)).id);
  const { id: candidate } = await makeNominee({ communityId, name: '试好人丁', verifiedAt: new Date() });
  const plan = { communityId, title: '点赞的一轮', criteria: [{ name: '事迹', weight: 100 }], residents: [] };
  const id = await open(lead, { ...plan, candidates: [candidate], staff, likes: true }, new Date());

  await page.goto(`/reviews/${id}`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signIn('resident');
  expect((await page.goto(`/reviews/${id}`))?.status()).toBe(404);
  expect((await page.goto(`/desk/reviews/${id}`))?.status()).toBe(403);

  await page.goto('/me');
  await page.getByRole('link', { name: '点赞的一轮' }).click();
  await page.getByRole('button', { name: '给试好人丁点赞' }).click();
  await expect(page.getByRole('status')).toContainText('谢谢您');
  await expect(page.getByText('今天已经点过了')).toBeVisible();
  await expect(page.getByRole('button', { name: /点赞/ })).toHaveCount(0);
});

for (const { name, width, elder } of [
  { name: 'at 320 px', width: 320, elder: false },
  { name: 'at 360 px in large print', width: 360, elder: true },
  { name: 'at 1280 px', width: 1280, elder: false },
]) {
  test(`The pages of one round ${name} have nothing that axe finds, and do not scroll sideways`, async ({
    page,
    context,
    signIn,
    site,
  }) => {
    const { makeAccount, makeCommunity } = await import('@/lib/testing/factories');
    const { makeNominee } = await import('@/lib/testing/good-people');
    const { open } = await import('@/features/nominations/reviews/mutations');
    const { db } = await import('@/db/client');
    const { reviewCandidates } = await import('@/db/schema/reviews');
    const { eq } = await import('drizzle-orm');
    await page.setViewportSize({ width, height: 800 });
    if (elder) await context.addCookies([{ name: 'linli-view', value: 'elder', url: site.url }]);
    const communityId = await makeCommunity('试社区');
    const lead = await signIn('lead', { communityId, name: '李书记' });
    const staff = [lead.id];
    for (const role of ['editor', 'grid-member'] as const) staff.push((await makeAccount(role, communityId)).id);
    const { id: chosen } = await makeNominee({ communityId, name: '试好人戊', verifiedAt: new Date() });
    await makeNominee({ communityId, name: '试好人己', verifiedAt: new Date() });
    await makeNominee({ communityId, name: '试好人庚', verifiedAt: null });
    const plan = { communityId, title: '四季度评议', criteria: [{ name: '事迹', weight: 100 }], residents: [] };
    const id = await open(lead as Staff, { ...plan, candidates: [chosen], staff, likes: true }, new Date());
    const [candidate] = await db.select().from(reviewCandidates).where(eq(reviewCandidates.reviewId, id));
    const check = async (path: string) => {
      await page.goto(path);
      await expectAccessible(page, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    };
    for (const path of ['/desk', '/desk/reviews/new', `/desk/reviews/${id}`]) await check(path);
    for (const path of [`/reviews/${id}`, `/reviews/${id}/${candidate?.id}`]) await check(path);
    await signIn('resident');
    for (const path of ['/me', `/likes/${id}`]) await check(path);
  });
}
