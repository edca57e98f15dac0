import type { Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { expect, test } from './fixtures';

const sum = (page: Page, name: string) =>
  page
    .getByLabel('合计')
    .locator('div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd');

async function fillJob(page: Page, { place, quantity }: { place: string; quantity: string }): Promise<void> {
  await page.getByLabel('类别').selectOption({ label: '更换破损窨井盖（块）' });
  await page.getByLabel('地点').fill(place);
  await page.getByLabel('数量', { exact: true }).fill(quantity);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With scripts' : 'Without scripts', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 780 } });

    test('A grid member enters a job on a phone, mends it, and puts the pictures of before and after beside it', async ({
      page,
      signIn,
    }) => {
      const { makeCommunity } = await import('@/lib/testing/factories');
      const { photo } = await import('@/lib/testing/photo');
      await signIn('grid-member', { communityId: await makeCommunity('清扫社区') });
      await page.goto('/desk/ledgers');
      await page.getByRole('link', { name: '记一笔: 整治作业' }).click();
      await page.getByRole('button', { name: '记下' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('请选一项');
      await expect(page.getByRole('main').getByRole('alert')).toContainText('请写数量');
      await fillJob(page, { place: '试路 12 号', quantity: '6.5' });
      await page.getByRole('button', { name: '记下' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('不能写这么多位小数');
      await expect(page.getByLabel('地点')).toHaveValue('试路 12 号');
      await page.getByLabel('数量', { exact: true }).fill('6');
      await page.getByRole('button', { name: '记下' }).click();
      await expect(page.getByRole('status')).toContainText('已记下');

      for (const which of ['整治前', '整治后']) {
        await expect(page.getByLabel('哪一张').locator('option:checked')).toHaveText(which);
        const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo() };
        await page.getByLabel('选照片').setInputFiles(file);
        await page.getByRole('button', { name: '放上照片' }).click();
        await expect(page.getByRole('status')).toContainText('照片已放上');
      }
      await expect(page.getByRole('figure')).toHaveCount(2);

      await page.getByLabel('数量', { exact: true }).fill('9');
      await page.getByRole('button', { name: '保存修改' }).click();
      await expect(page.getByRole('status')).toContainText('改好了');
      await page.getByRole('link', { name: '整治作业' }).first().click();
      await expect(sum(page, '数量')).toHaveText(/9\s*块/);
      await expect(page.getByRole('row').filter({ hasText: '试路 12 号' })).toContainText('更换破损窨井盖');
    });
  });
}

test('The lead closes a month; what is wrong in it is reversed today, and the figures follow', async ({
  page,
  signIn,
}) => {
  const { makeAccount, makeCommunity } = await import('@/lib/testing/factories');
  const { keepEntry } = await import('@/features/ledgers/mutations');
  const { remediation } = await import('@/features/ledgers/definitions/remediation');
  const communityId = await makeCommunity('结账社区');
  const editor = await makeAccount('editor', communityId);
  const now = new Date();
  const month = new Date(now.getTime() - 40 * 86_400_000).toISOString().slice(0, 7);
  const job = { communityId, grid: '', campaignId: null, quantity2: null, people: null, details: {} };
  for (const quantity of [5, 7]) {
    const entry = { ...job, day: `${month}-15`, category: 'well-cover', place: `试巷 ${quantity} 号`, quantity };
    await keepEntry(editor, remediation, entry, now);
  }
  await signIn('lead', { communityId, name: '严试签' });
  await page.goto(`/desk/ledgers/months?month=${month}`);
  await expect(page.getByRole('row').filter({ hasText: '整治作业' })).toContainText('更换破损窨井盖 12 块');
  await expect(page.getByRole('row').filter({ hasText: '整治作业' })).toContainText('2 笔没有照片');
  await page.getByRole('button', { name: '签字结账' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请先核对');
  await page.getByLabel('我已核对，签字结账').check();
  await page.getByRole('button', { name: '签字结账' }).click();
  await expect(page.getByRole('main')).toContainText('严试签');
  await expect(page.getByRole('button', { name: '签字结账' })).toHaveCount(0);

  await page.getByRole('link', { name: '整治作业' }).click();
  await page.getByRole('row').filter({ hasText: '试巷 7 号' }).getByRole('link').click();
  await expect(page.getByRole('main')).toContainText('已经签字结账，不能再改');
  await expect(page.getByRole('button', { name: '保存修改' })).toHaveCount(0);
  await page.getByRole('button', { name: '冲销这一笔' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请写原因');
  await page.getByLabel('原因').fill('数错了，应当是 6 块');
  await page.getByRole('button', { name: '冲销这一笔' }).click();
  await expect(page.getByRole('status').first()).toContainText('已冲销');
  const today = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  await page.goto(`/desk/figures/remediation.quantity.well-cover?from=${month}-01&to=${today}`);
  await expect(page.getByRole('paragraph').filter({ hasText: /^5\s*块$/ })).toBeVisible();
  await page.goto(`/desk/ledgers/months?month=${month}`);
  await expect(page.getByRole('row').filter({ hasText: '整治作业' })).toContainText('更换破损窨井盖 12 块');
});

test('Another community’s entry, a ledger that is not there and one that an area writes are kept apart', async ({
  page,
  signIn,
}) => {
  const { makeAccount, makeCommunity } = await import('@/lib/testing/factories');
  const { keepEntry } = await import('@/features/ledgers/mutations');
  const { screens } = await import('@/features/ledgers/definitions/screens');
  const communityId = await makeCommunity('别处社区');
  const entry = { communityId, grid: '', campaignId: null, category: 'values', place: '大屏', people: null };
  const amounts = { quantity: null, quantity2: null, details: { content: '文明你我他' }, day: '2026-01-02' };
  const editor = await makeAccount('editor', communityId);
  const id = await keepEntry(editor, screens, { ...entry, ...amounts }, new Date());
  await signIn('editor', { communityId });
  expect((await page.goto(`/desk/ledgers/entries/${id}`))?.status()).toBe(200);
  await signIn('editor', { communityId: await makeCommunity('这里社区') });
  expect((await page.goto(`/desk/ledgers/entries/${id}`))?.status()).toBe(404);
  expect((await page.goto('/desk/ledgers/no-such-ledger'))?.status()).toBe(404);
  expect((await page.goto('/desk/ledgers/gatherings/new'))?.status()).toBe(404);
  await signIn('grid-member', { communityId });
  expect((await page.goto('/desk/ledgers/screens'))?.status()).toBe(200);
  expect((await page.goto('/desk/ledgers/inspections'))?.status()).toBe(403);
  expect((await page.goto('/desk/ledgers/months'))?.status()).toBe(403);
});

test('The template of a ledger is for whoever writes it', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  const communityId = await makeCommunity('模板社区');
  const statusOf = async (ledger: string) =>
    (await page.request.get(`/api/ledgers/${ledger}/template`, { maxRedirects: 0 })).status();
  expect(await statusOf('inspections')).toBe(303);
  await signIn('editor', { communityId });
  expect(await Promise.all(['inspections', 'gatherings', 'no-such-ledger'].map(statusOf))).toEqual([200, 404, 404]);
  for (const role of ['grid-member', 'auditor', 'resident'] as const) {
    await signIn(role, { communityId: role === 'grid-member' ? communityId : null });
    expect(await statusOf('inspections'), role).toBe(403);
  }
});

test('A campaign ties entries of several ledgers together', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  await signIn('editor', { communityId: await makeCommunity('专项社区') });
  await page.goto('/desk/ledgers/campaigns');
  await page.getByRole('button', { name: '保存' }).last().click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请写活动名称');
  await page.getByLabel('名称').last().fill('迎新年清洁行动');
  await page.getByRole('button', { name: '保存' }).last().click();
  await expect(page.getByRole('status')).toContainText('已保存');
  await page.goto('/desk/ledgers/remediation/new');
  await fillJob(page, { place: '专项路', quantity: '2' });
  await page.getByLabel('专项活动').selectOption({ label: '迎新年清洁行动' });
  await page.getByRole('button', { name: '记下' }).click();
  await expect(page.getByRole('status')).toContainText('已记下');
  await expect(page.getByRole('main')).toContainText('迎新年清洁行动');
  await page.goto('/desk/ledgers/campaigns');
  await expect(page.getByRole('listitem').filter({ hasText: '迎新年清洁行动' })).toContainText('1 笔记录');
  await page.getByRole('link', { name: '迎新年清洁行动' }).click();
  await expect(page.getByRole('row', { name: /更换破损窨井盖 数量/ })).toContainText('2 块');
});

test('No page of the ledgers keeps anybody out', async ({ page, signIn }) => {
  test.setTimeout(120_000);
  const { makeCommunity } = await import('@/lib/testing/factories');
  const communityId = await makeCommunity('人人社区');
  await signIn('lead', { communityId });
  await page.goto('/desk/ledgers/remediation/new');
  await fillJob(page, { place: '人人路', quantity: '3' });
  await page.getByRole('button', { name: '记下' }).click();
  await expect(page.getByRole('status')).toContainText('已记下');
  const entry = new URL(page.url()).pathname;
  const paths = ['', '/remediation', '/remediation/new', '/remediation/register', '/months', '/campaigns'];
  for (const path of [entry, ...paths.map((path) => `/desk/ledgers${path}`)])
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await expectAccessible(page, `${path} at ${width}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
});
