import { expectAccessible } from './axe';
import { expect, test } from './fixtures';

/** A community with a hall, two speakers, and a lecture that takes the hall in three days at seven. */
async function plannedHall() {
  const { makeAccount, makeCommunity } = await import('@/lib/testing/factories');
  const { saveVenue } = await import('@/features/events/venues/mutations');
  const { saveSpeaker } = await import('@/features/events/speakers/mutations');
  const { planEvent } = await import('@/features/events/planning/mutations');
  const { dayOf, fromShanghai } = await import('@/lib/time');
  const now = new Date();
  const communityId = await makeCommunity('晴川里社区');
  const editor = await makeAccount('editor', communityId, '陈试');
  const venue = { communityId, name: '晴川里礼堂', address: '试路 1 号', capacity: 40, doors: ['正门'] };
  const rest = { id: null, version: 0, directions: '', mapAlt: '', inUse: true };
  const venueId = await saveVenue(editor, { ...venue, ...rest }, now);
  for (const name of ['罗试讲', '俞试讲'])
    await saveSpeaker(
      editor,
      { id: null, version: 0, communityId, name, kind: 'resident', topics: '', agreedOn: '2026-03-01' },
      now,
    );
  const day = dayOf(new Date(now.getTime() + 3 * 86_400_000));
  const taken = {
    ...{ communityId, title: '先排好的戏', summary: '一场戏。', virtue: null, seriesId: null, venueId, host: '' },
    ...{ partners: '', responsibleId: null, materials: '', signUp: false, signUpUntil: null, offerHours: 24 },
    ...{ questions: [], speakerIds: [], groups: [], programmeId: null, steps: [] },
    kind: 'culture' as const,
    audience: 'everybody' as const,
    startsAt: fromShanghai(`${day} 19:00`),
    endsAt: fromShanghai(`${day} 20:30`),
  };
  const other = await planEvent(editor, taken, { publish: true }, now);
  return { communityId, day, other: other.number };
}

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('An editor plans a lecture from a template, is told of the taken hall and of empty steps, publishes and calls off', async ({
    page,
    signIn,
  }) => {
    const { communityId, day, other } = await plannedHall();
    await signIn('editor', { communityId });
    await page.goto('/desk/events');
    await page.getByRole('link', { name: '安排一场活动' }).click();
    await page.getByLabel('办什么').selectOption({ label: '道德讲堂' });
    await page.getByLabel('讲堂的流程模板').selectOption({ label: '五环节' });
    await page.getByRole('button', { name: '下一步' }).click();
    await expect(page.getByLabel('第 2 个环节 环节')).toHaveValue('学模范');

    await page.getByLabel('标题').fill('灯下说邻里');
    await page.getByLabel('日期', { exact: true }).fill(day);
    await page.getByLabel('场地').selectOption({ label: '晴川里礼堂（坐 40 人）' });
    await page.getByLabel('第 2 个环节 谁来做').fill('罗试讲');
    await page.getByLabel('罗试讲（居民群众）').check();
    await page.getByLabel('要报名，按名额来').check();
    await page.getByLabel('第 1 行 名额').fill('30');
    await page.getByRole('button', { name: '存为草稿' }).click();

    // Nothing is saved before the editor has seen what else is in the hall.
    const conflict = page.getByRole('main').getByRole('alert').filter({ hasText: '同一时间还有别的安排' });
    await expect(conflict.getByRole('link')).toHaveAttribute('href', `/desk/events/${other}`);
    await expect(page.getByLabel('标题')).toHaveValue('灯下说邻里');
    await conflict.getByLabel('我看过了').check();
    await page.getByRole('button', { name: '存为草稿' }).click();

    await expect(page.getByRole('status')).toContainText('已存为草稿');
    const main = page.getByRole('main');
    for (const text of [
      '晴川里礼堂已排了“先排好的戏”',
      '“诵经典”还没写谁来做、用什么',
      '只有 1 位宣讲员',
      '请写摘要，再发布',
      '请选这一堂讲四德里的哪一德',
    ])
      await expect(main).toContainText(text);
    await expect(main).not.toContainText('“学模范”还没写');
    await expect(page.getByRole('button', { name: '发布', exact: true })).toHaveCount(0);

    await page.getByRole('link', { name: '修改', exact: true }).click();
    await page.getByLabel('摘要').fill('三位邻居，三个故事。');
    await page.getByLabel('四德').selectOption({ label: '家庭美德' });
    await page.getByLabel('第 1 行 名额').fill('41');
    await page.getByRole('button', { name: '保存并发布' }).click();
    await page.getByLabel('我看过了').check();
    await page.getByRole('button', { name: '保存并发布' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('场地只坐得下 40 人');
    await expect(page.getByLabel('摘要')).toHaveValue('三位邻居，三个故事。');
    await page.getByLabel('第 1 行 名额').fill('40');
    await page.getByRole('button', { name: '保存并发布' }).click();

    await expect(page.getByRole('status')).toContainText('已发布');
    await expect(main).toContainText('第 1 期');
    await page.getByLabel('原因').fill('礼堂停电');
    await page.getByRole('button', { name: '取消活动' }).click();
    await expect(page.getByRole('status')).toContainText('活动已取消');
    await expect(main).toContainText('礼堂停电');
    await expect(page.getByRole('link', { name: '修改', exact: true })).toHaveCount(0);
  });

  test('A clerk enters who calls, sees the name after a recorded look, takes somebody off, and prints the sheet', async ({
    page,
    signIn,
  }) => {
    const { makeCommunity } = await import('@/lib/testing/factories');
    const { makeEvent } = await import('@/lib/testing/events');
    const startsAt = new Date(Date.now() + 48 * 3_600_000);
    const communityId = await makeCommunity();
    const { number } = await makeEvent({ communityId, startsAt, groups: [{ seats: 1 }] });
    await signIn('editor', { communityId });
    await page.goto(`/desk/events/${number}/sign-ups`);
    await expect(page.getByRole('main')).toContainText('还没有人报名');
    for (const name of ['欧阳试早', '司徒试晚']) {
      await page.getByLabel('姓名').fill(name);
      await page.getByLabel('电话或邮箱').fill('0000-5550199');
      await page.getByRole('button', { name: '登记' }).click();
      await expect(page.getByRole('status')).toContainText('已登记');
    }
    const list = page.getByRole('region', { name: '报名名单' });
    await expect(list.getByRole('row')).toHaveCount(3);
    await expect(list).not.toContainText('欧阳试早');
    await page.getByRole('link', { name: '看全名和电话' }).click();
    await expect(list.getByRole('row').nth(1)).toContainText('欧阳试早');
    await expect(list.getByRole('row').nth(2)).toContainText('候补');

    await list.getByRole('row').nth(1).locator('summary').click();
    await page.getByRole('button', { name: '取消 欧阳试早 的报名' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('请勾选确认');
    await list.getByRole('row').nth(1).getByLabel('本人说不来了').check();
    await page
      .getByRole('button', { name: /^取消 .+ 的报名$/ })
      .first()
      .click();
    await expect(page.getByRole('status')).toContainText('名额让给候补的人');
    await expect(list.getByRole('row').nth(1)).toContainText('等本人确认');
    await page.goto(`/desk/events/${number}/sign-ups/sheet`);
    await expect(page.getByRole('heading', { name: '签到表' })).toBeVisible();
  });
});

test('Speakers, venues, series, templates and targets are kept from the desk', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  const name = `试社区${crypto.randomUUID().slice(0, 4)}`;
  await makeCommunity(name);
  await signIn('office');
  await page.goto('/desk/events/venues/new');
  await page.getByLabel('名称').fill('试广场');
  await page.getByLabel('地址').fill('试路 2 号');
  await page.getByLabel('能坐多少人').fill('很多');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请填能坐多少人');
  await page.getByLabel('能坐多少人').fill('300');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('region', { name: '场地' })).toContainText('300 人');

  await page.goto('/desk/events/speakers/new');
  await page.getByLabel('姓名', { exact: true }).fill('柳试讲');
  await page.getByLabel('类型').selectOption({ label: '先进人物' });
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('link', { name: '柳试讲' }).click();
  await page.getByLabel('本人要退出').check();
  await page.getByRole('button', { name: '退出名单' }).click();
  await expect(page.getByRole('row', { name: /柳试讲/ })).toContainText('已退出');

  await page.goto('/desk/events/series/new');
  await page.getByLabel('名称', { exact: true }).fill('试节日');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('region', { name: '系列' })).toContainText('试节日');

  await page.goto('/desk/events/programmes/new');
  await page.getByLabel('名称').fill('试三步');
  await page.getByLabel('第 1 个环节 环节').fill('学模范');
  await page.getByLabel('第 1 个环节 必要').check();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('row', { name: /试三步/ })).toContainText('学模范');

  await page.goto('/desk/events/targets');
  await page.getByRole('combobox', { name: '社区' }).selectOption({ label: name });
  await page.getByRole('button', { name: '看这一年' }).click();
  await page.getByLabel('道德讲堂计划几场').fill('18');
  await page.getByRole('button', { name: '保存计划' }).click();
  await expect(page.getByRole('status')).toContainText('已保存');
  await expect(page.getByLabel('道德讲堂计划几场')).toHaveValue('18');
});

test('The pages of planning are accessible, also on a narrow screen and in large print', async ({
  page,
  context,
  signIn,
  site,
}) => {
  const { communityId, day, other } = await plannedHall();
  await signIn('editor', { communityId });
  await page.setViewportSize({ width: 320, height: 800 });
  const { communities } = await import('@/db/schema/communities');
  const { db } = await import('@/db/client');
  const { eq } = await import('drizzle-orm');
  const [community] = await db.select().from(communities).where(eq(communities.id, communityId));
  const begun = `/desk/events/new?community=${community?.slug}&kind=lecture`;
  for (const view of ['standard', 'elder']) {
    await context.addCookies([{ name: 'linli-view', value: view, url: site.url }]);
    for (const path of [begun, `/desk/events/${other}`, `/desk/events/${other}/edit`, '/desk/events']) {
      await page.goto(path);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  }
  await page.goto(begun);
  await page.getByLabel('标题').fill('同一晚');
  await page.getByLabel('日期', { exact: true }).fill(day);
  await page.getByLabel('场地').selectOption('晴川里礼堂（坐 40 人）');
  await page.getByRole('button', { name: '存为草稿' }).click();
  await expect(page.getByRole('main').getByRole('alert').filter({ hasText: '同一时间还有别的安排' })).toBeFocused();
  await expectAccessible(page);
});
