import { expect, test } from './fixtures';

test('An auditor reads who did what, filters by act, and follows one subject', async ({ page, signIn }) => {
  const { makeAccount, makeColumn, noon } = await import('@/lib/testing/factories');
  const { draft } = await import('@/features/announcements/mutations');
  const office = await makeAccount('office', null, '宣传办试员');
  const texts = { title: '试文', summary: '摘要', body: '<p>正文</p>', source: '', coverAlt: '', communityId: null };
  const id = await draft(office, { ...texts, columnId: await makeColumn() }, { publish: true }, noon);

  await signIn('auditor');
  await page.goto('/desk/records');
  await expect(page.getByText('npm run verify-records')).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText('新增了账号');
  await page.getByLabel('哪种事').selectOption('发布了文章');
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(page).toHaveURL(/action=announcement\.published/);
  const published = page.getByRole('row', { name: /宣传办试员发布了文章/ });
  await expect(published.getByRole('link', { name: `打开 ${id}` })).toHaveAttribute(
    'href',
    `/desk/announcements/${id}`,
  );
  await published.getByRole('link', { name: `只看它的记录 ${id}` }).click();
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('row').nth(2)).toContainText('宣传办试员起草了一篇文章');

  await page.goto('/en/desk/records?action=announcement.published');
  await expect(page.getByText('宣传办试员 published a text')).toBeVisible();
});

test('Records are not for editors', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  await signIn('editor', { communityId: await makeCommunity() });
  expect((await page.goto('/desk/records'))?.status()).toBe(403);
});
