import { expect, test } from './fixtures';

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('A figure opens the list that it counts; another period counts another', async ({ page, signIn }) => {
    const { makeCommunity, noon } = await import('@/lib/testing/factories');
    const { makeNominee } = await import('@/lib/testing/good-people');
    const { dayOf } = await import('@/lib/time');
    const communityId = await makeCommunity('试社区');
    for (let n = 0; n < 3; n += 1) await makeNominee({ communityId, category: 'filial', name: `试好人${n}` });
    await makeNominee({ communityId: await makeCommunity('别的社区'), category: 'filial' });
    await signIn('lead', { communityId });

    const day = dayOf(noon);
    await page.goto('/desk/figures');
    await page.getByLabel('从', { exact: true }).fill(day);
    await page.getByLabel('到', { exact: true }).fill(day);
    await page.getByRole('button', { name: '看这一段' }).click();
    const figure = page.getByRole('listitem').filter({ hasText: '推荐：孝老爱亲' });
    await expect(figure).toContainText(/3\s*人/);
    await figure.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('推荐：孝老爱亲');
    await expect(page.getByText(/^3\s*人$/)).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(4);
    await expect(page.getByRole('main')).not.toContainText('试好人');

    await page.getByRole('link', { name: '去年' }).click();
    await expect(page.getByText(/^0\s*人$/)).toBeVisible();
    await expect(page.getByText('这一段时间里没有')).toBeVisible();
    await page.getByRole('link', { name: '全部数字' }).click();
    await expect(page).toHaveURL(/period=last-year/);
  });
});

test('Others have no figures, and an unknown one is missing', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  await signIn('grid-member', { communityId: await makeCommunity() });
  expect((await page.goto('/desk/figures'))?.status()).toBe(403);
  expect((await page.goto('/desk/figures/honours-awarded'))?.status()).toBe(403);
  await signIn('office');
  expect((await page.goto('/desk/figures/no-such-figure'))?.status()).toBe(404);
});
