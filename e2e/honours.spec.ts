import type { Browser } from '@playwright/test';
import { expectAccessible } from './axe';
import { expect, type Site, test } from './fixtures';

async function deskOf(browser: Browser, site: Site, javaScriptEnabled = true) {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
  return { context, desk: await context.newPage() };
}

/** A community with a name of its own, so that its people are alone on the roll under its filter. */
async function place() {
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { listCommunities } = await import('@/features/communities/queries');
  const name = `试${crypto.randomUUID().slice(0, 6)}`;
  const id = await makeCommunity(name);
  const slug = (await listCommunities()).find((one) => one.id === id)?.slug ?? '';
  return { id, name, roll: `/honours?community=${slug}` };
}

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('A batch is published, read on the roll and on the page of the person, and an honour is revoked', async ({
    page,
    browser,
    site,
    signIn,
  }) => {
    const { makeCleared } = await import('@/lib/testing/honours');
    const { makeNominee } = await import('@/lib/testing/good-people');
    const { id: communityId, name: community, roll } = await place();
    await makeCleared({ communityId, name: '试守灯', form: { story: '第一段。\n第二段。' } });
    await makeCleared({ communityId, name: '试修伞', category: 'integrity' });
    await makeNominee({ communityId, name: '试未满', status: 'cleared' });
    await page.goto(roll);
    await expect(page.getByText('试守灯')).toHaveCount(0);

    const { context, desk } = await deskOf(browser, site, false);
    await signIn('lead', { communityId, context });
    await desk.goto('/desk/honours');
    await desk.getByRole('link', { name: '发布一批' }).click();
    await expect(desk.getByRole('listitem').filter({ hasText: '试未满' })).toContainText('公示还没有满期');
    await desk.getByRole('checkbox', { name: /试守灯/ }).check();
    await desk.getByRole('checkbox', { name: /试修伞/ }).check();
    await desk.getByRole('button', { name: '发布' }).click();
    await expect(desk.getByRole('alert')).toContainText('请选批次');
    await expect(desk.getByRole('checkbox', { name: /试守灯/ })).toBeChecked();
    await desk.getByLabel('批次').selectOption({ index: 1 });
    await desk.getByRole('button', { name: '发布' }).click();
    await expect(desk.getByRole('status')).toContainText('已发布');

    await page.goto(roll);
    await expect(page.getByRole('heading', { level: 2, name: community })).toBeVisible();
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2);
    await page.getByRole('navigation', { name: '挑着看' }).getByRole('link', { name: '诚实守信' }).click();
    await expect(page).toHaveURL(/category=integrity/);
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['试修伞']);
    await page.goto(roll);
    await page.getByRole('link', { name: '看这一批' }).click();
    await expect(page.getByText('这一批共 2 人。')).toBeVisible();
    await page.getByRole('link', { name: '试守灯' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('试守灯');
    await expect(page.getByText('第二段。')).toBeVisible();
    const address = page.url();

    await desk.getByRole('link', { name: '试守灯' }).click();
    await expect(desk.getByRole('button', { name: '撤销称号' })).toHaveCount(0);
    const number = (await desk.locator('b.select-all').textContent()) ?? '';
    expect(number).toMatch(/^\d{4} \d{4} \d{4} \d\d$/);
    await signIn('office', { context });
    await desk.reload();
    await desk.getByRole('group').filter({ hasText: '登记结果' }).locator('summary').click();
    const form = desk.locator('form').filter({ hasText: '级别' });
    await form.getByLabel('级别').selectOption('市');
    await form.getByLabel('荣誉').selectOption('道德模范');
    await form.getByLabel('结果').selectOption('入选');
    await form.getByLabel('批次').fill('第零届');
    await form.getByLabel('发文日期').fill('2026-10-20');
    await form.getByRole('button', { name: '登记结果' }).click();
    await expect(desk.getByRole('status')).toContainText('结果已登记');
    await page.goto(address);
    await expect(page.getByText('市级道德模范')).toBeVisible();
    await expect(page.getByText('第零届')).toBeVisible();

    await desk.getByLabel('撤销的原因').fill('材料不实');
    await desk.getByRole('button', { name: '撤销称号' }).click();
    await expect(desk.getByRole('status')).toContainText('称号已撤销');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('称号已撤销');
    await expect(page.getByRole('main')).toContainText('材料不实');
    await expect(page.getByRole('main')).not.toContainText('第二段');
    await page.goto(roll);
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['试修伞']);
    await context.close();
  });
});

test('Whoever withdraws is gone from the roll, the search, the home page and the own page at once', async ({
  page,
}) => {
  const { makeHonoured } = await import('@/lib/testing/honours');
  const { write } = await import('@/db/client');
  const { record } = await import('@/db/record');
  const { consents } = await import('@/db/schema/privacy');
  const { move } = await import('@/features/nominations/mutations');
  const { eq } = await import('drizzle-orm');
  const { system } = await import('@/lib/viewer');
  const { id: communityId, roll } = await place();
  const honour = await makeHonoured({ communityId, name: '试隐湖' }, { at: new Date() });
  const places = ['/', roll, `/honours/${honour.slug}`, '/search?q=试隐湖', `/honours/batches/${honour.batch}`];
  for (const path of places) {
    await page.goto(path);
    await expect(page.getByRole('main').getByText('试隐湖').first(), path).toBeVisible();
  }
  await write(system, async (tx) => {
    await tx.update(consents).set({ withdrawnAt: tx.now }).where(eq(consents.personId, honour.personId));
    await move(tx, { id: honour.nominationId, status: 'honoured' }, 'withdrawn');
    await record(tx, 'nominee.consent-withdrawn', { type: 'nomination', id: honour.nominationId });
  });
  for (const path of places) {
    const answer = await page.goto(path);
    expect(await answer?.text(), path).not.toMatch(path.startsWith('/search') ? /honours\/2/ : /试隐湖/);
    if (path === `/honours/${honour.slug}`) expect(answer?.status()).toBe(404);
  }
  expect(await (await page.request.get('/sitemap.xml')).text()).not.toContain(honour.slug);
});

test('Support is recorded with money and a need, opened, cancelled, and public as totals alone', async ({
  page,
  browser,
  site,
  signIn,
}) => {
  const { makeHonoured } = await import('@/lib/testing/honours');
  const { id: communityId } = await place();
  const honour = await makeHonoured({ communityId, name: '试补锅' });
  const { context, desk } = await deskOf(browser, site);
  await signIn('editor', { communityId, context });
  await desk.goto(`/desk/honours/${honour.slug}`);
  await desk.getByText('记一笔').click();
  const form = desk.locator('form').filter({ hasText: '依据' });
  await form.getByLabel('种类').selectOption('慰问');
  await form.getByLabel('金额').fill('五百');
  await form.getByRole('button', { name: '记下' }).click();
  await expect(form.getByRole('alert')).toContainText('请填金额');
  await form.getByLabel('种类').selectOption('慰问');
  await form.getByLabel('金额').fill('500.50');
  await form.getByLabel('依据').fill('试办法');
  await form.getByLabel('从哪里来').fill('试来源');
  await form.getByLabel('本人的需要').fill('膝盖要换药');
  await form.getByRole('button', { name: '记下' }).click();
  await expect(desk.getByRole('status')).toContainText('已记下');
  await expect(desk.getByText('500.50 元')).toBeVisible();
  await expect(desk.getByRole('main')).not.toContainText('膝盖');
  await desk.getByRole('button', { name: '查看需要' }).click();
  await expect(desk.getByText('膝盖要换药')).toBeVisible();

  await desk.goto('/desk/support');
  await expect(desk.getByRole('row').filter({ hasText: '试补锅' })).toContainText('500.50');
  await desk.getByRole('link', { name: '试补锅' }).click();
  await desk.getByText(/^作废2/).click();
  await desk.getByLabel('作废的原因').fill('记错了');
  await desk.getByRole('button', { name: '作废', exact: true }).click();
  await expect(desk.getByText('已作废：记错了')).toBeVisible();

  const { recordSupport } = await import('@/features/honours/supports/mutations');
  const { makeAccount } = await import('@/lib/testing/factories');
  const office = await makeAccount('office');
  const entry = { day: '2020-01-01', basis: '试', visitors: '', goods: '', source: '试', receipt: '', need: '' };
  for (const [kind, people] of [
    ['visit', 3],
    ['support', 2],
  ] as const)
    for (let n = 0; n < people; n += 1) {
      const { id } = await makeHonoured({ communityId });
      await recordSupport(office, { ...entry, honourId: id, kind, amount: 12_345 }, new Date());
    }
  await page.goto('/honours/support');
  const row = (kind: string) => page.getByRole('row').filter({ hasText: '2020年' }).filter({ hasText: kind });
  await expect(row('慰问')).toContainText('370.35');
  await expect(row('帮扶')).toContainText('少于 3 人');
  await expect(row('帮扶')).not.toContainText('246.90');
  await context.close();
});

for (const { width, elder } of [
  { width: 320, elder: false },
  { width: 360, elder: true },
  { width: 1280, elder: false },
]) {
  test(`Pages of people and batches are accessible at ${width} px${elder ? ' in large print' : ''}`, async ({
    page,
    context,
    site,
    signIn,
  }) => {
    const { makeHonoured } = await import('@/lib/testing/honours');
    const { revoke } = await import('@/features/honours/mutations');
    const { makeAccount } = await import('@/lib/testing/factories');
    const { id: communityId, roll } = await place();
    const [shown, gone] = [await makeHonoured({ communityId }), await makeHonoured({ communityId })];
    await revoke(await makeAccount('office'), { id: gone.id, reason: '材料不实' }, new Date());
    await page.setViewportSize({ width, height: 800 });
    if (elder) await context.addCookies([{ name: 'linli-view', value: 'elder', url: site.url }]);
    const check = async (path: string) => {
      await page.goto(path);
      await expectAccessible(page, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    };
    const paths = [roll, `/honours/${shown.slug}`, `/honours/${gone.slug}`, `/honours/batches/${shown.batch}`];
    for (const path of paths) await check(path);
    await signIn('office');
    await check(`/desk/honours/${shown.slug}`);
  });
}

test('The lead of another community neither lists nor opens an honour; the office does', async ({
  browser,
  site,
  signIn,
}) => {
  const { makeHonoured } = await import('@/lib/testing/honours');
  const honour = await makeHonoured({ communityId: (await place()).id, name: '试远山' }, { at: new Date() });
  const seen = async (role: 'lead' | 'office', communityId: string | null) => {
    const { context, desk } = await deskOf(browser, site);
    await signIn(role, { communityId, context });
    await desk.goto('/desk/honours');
    const listed = await desk.getByRole('link', { name: '试远山' }).count();
    const status = (await desk.goto(`/desk/honours/${honour.slug}`))?.status();
    await context.close();
    return { listed, status };
  };
  expect(await seen('lead', (await place()).id)).toEqual({ listed: 0, status: 404 });
  expect(await seen('office', null)).toEqual({ listed: 1, status: 200 });
});
