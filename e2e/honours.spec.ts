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

type Honour = { personId: string; nominationId: string };

/** Takes back everything that somebody agreed to, as the person would. */
async function withdraw({ personId, nominationId }: Honour) {
  const { write } = await import('@/db/client');
  const { record } = await import('@/db/record');
  const { consents } = await import('@/db/schema/privacy');
  const { move } = await import('@/features/nominations/mutations');
  const { eq } = await import('drizzle-orm');
  const { system } = await import('@/lib/viewer');
  await write(system, async (tx) => {
    await tx.update(consents).set({ withdrawnAt: tx.now }).where(eq(consents.personId, personId));
    await move(tx, { id: nominationId, status: 'honoured' }, 'withdrawn');
    await record(tx, 'nominee.consent-withdrawn', { type: 'nomination', id: nominationId });
  });
}

/** A portrait and a picture of life, sealed as the form keeps them. */
async function givePictures({ personId, nominationId }: Honour) {
  const { db, write } = await import('@/db/client');
  const { record } = await import('@/db/record');
  const { persons } = await import('@/db/schema/privacy');
  const { keepPicture, sealPicture } = await import('@/features/nominations/people/mutations');
  const { photoFile } = await import('@/lib/testing/photo');
  const { eq } = await import('drizzle-orm');
  const { system } = await import('@/lib/viewer');
  const [person] = await db.select().from(persons).where(eq(persons.id, personId));
  for (const kind of ['id-photo', 'life'] as const) {
    const picture = await sealPicture(await photoFile(400, 600), person?.wrappedKey ?? '', 'files', new Date());
    await write(system, async (tx) => {
      await keepPicture(tx, picture, { personId, nominationId, kind });
      await record(tx, 'nomination.picture-added', { type: 'nomination', id: nominationId }, { kind, pictures: 1 });
    });
  }
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
    await expect(page.getByRole('list', { name: '看这一批' }).getByRole('link', { name: community })).toBeVisible();
    await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2);
    await page.getByRole('navigation', { name: '挑着看' }).getByRole('link', { name: '诚实守信' }).click();
    await expect(page).toHaveURL(/category=integrity/);
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['试修伞']);
    await page.goto(roll);
    await page.getByRole('list', { name: '看这一批' }).getByRole('link', { name: community }).click();
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
  const { id: communityId, roll } = await place();
  const honour = await makeHonoured({ communityId, name: '试隐湖' }, { at: new Date() });
  const places = ['/', roll, `/honours/${honour.slug}`, '/search?q=试隐湖', `/honours/batches/${honour.batch}`];
  for (const path of places) {
    await page.goto(path);
    await expect(page.getByRole('main').getByText('试隐湖').first(), path).toBeVisible();
  }
  await withdraw(honour);
  for (const path of places) {
    const answer = await page.goto(path);
    expect(await answer?.text(), path).not.toMatch(path.startsWith('/search') ? /honours\/2/ : /试隐湖/);
    if (path === `/honours/${honour.slug}`) expect(answer?.status()).toBe(404);
  }
  expect(await (await page.request.get('/sitemap.xml')).text()).not.toContain(`/honours/${honour.slug}`);
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

test('The board of a batch goes to the wall and to the screen, and loses who withdraws', async ({ page, site }) => {
  const { makeHonoured } = await import('@/lib/testing/honours');
  const { textIn } = await import('@/lib/testing/pdf');
  const { unzipSync } = await import('fflate');
  const { default: jsQR } = await import('jsqr');
  const { default: sharp } = await import('sharp');
  const { id: communityId } = await place();
  const [first, second] = [
    await makeHonoured({ communityId, name: '试挂榜' }),
    await makeHonoured({ communityId, name: '试留榜' }),
  ];
  await givePictures(first);
  const batch = `/honours/batches/${first.batch}`;
  await page.goto(batch);
  const portrait = (await page.getByRole('img', { name: '试挂榜' }).getAttribute('src')) ?? '';
  expect((await page.request.get(portrait)).headers()['content-type']).toBe('image/webp');
  const addressOf = async (name: string) => (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
  const [poster, slides, pictures] = [
    await addressOf('海报'),
    await addressOf('幻灯片（PDF）'),
    await addressOf('幻灯片（图片）'),
  ];
  const bodyOf = async (address: string) => (await page.request.get(address)).body();
  for (const address of [poster, slides]) {
    const text = textIn(await bodyOf(address));
    for (const name of ['试挂榜', '试留榜', '2026年第三季度']) expect(text, address).toContain(name);
  }
  const files = unzipSync(new Uint8Array(await bodyOf(pictures)));
  expect(Object.keys(files)).toEqual(['01.png', '02.png', '03.png']);
  const { data, info } = await sharp(files['02.png']).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(site.url + batch);

  const { revoke } = await import('@/features/honours/mutations');
  const { makeAccount } = await import('@/lib/testing/factories');
  await withdraw(first);
  expect((await page.request.get(portrait)).status()).toBe(404);
  for (const address of [poster, slides]) {
    const text = textIn(await bodyOf(address));
    expect(text).toContain('试留榜');
    expect(text, address).not.toContain('试挂榜');
  }
  expect(Object.keys(unzipSync(new Uint8Array(await bodyOf(pictures))))).toHaveLength(2);
  await revoke(await makeAccount('office'), { id: second.id, reason: '材料不实' }, new Date());
  for (const address of [poster, slides, pictures, '/honours/batches/none/poster.pdf', `${batch}/other.pdf`])
    expect((await page.request.get(address)).status(), address).toBe(404);
});

test('On a screen one person follows the other by itself, and whoever withdrew is gone after a round', async ({
  page,
}) => {
  const { makeHonoured } = await import('@/lib/testing/honours');
  const { id: communityId } = await place();
  const [first] = [
    await makeHonoured({ communityId, name: '试先亮' }),
    await makeHonoured({ communityId, name: '试后亮' }),
  ];
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.clock.install();
  await page.goto(`/honours/batches/${first.batch}/screen`);
  const [before, after] = [
    page.getByRole('heading', { name: '试先亮' }),
    page.getByRole('heading', { name: '试后亮' }),
  ];
  await expect(before).toBeInViewport();
  await expect(after).not.toBeInViewport();
  await page.clock.runFor(15_000);
  await expect(after).toBeInViewport();
  await expect(before).not.toBeInViewport();
  await page.getByRole('button', { name: '停一停' }).click();
  await withdraw(first);
  await page.clock.runFor(60_000);
  await expect(after).toBeInViewport();
  await expect(before).toHaveCount(1);
  await page.getByRole('button', { name: '接着播' }).click();
  await page.clock.runFor(15_000);
  await expect(before).toHaveCount(0);
  await expect(after).toBeInViewport();
  await expectAccessible(page);
});

test('Somebody who asked for less motion leads the screen by hand', async ({ page }) => {
  const { makeHonoured } = await import('@/lib/testing/honours');
  const { id: communityId } = await place();
  const honour = await makeHonoured({ communityId, name: '试静看' });
  await makeHonoured({ communityId });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 360, height: 800 });
  await page.clock.install();
  await page.goto(`/honours/batches/${honour.batch}/screen`);
  await page.clock.runFor(60_000);
  await expect(page.getByRole('heading', { name: '试静看' })).toBeInViewport();
  await expect(page.getByRole('button', { name: '接着播' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(page);
});

test.describe('Recommending upward without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('The office recommends a batch upward: one folder a person, and what was sent stays on the page', async ({
    page,
    signIn,
  }) => {
    const { makeHonoured } = await import('@/lib/testing/honours');
    const { readFile } = await import('node:fs/promises');
    const { unzipSync } = await import('fflate');
    const { extractRawText } = await import('mammoth');
    const { default: readSheet } = await import('read-excel-file/node');
    const { tally } = await import('@/db/client');
    const { nominations } = await import('@/db/schema/nominations');
    const { eq } = await import('drizzle-orm');
    const { id: communityId, name: community } = await place();
    const at = new Date();
    const ready = await makeHonoured(
      { communityId, name: '试上送', verifiedAt: at, form: { story: '她把灯留到天亮。' } },
      { at },
    );
    await givePictures(ready);
    const old = await makeHonoured({ communityId, name: '试旧访', verifiedAt: at }, { at });
    await tally((tx) =>
      tx
        .update(nominations)
        .set({ verifiedAt: new Date(at.getTime() - 200 * 86_400_000) })
        .where(eq(nominations.id, old.nominationId)),
    );
    await makeHonoured({ communityId, name: '试未问', consented: ['nominee-name'], verifiedAt: at }, { at });
    await signIn('office');
    await page.goto(`/desk/honours/${ready.slug}`);
    await expect(page.getByText('还没有向上报送过')).toBeVisible();
    await page.getByRole('link', { name: '整批报送' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: '试旧访' })).toContainText('重新走访');
    await expect(page.getByRole('listitem').filter({ hasText: '试未问' })).toContainText('没有同意向上报送');
    await expect(page.getByRole('checkbox')).toHaveCount(1);
    await expect(page.getByText('照片 2 张')).toBeVisible();
    await page.getByLabel('报送到哪一级').selectOption('区');
    await page.getByLabel('报送给谁').fill('试区文明办');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '生成压缩包' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^好人推荐-区-20\d\d-\d\d-\d\d\.zip$/);
    const files = unzipSync(new Uint8Array(await readFile(await saved.path())));
    const folder = `助人为乐+${community}+试上送`;
    const names = ['推荐表.docx', '证件照.jpg', '工作生活照1.jpg'].map((name) => `${folder}/${name}`);
    expect(Object.keys(files).sort()).toEqual(['好人推荐汇总表.xlsx', ...names].sort());
    const { value } = await extractRawText({ buffer: Buffer.from(files[`${folder}/推荐表.docx`] ?? []) });
    for (const said of ['试上送', '她把灯留到天亮。', '试路 0 号']) expect(value).toContain(said);
    expect(JSON.stringify(await readSheet(Buffer.from(files['好人推荐汇总表.xlsx'] ?? [])))).toContain('试上送');

    await page.goto(`/desk/honours/${ready.slug}`);
    const row = page.getByRole('row').filter({ hasText: '试区文明办' });
    await expect(row).toContainText('证件照.jpg');
    await page.goto(`/desk/nominations/${ready.nominationId}`);
    const form = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载推荐表' }).click();
    const word = await readFile(await (await form).path());
    expect((await extractRawText({ buffer: word })).value).toContain('她把灯留到天亮。');
  });
});

test('Nobody but the office sends anything upward, and a refusal says why', async ({ page, signIn }) => {
  const { makeHonoured } = await import('@/lib/testing/honours');
  const { id: communityId } = await place();
  const honour = await makeHonoured({ communityId, verifiedAt: new Date() });
  const form = { level: 'district', sentTo: '试区', [`chosen.${honour.id}`]: 'on' };
  const send = (fields: Record<string, string> = form) => page.request.post('/api/forward', { form: fields });
  expect((await send()).url()).toContain('/sign-in');
  await signIn('lead', { communityId });
  await page.goto(`/desk/honours/${honour.slug}`);
  await expect(page.getByRole('link', { name: '向上报送' })).toHaveCount(0);
  expect((await page.goto(`/desk/honours/${honour.slug}/forward`))?.status()).toBe(403);
  expect((await send()).status()).toBe(403);
  await signIn('office');
  const { sentTo: _, ...unaddressed } = form;
  const refused = await send(unaddressed);
  expect(refused.status()).toBe(422);
  expect(await refused.text()).toContain('请写报送给谁');
  expect((await send()).headers()['content-type']).toBe('application/zip');
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
    await check(`/desk/honours/${shown.slug}/forward`);
    await check(`/desk/honours/forward?batch=${shown.batch}`);
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
