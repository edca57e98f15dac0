import { expect, test } from './fixtures';

test('A visitor finds the newest text on the home page and reads it', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '三百户同一天清楼道，老楼里腾出了读书角' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('三百户同一天清楼道，老楼里腾出了读书角');
});
