import { editorOf, expect, test } from './fixtures';

const yesterday = () => new Date(Date.now() - 26 * 3_600_000);

test('The day after: settled, filed, recapped, certified; file, recap, certificate and ledger say the same', async ({
  page,
  signIn,
  browser,
  site,
}) => {
  test.setTimeout(120_000);
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { makeAttendance, makeEvent } = await import('@/lib/testing/events');
  const { photo } = await import('@/lib/testing/photo');
  const { fieldsOf, formatDate } = await import('@/lib/time');
  const communityId = await makeCommunity('试讲社区');
  const startsAt = yesterday();
  const event = await makeEvent({ communityId, startsAt, title: '诚信在身边', virtue: 'professional', session: 3 });
  await makeAttendance(event.id, { name: '欧阳小明' });
  await makeAttendance(event.id, { people: 117, way: 'count' });
  await signIn('editor', { communityId });

  await page.goto('/desk/events/ledger');
  await page.getByRole('link', { name: '诚信在身边' }).click();
  await expect(page.getByText('118 人次').first()).toBeVisible();
  await page.getByLabel('应到人数').fill('120');
  await page.getByRole('button', { name: '确认：到场 118 人次' }).click();
  await expect(page.getByRole('status')).toContainText('到场人数已经确认');
  await expect(page.getByRole('button', { name: /^确认/ })).toHaveCount(0);

  const file = page.getByRole('region', { name: '还差什么' });
  await expect(file).toContainText('还差 2');
  await page.locator('summary', { hasText: '放进档案' }).click();
  await page.getByLabel('哪一项').selectOption({ label: '送吉祥' });
  await page.getByLabel('文字').fill('福字一张');
  await page.getByRole('button', { name: '放进档案' }).click();
  await expect(file.getByRole('row', { name: /送吉祥/ })).toContainText('齐了');
  await page.locator('summary', { hasText: '放进档案' }).click();
  await page.getByLabel('哪一项').selectOption({ label: '手写感悟' });
  await page.getByRole('button', { name: '放进档案' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('感悟要手写');
  const page1 = { name: 'p.jpg', mimeType: 'image/jpeg', buffer: await photo() };
  await page.locator('#item-cover').setInputFiles(page1);
  await page.getByRole('button', { name: '放进档案' }).click();
  await expect(file.getByRole('row', { name: /手写感悟/ })).toContainText('还差 1');
  const secret = await page.getByAltText('手写感悟的图片').getAttribute('src');

  await page.locator('summary', { hasText: '加这张照片' }).click();
  await page.locator('#picture-cover').setInputFiles({ ...page1, buffer: await photo() });
  await page.getByLabel('照片说明').fill('大家一起唱歌');
  await page.getByLabel('给看不见的人听的描述').fill('礼堂里二十个人站着合唱');
  await page.getByRole('button', { name: '加这张照片' }).click();
  await expect(page.getByText('大家一起唱歌')).toBeVisible();

  const certificate = page.getByRole('row', { name: /欧\*\*明/ });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    certificate.getByRole('button', { name: /打印/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  await page.reload();
  const number = (await certificate.getByRole('link').textContent()) ?? '';

  await page.getByRole('button', { name: '起草回顾' }).click();
  await expect(page).toHaveURL(/\/desk\/announcements\//);
  const body = editorOf(page, '正文');
  await expect(body).toContainText('到场118人次');
  await expect(body).toContainText(`${formatDate('zh-CN', startsAt)} ${fieldsOf(startsAt).time}`);
  const draft = new URL(page.url()).pathname;
  await page.goto(`/desk/events/${event.number}/after`);
  await page.getByRole('link', { name: '去看回顾' }).click();
  expect(new URL(page.url()).pathname).toBe(draft);

  await page.goto('/desk/events/ledger?kind=lecture');
  const row = page.getByRole('row', { name: /诚信在身边/ });
  await expect(row).toContainText('120 / 118 人次');
  await expect(row).toContainText('第 3 期');
  await expect(row.getByRole('cell').nth(10)).toHaveText('1');
  await expect(row.getByRole('cell').nth(12)).toHaveText('1');
  await expect(row).toContainText('福字一张');

  const stranger = await browser.newContext();
  const outside = await stranger.newPage();
  await outside.goto(`${site.url}/certificates`);
  await outside.getByLabel('证书编号').fill(number);
  await outside.getByRole('button', { name: '查一查' }).click();
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('证书有效');
  await expect(outside.getByRole('main')).toContainText('欧**明');
  await expect(outside.getByRole('main')).toContainText('诚信在身边');
  await expect(outside.getByRole('main')).not.toContainText('小明');
  const plain = number.replaceAll(' ', '');
  expect((await outside.request.get(`${site.url}/certificates/${plain}/certificate.pdf`)).status()).toBe(404);
  expect((await outside.request.get(`${site.url}${secret}`)).status(), 'the file is for the desk alone').toBe(404);
  expect((await page.request.get(`${secret}`)).status()).toBe(200);

  await page.goto(`/desk/events/${event.number}/after`);
  await page.getByRole('button', { name: /^作废/ }).click();
  await expect(page.getByRole('status')).toContainText('作废');
  await outside.reload();
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('证书已作废');
  await stranger.close();
});

test('A register of last year with broken rows is refused by row, mended and imported', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { writeSheet } = await import('@/lib/spreadsheets/sheet');
  const { eventSheetOf } = await import('@/features/events/imports/queries');
  const editor = await signIn('editor', { communityId: await makeCommunity('试旧社区') });
  const listOf = async (...rows: object[]) => {
    async function* pages() {
      yield rows;
    }
    const buffer = Buffer.from(await writeSheet(await eventSheetOf(editor), 'zh-CN', pages()));
    return { name: '台账.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer };
  };
  const row = (title: string, day: string, attendance: number | null) => ({
    title,
    startsAt: new Date(`${day}T09:00:00+08:00`),
    venue: '老礼堂',
    attendance,
  });
  const send = async (...rows: object[]) => {
    await page.goto('/desk/events/ledger/import');
    await page.getByLabel('填好的表格').setInputFiles(await listOf(...rows));
    await page.getByRole('button', { name: '上传并检查' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('表里有 2 场活动');
  };
  await send(row('友善', '2025-05-10', 52), row('诚信', '2099-05-10', null));
  const wrong = page.getByRole('region', { name: '要改的地方' });
  await expect(wrong.getByRole('row')).toHaveCount(3);
  await expect(wrong.getByRole('row', { name: /^3 开始/ })).toContainText('只能导入办过的');
  await expect(wrong.getByRole('row', { name: /^3 实到人次/ })).toBeVisible();
  await send(row('友善', '2025-05-10', 52), row('诚信', '2025-06-10', 48));
  await page.getByRole('button', { name: '确认导入 2 场' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('导入完成：2 场');
  await page.getByRole('link', { name: '看台账' }).click();
  await expect(page.getByText('共 2 场，100 人次')).toBeVisible();
  await send(row('友善', '2025-05-10', 52), row('新的', '2025-07-10', 1));
  await expect(wrong.getByRole('row')).toHaveCount(2);
  await expect(wrong).toContainText('这一场台账里已经有了');
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('A visitor says how it was, and the desk sees the mean; the score card adds up', async ({ page, signIn }) => {
    const { makeCommunity } = await import('@/lib/testing/factories');
    const { makeEvent } = await import('@/lib/testing/events');
    const communityId = await makeCommunity('试评社区');
    const { number } = await makeEvent({ communityId, startsAt: yesterday(), title: '试课' });
    await page.goto(`/events/${number}/feedback`);
    await page.getByRole('button', { name: '交给社区' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('请选一个评价');
    await page.getByLabel('很好').check();
    await page.getByLabel('还想说什么').fill('讲得真好');
    await page.getByRole('button', { name: '交给社区' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('收到了，谢谢您');

    await signIn('lead', { communityId });
    await page.goto(`/desk/events/${number}/after`);
    await expect(page.getByText('5.00 分')).toBeVisible();
    await expect(page.getByText('讲得真好')).toBeVisible();
    await page.goto('/desk/events/score-card');
    for (const field of await page.getByRole('spinbutton').all()) await field.fill('10');
    await page.getByRole('button', { name: '保存自评表' }).click();
    await expect(page.getByText('70 / 100')).toBeVisible();
  });
});
