import type { Page } from '@playwright/test';
import { alert } from './account-forms';
import { expectAccessible } from './axe';
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

/** A nomination with everything that can stand on its pages, and the clue that waits beside it. */
async function nominated() {
  const { makeAccount, makeCommunity } = await import('@/lib/testing/factories');
  const { photoFile } = await import('@/lib/testing/photo');
  const { enterPaper } = await import('@/features/nominations/clues/mutations');
  const { takeUp } = await import('@/features/nominations/intake/mutations');
  const { addPictures, enterOpinion } = await import('@/features/nominations/forms/mutations');
  const { consentHeard } = await import('@/features/nominations/consents/mutations');
  const { writeVisit } = await import('@/features/nominations/visits/mutations');
  const { receiptToken } = await import('@/lib/receipts');
  const { dayOf } = await import('@/lib/time');
  const now = new Date();
  const communityId = await makeCommunity(`览社区${crypto.randomUUID().slice(0, 4)}`);
  const clerk = await makeAccount('editor', communityId, '编辑甲');
  const { id: companion } = await makeAccount('grid-member', communityId, '网格员乙');
  const clue = {
    name: '览晚晴',
    communityId,
    place: '',
    category: 'helping' as const,
    deed: '替邻居修伞不收钱',
    channel: 'neighbour' as const,
    nominator: '邻居老宋',
    contact: '000 0000 0000',
  };
  const picture = await photoFile();
  const taken = await enterPaper(clerk, { ...clue, picture }, now);
  const waiting = await enterPaper(clerk, { ...clue, deed: '替邻居修伞十年' }, now);
  const id = await takeUp(clerk, taken, now);
  const life = [await photoFile(), await photoFile()];
  await addPictures(clerk, { id, kind: 'life', files: life, alt: '他在楼下修伞' }, now);
  const visit = { id, day: dayOf(now), place: '二号楼下', asked: '本人、邻居', conclusion: '属实。' };
  const report = await writeVisit(clerk, { ...visit, outcome: 'confirmed', verifiers: [companion] }, now);
  await enterOpinion(clerk, { id, source: 'police', outcome: 'no-objection', day: dayOf(now), document: '' }, now);
  await consentHeard(clerk, { id, purposes: ['nominee-name'], givenBy: 'self', means: 'paper' }, now);
  return {
    communityId,
    own: [
      `/nominations/mine/clue/${receiptToken('clue', waiting, now)}`,
      `/nominations/mine/nominee/${receiptToken('nominee', id, now)}`,
    ],
    desk: [
      `/desk/clues/${waiting}`,
      `/desk/clues/${taken}`,
      `/desk/nominations/${id}`,
      ...['form', 'visit', 'sheet'].map((part) => `/desk/nominations/${id}/${part}`),
      `/desk/visits/${report}`,
    ],
  };
}

for (const { name, width, elder } of [
  { name: 'at 320 px', width: 320, elder: false },
  { name: 'at 360 px in large print', width: 360, elder: true },
  { name: 'at 1280 px', width: 1280, elder: false },
]) {
  test(`The pages of one clue and one nomination ${name} have nothing that axe finds, and do not scroll sideways`, async ({
    page,
    context,
    signIn,
    site,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    if (elder) await context.addCookies([{ name: 'linli-view', value: 'elder', url: site.url }]);
    const { communityId, own, desk } = await nominated();
    const check = async (path: string) => {
      await page.goto(path);
      await expectAccessible(page, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    };
    for (const path of own) await check(path);
    await signIn('lead', { communityId });
    for (const path of desk) await check(path);
  });
}
