import { expect, test } from './fixtures';

test.use({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });

test('The office reads how a year deviates, adds a day, changes it and takes it away', async ({ page, signIn }) => {
  await signIn('office');
  await page.goto('/desk/calendar?year=2026');
  await expect(page.getByRole('row', { name: /10月1日 星期四/ })).toContainText('放假');
  await expect(page.getByRole('row', { name: /10月10日 星期六/ })).toContainText('上班');
  await expect(page.getByText('全年 248 个工作日')).toBeVisible();

  await page.goto('/desk/calendar?year=2031');
  await expect(page.getByText('2031 年还没有安排')).toBeVisible();
  await page.getByRole('button', { name: '保存' }).click();
  const refusal = page.getByRole('main').getByRole('alert');
  await expect(refusal.getByRole('link')).toHaveText(['请选择日期', '请选一项', '请写名称，例如“国庆节”']);
  await page.getByLabel('日期').fill('2031-10-01');
  await page.getByLabel('放假还是上班').selectOption('放假');
  await page.getByLabel('名称').fill('国庆节');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('status')).toContainText('已保存');

  await page.getByRole('link', { name: /改 10月1日/ }).click();
  await page.getByLabel('日期').fill('2031-10-04');
  await page.getByLabel('放假还是上班').selectOption('上班');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('row', { name: /10月4日 星期六/ })).toContainText('上班');
  await page.getByRole('link', { name: /改 10月4日/ }).click();
  await page.getByRole('button', { name: '删除这一天' }).click();
  await expect(page.getByRole('status')).toContainText('已删除');
  await expect(page.getByText('2031 年还没有安排')).toBeVisible();
});

test('The calendar is not for administrators of machines', async ({ page, signIn }) => {
  await signIn('administrator');
  expect((await page.goto('/desk/calendar'))?.status()).toBe(403);
});
