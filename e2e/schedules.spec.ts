import { expect, test } from './fixtures';

/** A day from now as a native field takes it, and as it is read. */
function dayFromNow(days: number): { day: string; read: string } {
  const at = new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000);
  const day = at.toISOString().slice(0, 10);
  return { day, read: `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日` };
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'With scripts' : 'Without scripts', () => {
    test.use({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: scripts });

    test('An editor chooses a time, changes it, and cancels it; a text that lacks something is refused with every reason', async ({
      page,
      signIn,
    }) => {
      const { makeColumn, makeCommunity, makeDraft } = await import('@/lib/testing/factories');
      const communityId = await makeCommunity('立春社区');
      const title = `元宵灯会 ${scripts}`;
      const id = await makeDraft({ communityId, columnId: await makeColumn(), title, body: '' });
      await signIn('editor', { communityId, name: '编辑甲' });
      await page.goto(`/desk/announcements/${id}`);
      const begin = page.locator('section', { has: page.getByRole('heading', { name: '定时发布' }) });
      await begin.getByRole('button', { name: '定时发布' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('请选择日期');
      const [first, second] = [dayFromNow(3), dayFromNow(5)];
      await begin.getByLabel('日期').fill(first.day);
      await begin.getByRole('button', { name: '定时发布' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('请写正文');

      const { save } = await import('@/features/announcements/mutations');
      const { system } = await import('@/lib/viewer');
      const { db } = await import('@/db/client');
      const { announcements } = await import('@/db/schema/announcements');
      const { eq } = await import('drizzle-orm');
      const [row] = await db.select().from(announcements).where(eq(announcements.id, id));
      if (!row) throw new Error('There is no such text.');
      await save(system, { ...row, body: '<p>广场上见。</p>' }, { publish: false }, new Date());

      await page.goto(`/desk/announcements/${id}`);
      await begin.getByLabel('日期').fill(first.day);
      await begin.getByLabel('时间').fill('09:15');
      await begin.getByRole('button', { name: '定时发布' }).click();
      await expect(page.getByRole('status')).toContainText('时间已定好');
      await expect(begin).toContainText(`定于${first.read} 09:15发布`);
      await expect(begin).toContainText('由编辑甲定下');

      await page.goto('/desk/announcements?status=scheduled');
      await expect(page.getByRole('row', { name: new RegExp(title) })).toContainText(`待发布：${first.read} 09:15`);
      await page.getByRole('link', { name: title }).click();
      await begin.getByText('改时间').click();
      await begin.getByLabel('日期').fill(second.day);
      await begin.getByRole('button', { name: '改成这个时间' }).click();
      await expect(begin).toContainText(`定于${second.read} 09:15发布`);

      const end = page.locator('section', { has: page.getByRole('heading', { name: '到期撤下' }) });
      await expect(end.getByLabel('撤下的原因')).toHaveValue('到期撤下');
      await end.getByLabel('日期').fill(first.day);
      await end.getByRole('button', { name: '定时撤下' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('撤下的时间要在发布之后');
      await end.getByLabel('日期').fill(dayFromNow(9).day);
      await end.getByRole('button', { name: '定时撤下' }).click();
      await expect(end).toContainText('定于');

      await begin.getByRole('button', { name: '取消定时发布' }).click();
      await expect(page.getByRole('status')).toContainText('已取消');
      await page.goto('/desk/announcements?status=scheduled');
      await expect(page.getByText(title)).toHaveCount(0);
    });
  });
}

test.describe('When the time comes', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('visitors see the text, and the editor is told and takes note', async ({ page, browser, signIn, site }) => {
    const { makeColumn, makeCommunity, makeDraft } = await import('@/lib/testing/factories');
    const { schedule } = await import('@/features/announcements/scheduled/mutations');
    const communityId = await makeCommunity('雨水社区');
    const id = await makeDraft({ communityId, columnId: await makeColumn(), title: '雨水时节修屋顶' });
    const editor = await signIn('editor', { communityId, name: '编辑乙' });
    const visitor = await (await browser.newContext({ baseURL: site.url })).newPage();
    await visitor.goto('/announcements');
    await expect(visitor.getByText('雨水时节修屋顶')).toHaveCount(0);
    const at = new Date(Date.now() + 1_500);
    await schedule(editor, { id, act: 'publish', version: 1, at, reason: '' }, new Date());

    await expect(async () => {
      await visitor.reload();
      await expect(visitor.getByRole('link', { name: '雨水时节修屋顶' })).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 8_000 });

    await expect(async () => {
      await page.goto('/desk');
      await expect(page.getByText('《雨水时节修屋顶》已按时发布')).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 8_000 });
    await page.getByRole('button', { name: '知道了：《雨水时节修屋顶》已按时发布' }).click();
    await expect(page.getByText('《雨水时节修屋顶》已按时发布')).toHaveCount(0);
  });

  test('and it lacks something, it stays a draft and stands on the desk with the reasons', async ({ page, signIn }) => {
    const { makeColumn, makeCommunity, makeDraft } = await import('@/lib/testing/factories');
    const { schedule } = await import('@/features/announcements/scheduled/mutations');
    const { keepSchedule } = await import('@/features/announcements/due/mutations');
    const { save } = await import('@/features/announcements/mutations');
    const { db } = await import('@/db/client');
    const { announcements } = await import('@/db/schema/announcements');
    const { announcementSchedules } = await import('@/db/schema/announcement-schedules');
    const { eq } = await import('drizzle-orm');
    const communityId = await makeCommunity('惊蛰社区');
    const id = await makeDraft({ communityId, columnId: await makeColumn(), title: '惊蛰开荒' });
    const editor = await signIn('editor', { communityId, name: '编辑丙' });
    const now = new Date();
    const at = new Date(now.getTime() + 3_600_000);
    await schedule(editor, { id, act: 'publish', version: 1, at, reason: '' }, now);
    const [row] = await db.select().from(announcements).where(eq(announcements.id, id));
    if (!row) throw new Error('There is no such text.');
    await save(editor, { ...row, summary: '' }, { publish: false }, now);
    await page.goto(`/desk/announcements/${id}`);
    await expect(page.getByText('现在这篇还缺东西，到时发不出去')).toBeVisible();
    const [chosen] = await db.select().from(announcementSchedules).where(eq(announcementSchedules.announcementId, id));
    await keepSchedule(chosen?.id ?? '', at);

    await page.goto('/desk');
    await page.getByRole('region', { name: '没有按时办成的' }).getByRole('link', { name: '惊蛰开荒' }).click();
    await expect(page.getByText('没有发布成')).toBeVisible();
    await expect(page.getByText('请写摘要，再发布')).toBeVisible();
  });
});
