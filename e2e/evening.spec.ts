import type { Browser, Page } from '@playwright/test';
import { editorOf, expect, type Site, test } from './fixtures';

type Receipt = { number: string; code: string };

/** A community with a hall and its speaker. */
async function place() {
  const { makeAccount, makeCommunity } = await import('@/lib/testing/factories');
  const { saveSpeaker } = await import('@/features/events/speakers/mutations');
  const { saveVenue } = await import('@/features/events/venues/mutations');
  const communityId = await makeCommunity('晚晴社区');
  const editor = await makeAccount('editor', communityId);
  const kept = { id: null, version: 0, communityId };
  const hall = { name: '晚晴礼堂', address: '试路 9 号', capacity: 40, doors: ['正门'] };
  await saveVenue(editor, { ...kept, ...hall, directions: '', mapAlt: '', inUse: true }, new Date());
  for (const name of ['聂试讲', '岑试讲'])
    await saveSpeaker(editor, { ...kept, name, kind: 'resident', topics: '', agreedOn: '2026-03-01' }, new Date());
  return communityId;
}

/** Lets time pass: the event takes place so many hours from now. */
async function letItBe(number: string, hours: number): Promise<void> {
  const { write } = await import('@/db/client');
  const { record } = await import('@/db/record');
  const { events } = await import('@/db/schema/events');
  const { system } = await import('@/lib/viewer');
  const { eq } = await import('drizzle-orm');
  const startsAt = new Date(Date.now() + hours * 3_600_000);
  await write(system, async (tx) => {
    const times = { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) };
    const [event] = await tx.update(events).set(times).where(eq(events.number, number)).returning({ id: events.id });
    await record(tx, 'event.changed', { type: 'event', id: event?.id ?? '' });
  });
}

/** The editor plans a lecture from a template and publishes it; returns its number. */
async function plan(desk: Page): Promise<string> {
  const { dayOf } = await import('@/lib/time');
  await desk.goto('/desk/events');
  await desk.getByRole('link', { name: '安排一场活动' }).click();
  await desk.getByLabel('讲堂的流程模板').selectOption({ label: '五环节' });
  await desk.getByRole('button', { name: '下一步' }).click();
  await desk.getByLabel('标题').fill('一盏灯，一条街');
  await desk.getByLabel('摘要').fill('两位邻居讲两件小事。');
  await desk.getByLabel('四德').selectOption({ label: '社会公德' });
  await desk.getByLabel('日期', { exact: true }).fill(dayOf(new Date(Date.now() + 3 * 86_400_000)));
  await desk.getByLabel('场地').selectOption({ label: '晚晴礼堂（坐 40 人）' });
  for (const name of ['聂试讲', '岑试讲']) await desk.getByLabel(`${name}（居民群众）`).check();
  await desk.getByLabel('要报名，按名额来').check();
  await desk.getByLabel('第 1 行 名额').fill('2');
  await desk.getByRole('button', { name: '保存并发布' }).click();
  await expect(desk.getByRole('status')).toContainText('已发布');
  return new URL(desk.url()).pathname.split('/').at(-1) ?? '';
}

/** Somebody on a telephone without scripts signs up; `helper` does it for an elder. */
async function signUp(browser: Browser, site: Site, number: string, who: { name: string; helper?: string }) {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/events/${number}/sign-up`);
  if (who.helper) await page.getByLabel('给谁报名').selectOption({ label: '替一位老人' });
  if (who.helper) await page.getByLabel('您的姓名').fill(who.helper);
  await page.getByLabel('来的人叫什么').fill(who.name);
  await page.getByLabel('电话或邮箱').fill(`${crypto.randomUUID()}@example.org`);
  await page.getByLabel(/^我知道/).check();
  await page.getByRole('main').locator('button[type=submit]').first().click();
  await expect(page.getByRole('heading', { name: /^(报上名了|排上候补了)$/ })).toBeVisible();
  const [at = '', code = ''] = await page.locator('main dl').first().locator('dd').allInnerTexts();
  return { page, receipt: { number: at, code } satisfies Receipt };
}

async function giveBack(page: Page): Promise<void> {
  await page.getByText('不来了，让出名额').click();
  await page.getByLabel('我确定让出').check();
  await page.getByRole('button', { name: '让出名额' }).click();
  await expect(page.getByText('您已让出名额')).toBeVisible();
}

const counted = (page: Page, name: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd');

/** A helper at the door loses the network, takes two receipts and somebody who just came, and has it again. */
async function checkIn(door: Page, number: string, receipts: Receipt[]): Promise<void> {
  await door.goto(`/desk/events/${number}/check-in`);
  await expect.poll(() => door.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await door.context().setOffline(true);
  for (const [at, { number: of, code }] of receipts.entries()) {
    await door.getByLabel('编号', { exact: true }).fill(of);
    await door.getByLabel('查询码', { exact: true }).fill(code);
    await door.keyboard.press('Enter');
    await expect(counted(door, '等待送出')).toHaveText(String(at + 1));
  }
  await door.getByRole('button', { name: '登记', exact: true }).click();
  await door.getByLabel('姓名', { exact: true }).fill('路过试');
  await door.getByRole('button', { name: '登记到场' }).click();
  await expect(counted(door, '等待送出')).toHaveText('3');
  await door.context().setOffline(false);
  await expect(counted(door, '等待送出')).toHaveText('0', { timeout: 20_000 });
  await expect(counted(door, '人次')).toHaveText('3');
}

test('An evening from the plan to the ledger: it fills, the list moves, people come, and every place names one number', async ({
  page,
  browser,
  site,
  signIn,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  const communityId = await place();
  await signIn('editor', { communityId });
  const number = await plan(page);

  const one = await signUp(browser, site, number, { name: '甲试早' });
  const father = await signUp(browser, site, number, { name: '乙试父', helper: '乙试女' });
  const late = await signUp(browser, site, number, { name: '丙试晚' });
  await expect(late.page.getByText('您排在第 1 位')).toBeVisible();
  await page.goto(`/desk/events/${number}/sign-ups`);
  await page.getByLabel('姓名').fill('丁试电');
  await page.getByLabel('电话或邮箱').fill('0000-5550177');
  await page.getByRole('button', { name: '登记' }).click();
  await expect(page.getByRole('main')).toContainText('有名额 2 人，等确认 0 人，候补 2 人');

  await giveBack(one.page);
  await late.page.goto(late.page.url().replace(/\?.*/, ''));
  await late.page.getByRole('button', { name: '我要来，确认名额' }).click();
  await expect(late.page.getByText('有名额了，到时请来')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('main')).toContainText('有名额 2 人，等确认 0 人，候补 1 人');

  await letItBe(number, 1);
  const telephone = await browser.newContext({ baseURL: site.url, viewport: { width: 360, height: 780 } });
  await signIn('grid-member', { communityId, context: telephone });
  await checkIn(await telephone.newPage(), number, [father.receipt, late.receipt]);

  await letItBe(number, -24);
  await page.goto(`/desk/events/${number}/after`);
  await page.getByRole('button', { name: '确认：到场 3 人次' }).click();
  await expect(page.getByRole('status')).toContainText('到场人数已经确认');
  await page.getByRole('button', { name: '起草回顾' }).click();
  await expect(editorOf(page, '正文')).toContainText('到场3人次');
  await page.goto('/desk/events/ledger');
  await expect(page.getByRole('row', { name: /一盏灯，一条街/ })).toContainText('3 人次');
  await late.page.goto(`/events/${number}`);
  await expect(late.page.getByRole('main')).toContainText('到场 3 人次');

  // Who came has a certificate by the own receipt; who gave the seat back has none.
  await father.page.goto(father.page.url().replace(/\?.*/, ''));
  await father.page.getByRole('button', { name: '领取证明' }).click();
  const file = await father.page.getByRole('link', { name: '存到手机' }).getAttribute('href');
  expect((await father.page.request.get(file ?? '')).headers()['content-type']).toBe('image/png');
  await one.page.goto(one.page.url().replace(/\?.*/, ''));
  await expect(one.page.getByRole('main')).toContainText('这场活动已经结束');
  await expect(one.page.getByRole('button', { name: '领取证明' })).toHaveCount(0);
  for (const { page: of } of [one, father, late]) await of.context().close();
  await telephone.close();
});
