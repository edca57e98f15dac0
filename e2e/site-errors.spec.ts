import { expect, test } from './fixtures';

/** A community and a published text of it; returns the path of its page. */
async function publishedText() {
  const { makeAccount, makeColumn, makeCommunity, noon } = await import('@/lib/testing/factories');
  const { draft } = await import('@/features/announcements/mutations');
  const communityId = await makeCommunity('试社区');
  const slug = `t-${crypto.randomUUID().slice(0, 8)}`;
  const office = await makeAccount('office');
  const texts = { title: '试文', summary: '摘要', body: '<p>电话 0000</p>', source: '', coverAlt: '', communityId };
  await draft(office, { ...texts, columnId: await makeColumn(), slug }, { publish: true }, noon);
  return { communityId, path: `/announcements/${slug}` };
}

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('A resident reports from an article; the editor of its community looks at the contact and answers', async ({
    page,
    browser,
    signIn,
    site,
  }) => {
    const { communityId, path } = await publishedText();
    const contact = `1380000${String(Date.now()).slice(-4)}`;

    await page.goto(path);
    await page.getByRole('article').getByRole('link', { name: '网站纠错' }).click();
    await expect(page.getByLabel('哪一页')).toHaveValue(path);
    await page.getByRole('button', { name: '告诉我们' }).click();
    await expect(page.getByRole('alert')).toContainText('请写一句哪里不对');
    await page.getByLabel('哪里不对').fill('电话少一位，应该是八位。');
    await page.getByLabel('怎样联系您').fill(contact);
    await page.getByRole('button', { name: '告诉我们' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('收到了，谢谢您');
    const receipt = new URL(page.url()).pathname;
    const number = (await page.getByRole('definition').first().textContent()) ?? '';
    expect(number).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);

    const desk = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
    const editor = await signIn('editor', { communityId, context: desk, name: '编辑甲' });
    const work = await desk.newPage();
    await work.goto('/desk/site-errors?status=open');
    await work.getByRole('link', { name: number }).click();
    await expect(work.getByText('电话少一位，应该是八位。')).toBeVisible();
    await expect(work.getByRole('main')).not.toContainText(contact);
    await work.getByRole('button', { name: '查看联系方式' }).click();
    await expect(work.getByText(contact)).toBeVisible();
    const { db } = await import('@/db/client');
    const { records } = await import('@/db/schema/records');
    const looks = (await db.select().from(records)).filter(
      ({ action, actorId }) => action === 'person.read' && actorId === editor.id,
    );
    expect(looks.map(({ change }) => change)).toEqual([{ fields: ['contact'] }]);

    await work.getByLabel('结果').selectOption('已改正');
    await work.getByLabel('一句话说明').fill('已改成八位，谢谢。');
    await work.getByRole('button', { name: '办结' }).click();
    await expect(work.getByRole('status')).toContainText('已办结');
    await expect(work.getByRole('main')).not.toContainText(contact);
    await desk.close();

    await page.goto(receipt);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('您说的这一条，有答复了');
    await expect(page.getByText('已改成八位，谢谢。')).toBeVisible();
  });
});

test('The editor of another community neither finds it in the list nor opens it; the office does', async ({
  page,
  browser,
  signIn,
  site,
}) => {
  const { path } = await publishedText();
  await page.goto(`/site-errors/new?page=${encodeURIComponent(path)}`);
  await page.getByLabel('哪里不对').fill('有错字');
  await page.getByRole('button', { name: '告诉我们' }).click();
  await expect(page).toHaveURL(/\/site-errors\/[0-9a-f-]{36}$/);
  const address = `/desk${new URL(page.url()).pathname}`;
  const number = (await page.getByRole('definition').first().textContent()) ?? '';

  const { makeCommunity } = await import('@/lib/testing/factories');
  const statusFor = async (role: 'editor' | 'office', communityId: string | null) => {
    const context = await browser.newContext({ baseURL: site.url });
    await signIn(role, { communityId, context });
    const desk = await context.newPage();
    await desk.goto('/desk/site-errors');
    const listed = await desk.getByRole('link', { name: number }).count();
    const status = (await desk.goto(address))?.status();
    await context.close();
    return { listed, status };
  };
  expect(await statusFor('editor', await makeCommunity())).toEqual({ listed: 0, status: 404 });
  expect(await statusFor('office', null)).toEqual({ listed: 1, status: 200 });
});

test('What a program fills into the field that nobody sees is refused, and nothing is kept', async ({ page }) => {
  await page.goto('/site-errors/new');
  await page.getByLabel('哪里不对').fill('买药');
  await expect(page.locator('[name=homepage]')).toBeHidden();
  await page.locator('[name=homepage]').evaluate((field: HTMLInputElement) => {
    field.value = 'http://spam.example';
  });
  await page.getByRole('button', { name: '告诉我们' }).click();
  await expect(page.getByText('像是程序自动填的')).toBeVisible();
  await expect(page.getByLabel('哪里不对')).toHaveValue('买药');
});

test('An address that no report has is missing', async ({ page }) => {
  const answer = await page.goto('/site-errors/019a0000-0000-7000-8000-000000000000');
  expect(answer?.status()).toBe(404);
});
