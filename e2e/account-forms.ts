/** How the browser tests fill the forms of accounts. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect } from './fixtures';

export const password = '老街口的修车铺8';
let count = 0;
/** A number that nobody else of this run has. */
export const newNumber = () =>
  `137${String(process.pid).padStart(6, '0').slice(-6)}${String(count++ % 100).padStart(2, '0')}`;

export const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
// Next keeps an alert of its own outside the page.
export const alert = (page: Page) => page.getByRole('main').getByRole('alert');
export const row = (page: Page, name: string) =>
  page.getByRole('definition').and(page.locator(`dt:text-is("${name}") + dd`));

export async function fillRegistration(page: Page, name: string, identifier: string) {
  await page.goto('/register');
  await box(page, '姓名').fill(name);
  await box(page, '手机号或邮箱').fill(identifier);
  await box(page, '密码').fill(password);
  await page.getByRole('checkbox').check();
  await press(page, '注册');
}

export async function fillSignIn(page: Page, identifier: string, given = password) {
  await box(page, '手机号或邮箱').fill(identifier);
  await box(page, '密码').fill(given);
  await press(page, '登录');
}

export const isVisitor = async (page: Page) => {
  await page.goto('/me');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fme$/);
};

export const otherContext = (browser: Browser, baseURL: string | undefined, more = {}): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 360, height: 780 },
    locale: 'zh-CN',
    ...(baseURL ? { baseURL } : {}),
    ...more,
  });

/** The one-time link that the page shows this once. */
export async function linkShown(page: Page): Promise<string> {
  const text = await page.getByRole('status').textContent();
  return /http\S+\/link\/[\w-]+/.exec(text ?? '')?.[0] ?? '';
}
