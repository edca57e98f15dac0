import type { Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { expect, test } from './fixtures';

const days = (count: number) => new Date(Date.now() + count * 86_400_000);

async function planned(facts: {
  title: string;
  seats?: number;
  groups?: { name?: string; seats: number }[];
  questions?: string[];
}) {
  const { makeEvent } = await import('@/lib/testing/events');
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { seats = 30, groups = [{ seats }], ...more } = facts;
  return makeEvent({ communityId: await makeCommunity(), groups, startsAt: days(3), publishedAt: new Date(), ...more });
}

async function fill(page: Page, name: string, contact: string): Promise<void> {
  await page.getByLabel('来的人叫什么').fill(name);
  await page.getByLabel('电话或邮箱').fill(contact);
  await page.getByLabel(/^我知道/).check();
}

const receipt = async (page: Page) => {
  const values = await page.locator('main dl').first().locator('dd').allInnerTexts();
  return { number: values[0] ?? '', code: values[1] ?? '' };
};

test.describe('Without scripts, on a telephone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('A resident signs up, comes back with number and code, mends the name and gives the seat back; the next in line takes it', async ({
    page,
    browser,
    site,
  }) => {
    const { number } = await planned({ title: '没有脚本的讲堂', seats: 1, questions: ['要不要轮椅位'] });
    await page.goto(`/events/${number}`);
    await expect(page.getByText('仅剩几席')).toBeVisible();
    await page.getByRole('link', { name: '报名', exact: true }).click();
    await page.getByRole('button', { name: '报名' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('请');
    await fill(page, '何满仓', '13000030001');
    await page.getByLabel('要不要轮椅位').fill('要');
    await page.getByRole('button', { name: '报名' }).click();
    await expect(page.getByRole('heading', { name: '报上名了' })).toBeVisible();
    await expect(page.getByText('有名额了，到时请来')).toBeVisible();
    await expect(page.getByRole('img', { name: '进门用的二维码' })).toBeVisible();
    await expect(page.getByText('何满仓')).toBeVisible();
    const first = await receipt(page);

    // Somebody else finds it full, is told before and after, and waits.
    const other = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
    const next = await other.newPage();
    await next.goto(`/events/${number}/sign-up`);
    await expect(next.getByRole('heading', { name: '排候补' })).toBeVisible();
    await expect(next.getByText('座位满了')).toBeVisible();
    await fill(next, '程小满', '13000030002');
    await next.getByRole('button', { name: '排候补' }).click();
    await expect(next.getByRole('heading', { name: '排上候补了' })).toBeVisible();
    await expect(next.getByText('您排在第 1 位')).toBeVisible();

    await page.goto('/nominations/follow');
    await page.getByLabel('编号').fill(first.number);
    await page.getByLabel('查询码').fill(first.code.toLowerCase());
    await page.getByRole('button', { name: '查看' }).click();
    await expect(page.getByRole('heading', { name: '报名回执' })).toBeVisible();
    await page.getByText('改一改').click();
    await page.getByLabel('来的人叫什么').fill('何满囤');
    await page.getByRole('button', { name: '保存修改' }).click();
    await expect(page.getByRole('status')).toHaveText('改好了。');
    await expect(page.getByText('何满囤').first()).toBeVisible();

    await page.getByText('不来了，让出名额').click();
    await page.getByRole('button', { name: '让出名额' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    await page.getByLabel('我确定让出').check();
    await page.getByRole('button', { name: '让出名额' }).click();
    await expect(page.getByText('您已让出名额')).toBeVisible();

    await next.goto(next.url().replace(/\?.*/, ''));
    await expect(next.getByText('有空位留给您，请确认')).toBeVisible();
    await next.getByRole('button', { name: '我要来，确认名额' }).click();
    await expect(next.getByRole('status').first()).toContainText('确认好了');
    await expect(next.getByText('有名额了，到时请来')).toBeVisible();
    await other.close();
  });

  test('Links that are made up, of others or old say so in a sentence and lead on', async ({ page }) => {
    for (const path of ['/events/mine/made-up', '/events/2026-0001/ticket/12345678-ABCDEF']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: '这张回执打不开' })).toBeVisible();
      await expect(page.getByRole('link', { name: '输入编号和查询码' })).toBeVisible();
    }
    await expect(page.getByText('编号和查询码对不上')).toBeVisible();
    expect((await page.goto('/events/2026-none/sign-up'))?.status()).toBe(404);
  });
});

test('A daughter signs her father up with scripts, in the group that she chooses; the code at the door leads to the receipt', async ({
  page,
  site,
}) => {
  const groups = [
    { name: '老人', seats: 5 },
    { name: '孩子', seats: 20 },
  ];
  const { number } = await planned({ title: '替老人报名', groups });
  await page.goto(`/events/${number}/sign-up`);
  await expectAccessible(page);
  await page.getByLabel('给谁报名').selectOption({ label: '替一位老人' });
  await fill(page, '贺老爷子', 'daughter@example.org');
  await page.getByRole('button', { name: '报名' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请选参加哪一组');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请写您自己的姓名');
  await page.getByLabel('参加哪一组').selectOption({ label: '老人（仅剩几席）' });
  await page.getByLabel('您的姓名').fill('贺女儿');
  await page.getByRole('button', { name: '报名' }).click();
  await expect(page.getByRole('heading', { name: '报上名了' })).toBeVisible();
  await expect(page.getByText('贺女儿')).toBeVisible();
  const { number: signUp, code } = await receipt(page);
  await page.goto(`${site.url}/events/${number}/ticket/${signUp.replace(/\s/g, '')}-${code}`);
  await expect(page.getByRole('heading', { name: '报名回执' })).toBeVisible();
  await expect(page.getByText('贺老爷子').first()).toBeVisible();
});

test('A resident finds the own sign-ups on the own page', async ({ page, signIn }) => {
  await signIn('resident');
  const { number } = await planned({ title: '登录了再报' });
  await page.goto(`/events/${number}/sign-up`);
  await fill(page, '本人', '13000030009');
  await page.getByRole('button', { name: '报名' }).click();
  await expect(page.getByRole('heading', { name: '报上名了' })).toBeVisible();
  await page.goto('/me');
  await page.getByRole('link', { name: '登录了再报' }).click();
  await expect(page.getByText('有名额了，到时请来')).toBeVisible();
});
