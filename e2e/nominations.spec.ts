import type { Page } from '@playwright/test';
import { alert } from './account-forms';
import { expect, test } from './fixtures';

const contact = () => `000 0000 ${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`;

/** Fills in the clue form as a neighbour does. */
async function name(page: Page, person: string, community: string, deed: string): Promise<string> {
  const reach = contact();
  await page.getByLabel('姓名', { exact: true }).fill(person);
  await page.getByLabel('住在或工作在哪个社区').selectOption(community);
  await page.getByLabel('哪一类').selectOption('helping');
  await page.getByLabel('他做了什么').fill(deed);
  await page.getByLabel('您是').selectOption('neighbour');
  await page.getByLabel('您的姓名或单位').fill('邻居老宋');
  await page.getByLabel('电话、邮箱或微信号').fill(reach);
  await page.getByLabel('我知道').check();
  return reach;
}

/** Number and code as they stand on the receipt. */
async function receiptOn(page: Page): Promise<{ number: string; code: string }> {
  const [number = '', code = ''] = await page.getByRole('definition').allTextContents();
  return { number, code };
}

test('With scripts the form counts characters, works for its proof, and says everything that is missing', async ({
  page,
}) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  const community = await makeCommunity(`问社区${crypto.randomUUID().slice(0, 4)}`);
  await page.goto('/nominations');
  await page.getByRole('link', { name: '推荐一位好人' }).first().click();
  await page.getByLabel('他做了什么').fill('好'.repeat(72));
  await expect(page.getByText('多了 2 个字')).toBeVisible();
  await page.getByRole('button', { name: '推荐他' }).click();
  await expect(alert(page)).toContainText('请写这位好人的姓名');
  await expect(page.getByLabel('他做了什么')).toHaveValue('好'.repeat(72));
  await name(page, '问晚晴', community, '电话13800001234，常帮人');
  await page.getByRole('button', { name: '推荐他' }).click();
  await expect(alert(page)).toContainText('这里有电话号码，将来可能公开');
  await page.getByLabel('他做了什么').fill('常帮人');
  await expect(page.getByText('还可以写 67 个字')).toBeVisible();
  await page.getByRole('button', { name: '推荐他' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('收到了，谢谢您');
  await expect(page.getByText('已登记，等社区处理')).toBeVisible();
});

test('A picture that carries a place arrives without it, and is seen by its nominator and the desk alone', async ({
  page,
  browser,
  site,
  signIn,
}) => {
  const { default: sharp } = await import('sharp');
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { photo } = await import('@/lib/testing/photo');
  const community = await makeCommunity(`图社区${crypto.randomUUID().slice(0, 4)}`);
  const picture = await sharp(await photo())
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 31/1 0/1' } })
    .jpeg()
    .toBuffer();
  expect((await sharp(picture).metadata()).exif).toBeDefined();
  await page.goto('/nominations/new');
  await name(page, '图晚晴', community, '替人照相不收钱');
  await page.getByLabel('照片').setInputFiles({ name: 'p.jpg', mimeType: 'image/jpeg', buffer: picture });
  await page.getByRole('button', { name: '推荐他' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('收到了，谢谢您');
  const address = (await page.getByRole('img', { name: '您传的照片' }).getAttribute('src')) ?? '';
  const kept = Buffer.from(await (await page.request.get(address)).body());
  expect((await sharp(kept).metadata()).exif).toBeUndefined();
  const [plain] = address.split('?');
  expect((await page.request.get(plain ?? '')).status()).toBe(404);
  const desk = await browser.newContext({ baseURL: site.url });
  await signIn('editor', { communityId: community, context: desk });
  expect((await desk.request.get(plain ?? '')).status()).toBe(200);
  await desk.close();
});

test.describe('On a phone without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });

  test('A clue is held until somebody has looked; its nominator follows, adds and withdraws', async ({
    page,
    browser,
    site,
    signIn,
  }) => {
    const { makeCommunity } = await import('@/lib/testing/factories');
    const community = await makeCommunity(`持社区${crypto.randomUUID().slice(0, 4)}`);
    await page.goto('/nominations/new');
    const reach = await name(page, '持晚晴', community, '替邻居修伞不收钱');
    await page.getByRole('button', { name: '推荐他' }).click();
    await expect(page.getByText('已收到，工作人员看过后就登记')).toBeVisible();
    const { number, code } = await receiptOn(page);

    const desk = await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 800 } });
    await signIn('editor', { communityId: community, context: desk, name: '编辑甲' });
    const work = await desk.newPage();
    await work.goto('/desk');
    await work.getByRole('link', { name: '持晚晴' }).click();
    await expect(work.getByRole('main')).not.toContainText(reach);
    await expect(work.getByRole('button', { name: '采用，另立推荐' })).toHaveCount(0);
    await work.getByRole('button', { name: '是人写的，登记' }).click();
    await expect(work.getByRole('status')).toContainText('已登记');
    await work.getByRole('button', { name: '查看联系方式' }).click();
    await expect(work.getByText(reach)).toBeVisible();
    await desk.close();

    await page.goto('/nominations/follow');
    await page.getByLabel('编号').fill(number);
    await page.getByLabel('查询码').fill('AAAAAA');
    await page.getByRole('button', { name: '查看' }).click();
    await expect(alert(page)).toContainText('编号或查询码不对');
    await page.getByLabel('编号').fill('00000000');
    await page.getByLabel('查询码').fill(code);
    await page.getByRole('button', { name: '查看' }).click();
    await expect(alert(page)).toContainText('编号或查询码不对');
    await page.getByLabel('编号').fill(number);
    await page.getByLabel('查询码').fill(code.toLowerCase());
    await page.getByRole('button', { name: '查看' }).click();
    await expect(page.getByText('已登记，等社区处理')).toBeVisible();
    await page.getByLabel('补充几句').fill('他在二号楼下摆摊');
    await page.getByRole('button', { name: '补充' }).click();
    await expect(page.getByRole('definition').filter({ hasText: '他在二号楼下摆摊' })).toBeVisible();
    await page.getByText('撤回推荐').click();
    await page.getByLabel('我确定撤回').check();
    await page.getByRole('button', { name: '撤回', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('内容已经销毁');
    await expect(page.getByRole('main')).not.toContainText('持晚晴');
  });

  test('The page of a receipt that was made up or is over shows nothing but the way back', async ({ page }) => {
    await page.goto('/nominations/mine/clue/made-up');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('这一页只开一小时');
    await page.getByRole('link', { name: '重新输入' }).click();
    await expect(page).toHaveURL(/follow$/);
  });
});
