import { expectAccessible } from './axe';
import { expect, test } from './fixtures';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });

test('What is planned has a day, a measure and an end; what is overdue says so', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  const communityId = await makeCommunity('计划社区');
  await signIn('lead', { communityId });
  await page.goto('/desk/plans');
  await expect(page.getByText('还没有计划')).toBeVisible();
  await page.getByRole('link', { name: '新的计划' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请写打算做什么');
  await page.getByLabel('做什么').fill('更换全部破损窨井盖');
  await page.getByLabel('什么时候做完').fill('2026-01-31');
  await page.getByLabel('目标').fill('40');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请选它用哪个数字来数');
  await page.getByLabel('用哪个数字来量').selectOption({ label: '整治作业：更换破损窨井盖（块）' });
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('status')).toContainText('已保存');
  const item = page.getByRole('listitem').filter({ hasText: '更换全部破损窨井盖' });
  await expect(item).toContainText('已超期');
  await expect(item).toContainText('0 / 40');

  await item.getByRole('link').click();
  await page.getByRole('button', { name: '办结' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请写办得怎么样');
  await page.getByLabel('结果').fill('全部换好');
  await page.getByRole('button', { name: '办结' }).click();
  await expect(page.getByRole('status')).toContainText('已办结');
  await expect(page.getByText('更换全部破损窨井盖')).toHaveCount(0);
  await page.getByRole('link', { name: '全部', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '更换全部破损窨井盖' })).toContainText('全部换好');
});

test.describe('For everybody', () => {
  test.use({ javaScriptEnabled: true });

  test('The pages of plans have nothing that axe finds', async ({ page, signIn }) => {
    const { makeAccount, makeCommunity } = await import('@/lib/testing/factories');
    const { savePlan } = await import('@/features/plans/mutations');
    const communityId = await makeCommunity('计划社区');
    const lead = await makeAccount('lead', communityId);
    const item = { id: '', version: 0, communityId, origin: 'above', askedBy: '区里', owner: '甲' } as const;
    const id = await savePlan(
      lead,
      { ...item, what: '试', dueDay: '2026-03-01', figure: null, target: null },
      new Date(),
    );
    await signIn('lead', { communityId });
    for (const path of ['', '/new', `/${id}`]) {
      await page.goto(`/desk/plans${path}`);
      await expectAccessible(page, path);
    }
  });
});
