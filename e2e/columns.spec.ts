import { expect, test } from './fixtures';

test('A column without news is told to those who can write in it, and an empty one is not shown to visitors', async ({
  page,
  browser,
  site,
  signIn,
}) => {
  const { makeColumn, makeCommunity, makeDraft } = await import('@/lib/testing/factories');
  const { publish } = await import('@/features/announcements/mutations');
  const { system } = await import('@/lib/viewer');
  const visitors = await (await browser.newContext({ baseURL: site.url })).newPage();
  const navigation = visitors.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '静静的栏目' });
  const communityId = await makeCommunity('沉寂社区');
  const columnId = await makeColumn({ name: '静静的栏目' });
  const old = new Date(Date.now() - 20 * 86_400_000);

  await visitors.goto('/');
  await expect(navigation).toHaveCount(0);

  await signIn('editor', { communityId, name: '勤快的编辑' });
  await page.goto('/desk');
  const idle = page.getByRole('region', { name: '停滞的栏目' });
  await expect(idle.getByRole('listitem').filter({ hasText: '静静的栏目' })).toContainText('还没有内容');
  await expect(page.getByText('可以写的人：勤快的编辑（沉寂社区）')).toBeVisible();

  const id = await makeDraft({ communityId, columnId, title: '二十天前的一篇' });
  await publish(system, { id, version: 1 }, old);
  await visitors.goto('/');
  await expect(navigation).toHaveCount(1);
  await page.goto('/desk');
  const item = idle.getByRole('listitem').filter({ hasText: '静静的栏目' });
  await expect(item).toContainText('20 天没有更新');
  await expect(item).toContainText('最近一篇：二十天前的一篇');

  await signIn('office');
  await page.goto('/desk/columns');
  const row = page.getByRole('row').filter({ hasText: '二十天前的一篇' });
  await expect(row).toContainText('20 天没有更新');
  await expect(page.getByText(/可以写的人：.*勤快的编辑（沉寂社区）/)).toBeVisible();

  const fresh = await makeDraft({ communityId, columnId, title: '刚写的一篇' });
  await publish(system, { id: fresh, version: 1 }, new Date());
  await page.goto('/desk/columns');
  await expect(page.getByRole('row').filter({ hasText: '刚写的一篇' })).not.toContainText('没有更新');
});
