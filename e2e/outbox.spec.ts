import { expect, test } from './fixtures';

for (const scripts of [true, false]) {
  test.describe(scripts ? 'With scripts' : 'Without scripts', () => {
    test.use({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: scripts });

    test('An answer to somebody without an account is printed on a slip, handed over, and marked', async ({
      page,
      signIn,
    }) => {
      const { makeAccount } = await import('@/lib/testing/factories');
      const { answer, tell } = await import('@/features/site-errors/mutations');
      const { visitor } = await import('@/lib/viewer');
      const contact = `十三号楼 尉迟试 ${scripts}`;
      const said = `已改成八位 ${scripts}`;
      const id = await tell(visitor, { page: '/about', text: '电话少一位', contact }, `s${scripts}`, new Date());
      await answer(await makeAccount('office'), { id, status: 'mended', answer: said }, new Date());

      await signIn('office', { name: '经办甲' });
      await page.goto('/desk/slips');
      const slip = page.locator('.slip', { hasText: said });
      await expect(slip).toContainText('居民朋友');
      await expect(page.getByRole('main')).not.toContainText(contact);
      await page.getByRole('button', { name: '显示联系方式' }).click();
      await expect(slip).toContainText(contact);
      await page.emulateMedia({ media: 'print' });
      await expect(slip).toBeVisible();
      await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeHidden();
      await page.emulateMedia({ media: 'screen' });

      const number = (await slip.getByText(/^[0-9A-F]{4}-[0-9A-F]{4}$/).textContent()) ?? '';
      const mark = page.locator('form', { has: page.getByRole('button', { name: `记下 ${number}` }) });
      await mark.getByLabel('这一张怎么样了').selectOption('没找到人');
      await mark.getByRole('button').click();
      await expect(page.getByRole('status')).toContainText('没有送到');
      await page.goto('/desk');
      await expect(page.getByRole('region', { name: '没送到的' })).toContainText('没找到人');

      await page.goto('/desk/slips');
      const failed = page.getByRole('listitem').filter({ hasText: number });
      await failed.getByRole('button', { name: '重送' }).click();
      await mark.getByLabel('这一张怎么样了').selectOption('送到了');
      await mark.getByRole('button').click();
      await expect(page.getByRole('status')).toContainText('送到了');
      await expect(page.getByText(`${number}：经办甲`)).toBeVisible();
      await expect(slip).toHaveCount(0);
    });
  });
}

test('The slips of one community are not for another', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { answer, tell } = await import('@/features/site-errors/mutations');
  const { makeAccount } = await import('@/lib/testing/factories');
  const { visitor } = await import('@/lib/viewer');
  const id = await tell(visitor, { page: '/about', text: '错字', contact: '七号楼' }, 'other', new Date());
  await answer(await makeAccount('office'), { id, status: 'mended', answer: '只给街道看' }, new Date());
  await signIn('office');
  await page.goto('/desk/slips');
  await expect(page.getByText('只给街道看')).toBeVisible();
  await signIn('lead', { communityId: await makeCommunity() });
  await page.goto('/desk/slips');
  await expect(page.getByText('没有要送的通知单。')).toBeVisible();
  await expect(page.getByText('只给街道看')).toHaveCount(0);
});
