import { expect, test } from './fixtures';

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('The office sets how long a public notice runs, from a day on, within the bounds', async ({ page, signIn }) => {
    await signIn('office', { name: '街道办甲' });
    await page.goto('/desk/settings');
    await page.getByRole('link', { name: '好人规则' }).click();
    await page.getByLabel('从哪天起').fill('2090-01-01');
    await page.getByLabel('公示几个工作日').fill('2');
    await page.getByRole('button', { name: '定下来' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('请写依据的文件');
    await page.getByLabel('依据的文件').fill('好人推荐办法');
    await page.getByRole('button', { name: '定下来' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('要在 3 到 10 之间');
    await expect(page.getByLabel('从哪天起')).toHaveValue('2090-01-01');
    await page.getByLabel('公示几个工作日').fill('7');
    await page.getByRole('button', { name: '定下来' }).click();
    await expect(page.getByRole('status')).toContainText('定好了');
    const row = page.getByRole('table', { name: '将要开始的规则' }).getByRole('row').nth(1);
    await expect(row).toContainText('公示几个工作日：5 → 7');
    await expect(row).toContainText('街道办甲');
    await expect(page.getByRole('definition').and(page.locator('dt:text-is("公示几个工作日") + dd'))).toHaveText('5');
  });
});
