import { expectAccessible } from './axe';
import { expect, test } from './fixtures';

/** A worked day some two weeks ago, at nine. */
async function twoWeeksAgo(): Promise<Date> {
  const { getDeviations } = await import('@/features/calendar/queries');
  const { isWorkingDay } = await import('@/features/calendar/rules');
  const { dayOf, fromShanghai } = await import('@/lib/time');
  const deviations = await getDeviations();
  let at = new Date(Date.now() - 14 * 86_400_000);
  while (!isWorkingDay(dayOf(at), deviations)) at = new Date(at.getTime() - 86_400_000);
  return fromShanghai(`${dayOf(at)} 09:00`);
}

/** A community with somebody on a notice that began two weeks ago and runs for some weeks more. */
async function runningNotice({ title = '晴川里好人公示', story = '' } = {}) {
  const { makeAccount, makeCommunity } = await import('@/lib/testing/factories');
  const { makeNominee } = await import('@/lib/testing/good-people');
  const { openNotice } = await import('@/features/public-notices/mutations');
  const { dayOf } = await import('@/lib/time');
  const began = await twoWeeksAgo();
  const communityId = await makeCommunity('晴川里社区');
  const name = `顾试${crypto.randomUUID().slice(0, 4)}`;
  const { id: nominationId } = await makeNominee({
    communityId,
    name,
    verifiedAt: began,
    form: { oneLine: '十二年替邻居量血压', ...(story ? { story } : {}) },
  });
  const number = await openNotice(
    await makeAccount('lead', communityId, '陈试'),
    {
      communityId,
      nominationIds: [nominationId],
      title,
      startDay: dayOf(began),
      objectTo: '晴川里社区居民委员会，电话 0000-000000\n试路 0 号，工作日 8:30 到 17:30',
      workingDays: 30,
    },
    began,
  );
  return { communityId, name, nominationId, number, path: `/notices/${number}` };
}

async function storedNotice(number: string) {
  const { db } = await import('@/db/client');
  const { publicNotices } = await import('@/db/schema/public-notices');
  const { eq } = await import('drizzle-orm');
  const [row] = await db.select().from(publicNotices).where(eq(publicNotices.number, number));
  if (!row) throw new Error('There is no such notice.');
  return row;
}

/** What the job does when the term of a notice is over. */
async function atItsEnd(number: string) {
  const { keepNotice } = await import('@/features/public-notices/due/mutations');
  const { id, dueAt } = await storedNotice(number);
  await keepNotice(id, dueAt ?? new Date());
}

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('A neighbour objects in confidence, the lead reads and closes it, the term ends, and the page tells the result alone', async ({
    page,
    browser,
    signIn,
    site,
  }) => {
    const { communityId, name, number, path } = await runningNotice();
    await page.goto('/notices');
    await expect(page.getByRole('main')).not.toContainText(name);
    await page.locator(`a[href="${path}"]`).click();
    const main = page.getByRole('main');
    for (const text of [
      name,
      '助人为乐',
      '十二年替邻居量血压',
      '不含开始当天，30 个工作日',
      '电话 0000-000000',
      '给予保护',
    ]) {
      await expect(main).toContainText(text);
    }
    await page.getByRole('link', { name: '提出异议' }).click();
    await page.getByRole('button', { name: '提交异议' }).click();
    await expect(page.getByRole('alert')).toContainText('请写有什么异议');
    await expect(page.getByRole('alert')).toContainText('请写姓名和电话或邮箱');
    await page.getByLabel('有什么异议').fill('量血压的是另一个人。');
    await page.getByLabel('怎样办理').selectOption('请为我保密');
    await page.getByLabel('您是谁').fill('钱试 00000000000');
    await page.getByRole('button', { name: '提交异议' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('异议收到了，谢谢您');
    const receipt = new URL(page.url()).pathname;
    const objection = (await page.getByRole('definition').first().textContent()) ?? '';

    await atItsEnd(number);
    await page.goto('/notices');
    await expect(page.locator(`a[href="${path}"]`)).toBeVisible();

    const desk = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
    const lead = await signIn('lead', { communityId, context: desk, name: '陈试' });
    const work = await desk.newPage();
    await work.goto('/desk');
    await work.getByRole('link', { name: `异议 ${objection}` }).click();
    await expect(work.getByText('不要让别人知道是谁')).toBeVisible();
    await expect(work.getByRole('main')).not.toContainText('钱试');
    await work.getByRole('button', { name: '查看异议和联系方式' }).click();
    await expect(work.getByText('量血压的是另一个人。')).toBeVisible();
    await expect(work.getByText('钱试 00000000000')).toBeVisible();
    const { db } = await import('@/db/client');
    const { records } = await import('@/db/schema/records');
    const looks = (await db.select().from(records)).filter(
      ({ action, actorId }) => action === 'person.read' && actorId === lead.id,
    );
    expect(looks.map(({ change }) => change)).toEqual([{ fields: ['text', 'contact'] }]);

    await work.getByLabel('异议是否成立').selectOption('不成立');
    await work.getByLabel('一句话说明').fill(`${name}每周都在`);
    await work.getByRole('button', { name: '办结' }).click();
    await expect(work.getByRole('alert')).toContainText('请不要写当事人的姓名');
    await work.getByLabel('异议是否成立').selectOption('不成立');
    await work.getByLabel('一句话说明').fill('走访了六户，情况属实。');
    await work.getByRole('button', { name: '办结' }).click();
    await expect(work.getByRole('status')).toContainText('已办结');
    await desk.close();

    await page.goto(receipt);
    await expect(page.getByRole('main')).toContainText('走访了六户，情况属实。');
    await atItsEnd(number);
    await page.goto('/notices');
    await expect(page.locator(`a[href="${path}"]`)).toHaveCount(0);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('公示结果');
    await expect(main).toContainText('收到异议 1 条，核查后成立 0 条，不成立 1 条。');
    await expect(main).toContainText('走访了六户，情况属实。');
    for (const text of [name, '钱试', '另一个人', '保密']) await expect(main).not.toContainText(text);
    await page.goto(`${path}/object`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('现在不能提出异议');
  });

  test('The lead pauses, resumes, extends and withdraws; the page says so, and why', async ({
    page,
    context,
    signIn,
  }) => {
    const { communityId, name, number, path } = await runningNotice();
    await signIn('lead', { communityId, context, name: '陈试' });
    const address = `/desk/notices/${number}`;
    const section = (title: string) =>
      page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });
    const main = page.getByRole('main');
    await page.goto(address);
    await section('中止').getByRole('button').click();
    await expect(page.getByRole('alert')).toContainText('请写原因');
    await section('中止').getByLabel('原因').fill('停电，公告栏看不清');
    await section('中止').getByRole('button').click();
    await expect(page.getByRole('status')).toContainText('已中止');
    await page.goto(path);
    await expect(main).toContainText('公示已中止');
    await expect(main).toContainText('停电，公告栏看不清');
    await page.goto(address);
    await page.getByRole('button', { name: '恢复计时' }).click();
    await expect(page.getByRole('status')).toContainText('已恢复计时');
    await section('延长').getByLabel('延长几个工作日').fill('2');
    await section('延长').getByLabel('原因').fill('让外出的居民也看到');
    await section('延长').getByRole('button').click();
    await expect(page.getByRole('status')).toContainText('已延长');
    await page.goto(path);
    await expect(main).toContainText('不含开始当天，32 个工作日');
    await page.goto(address);
    await section('撤回公示').getByLabel('原因').fill('材料要补充');
    await section('撤回公示').getByRole('button').click();
    await expect(page.getByRole('status')).toContainText('公示已撤回');
    await expect(main).toContainText('现在没有要做的');
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('公示已撤回');
    await expect(main).toContainText('材料要补充');
    await expect(main).not.toContainText(name);
  });
});

test('The lead arranges a notice: who cannot go on it is said with the reasons, and it is not public before its day', async ({
  page,
  signIn,
}) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { makeNominee } = await import('@/lib/testing/good-people');
  const communityId = await makeCommunity('望云里社区');
  const verifiedAt = new Date();
  await makeNominee({ communityId, verifiedAt, name: '林试' });
  await makeNominee({ communityId, verifiedAt, name: '周试', consented: [] });
  await signIn('lead', { communityId });
  await page.goto('/desk/notices');
  await page.getByRole('link', { name: '安排一次公示' }).click();
  await page.getByText('现在还不能公示').click();
  await expect(page.getByRole('listitem').filter({ hasText: '周试' }).first()).toContainText('本人还没有同意公开姓名');
  await expect(page.getByLabel('向谁提')).toHaveValue(/望云里社区居民委员会，电话 0000/);
  await page.getByRole('button', { name: '安排公示' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请至少选一个人');
  await page.getByRole('checkbox', { name: /林试/ }).check();
  await page.getByLabel('公示几个工作日').fill('2');
  await page.getByRole('button', { name: '安排公示' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('至少公示 5 个工作日');
  await expect(page.getByRole('checkbox', { name: /林试/ })).toBeChecked();
  await page.getByLabel('公示几个工作日').fill('5');
  await page.getByRole('button', { name: '安排公示' }).click();
  await expect(page.getByRole('status')).toContainText('公示已安排');
  const number = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await expect(page.getByRole('main')).toContainText('待开始');
  expect((await page.goto(`/notices/${number}`))?.status()).toBe(404);
});

test('A clerk enters an objection that came on paper, and cannot open it; who leads another community finds nothing', async ({
  page,
  browser,
  signIn,
  site,
}) => {
  const { communityId, number } = await runningNotice();
  await signIn('editor', { communityId });
  await page.goto(`/desk/notices/${number}`);
  await page.getByLabel('有什么异议').fill('信上说的情况');
  await page.getByLabel('怎样办理').selectOption('实名办理');
  await page.getByLabel('谁提的').fill('孙试');
  await page.getByRole('button', { name: '登记' }).click();
  await expect(page.getByRole('status')).toContainText('异议已登记');
  const row = page.getByRole('region', { name: '异议' }).getByRole('row').nth(1);
  await expect(row).toContainText('待办');
  await expect(row.getByRole('link')).toHaveCount(0);

  const { db } = await import('@/db/client');
  const { objections } = await import('@/db/schema/public-notices');
  const { eq } = await import('drizzle-orm');
  const { id: noticeId } = await storedNotice(number);
  const [objection] = await db.select().from(objections).where(eq(objections.noticeId, noticeId));
  const address = `/desk/notices/${number}/objections/${objection?.id}`;
  expect((await page.goto(address))?.status()).toBe(403);

  const { makeCommunity } = await import('@/lib/testing/factories');
  const statusFor = async (community: string) => {
    const context = await browser.newContext({ baseURL: site.url });
    await signIn('lead', { communityId: community, context });
    const desk = await context.newPage();
    const statuses = [];
    for (const path of [`/desk/notices/${number}`, address]) statuses.push((await desk.goto(path))?.status());
    await context.close();
    return statuses;
  };
  expect(await statusFor(communityId)).toEqual([200, 200]);
  expect(await statusFor(await makeCommunity())).toEqual([404, 404]);
});

test('A notice stands on the front page while it runs, and in no index at any time', async ({ page, request }) => {
  const { name, number, path } = await runningNotice({ title: '红蓼里好人公示' });
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '正在公示' })).toBeVisible();
  const robots = async (address: string) =>
    /<meta name="robots" content="noindex"\/?>/.test(await (await request.get(address)).text());
  const mentioned = async (address: string) => {
    const text = await (await request.get(address)).text();
    return [path, name, '红蓼里'].some((word) => text.includes(word));
  };
  const indexes = ['/sitemap.xml', '/feeds/all.atom', '/feeds/all.json', `/search?q=${encodeURIComponent(name)}`];
  expect([await robots('/notices'), await robots(path), await robots(`${path}/object`)]).toEqual([true, true, true]);
  for (const index of indexes.slice(0, 3)) expect([index, await mentioned(index)]).toEqual([index, false]);
  await page.goto(indexes[3] ?? '');
  await expect(page.locator(`main a[href="${path}"]`)).toHaveCount(0);
  await atItsEnd(number);
  expect([await robots(path), await mentioned('/notices'), await mentioned('/')]).toEqual([true, false, false]);
});

test('What a program fills into the field that nobody sees is refused', async ({ page }) => {
  const { path } = await runningNotice();
  await page.goto(`${path}/object`);
  await page.getByLabel('有什么异议').fill('买药');
  await page.getByLabel('怎样办理').selectOption('实名办理');
  await page.getByLabel('您是谁').fill('某');
  await page.locator('[name=homepage]').evaluate((field: HTMLInputElement) => {
    field.value = 'http://spam.example';
  });
  await page.getByRole('button', { name: '提交异议' }).click();
  await expect(page.getByText('像是程序自动填的')).toBeVisible();
  await expect(page.getByLabel('有什么异议')).toHaveValue('买药');
});

for (const { name, width, elder } of [
  { name: 'at 320 px', width: 320, elder: false },
  { name: 'at 360 px in large print', width: 360, elder: true },
  { name: 'at 1280 px', width: 1280, elder: false },
]) {
  test(`The pages of one notice ${name} have nothing that axe finds, and do not scroll sideways`, async ({
    page,
    context,
    signIn,
    site,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    if (elder) await context.addCookies([{ name: 'linli-view', value: 'elder', url: site.url }]);
    const { communityId, number, nominationId, path } = await runningNotice({ story: '每个周六的早上。'.repeat(40) });
    const { object } = await import('@/features/public-notices/objections/mutations');
    const { id: noticeId } = await storedNotice(number);
    const input = { noticeId, nominationId, mode: 'named' as const, text: '不实', contact: '某' };
    const id = await object(input, crypto.randomUUID(), new Date());
    await signIn('lead', { communityId });
    const paths = ['/', '/notices', path, `${path}/object`, `/objections/${id}`, `/en${path}`];
    const { makeNominee } = await import('@/lib/testing/good-people');
    for (const consented of [undefined, [] as const])
      await makeNominee({ communityId, verifiedAt: new Date(), consented });
    for (const address of [
      ...paths,
      '/desk/notices',
      '/desk/notices/new',
      `/desk/notices/${number}`,
      `/desk/notices/${number}/objections/${id}`,
    ]) {
      await page.goto(address);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(width);
    }
  });
}
