import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from './axe';
import { expect, test } from './fixtures';

const bare = { grid: '', campaignId: null, quantity: 1, quantity2: null, people: null };
const caption = { 时间: '3月5日', 地点: '东门', 人物: '志愿者', 主题: '清楼道', 背景: '春季整治', 事由: '居民反映' };

/** An office that has a test system, and a community with an entry of its ledgers and its picture. */
async function collecting(name: string) {
  const { makeAccount, makeCommunity } = await import('@/lib/testing/factories');
  const { makeEdition } = await import('@/lib/testing/evidence');
  const { keepEntry } = await import('@/features/ledgers/mutations');
  const { remediation } = await import('@/features/ledgers/definitions/remediation');
  const communityId = await makeCommunity(name);
  const editor = await makeAccount('editor', communityId);
  const edition = await makeEdition(await makeAccount('office'), [
    { code: 'Ⅰ', text: '环境整治' },
    { code: 'Ⅰ-1', parent: 'Ⅰ', text: '清理楼道', needs: { process: 1, picture: 1 }, ledgers: ['remediation'] },
    { code: 'Ⅰ-2', parent: 'Ⅰ', text: '长效机制', needs: { document: 1 } },
  ]);
  const facts = { ...bare, communityId, day: '2026-03-05', category: 'well-cover', place: '梧桐试路', details: {} };
  const entryId = await keepEntry(editor, remediation, facts, new Date());
  return { communityId, editor, edition, entryId };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With scripts' : 'Without scripts', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 780 } });

    test('The editor sees what is missing, ticks records, adds a picture and a statement, until the light is green', async ({
      page,
      signIn,
    }) => {
      const { communityId, edition } = await collecting('测评社区');
      const { photo } = await import('@/lib/testing/photo');
      await signIn('editor', { communityId });
      await page.goto(`/desk/evidence/${edition.id}`);
      await expect(page.getByText('齐了 0 项，不齐 0 项，没有材料 2 项')).toBeVisible();
      await page.getByRole('link', { name: 'Ⅰ-1 清理楼道' }).click();
      await page.getByRole('button', { name: '归到这项指标' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('请至少勾选一条记录');
      await page.getByLabel('2026-03-05 梧桐试路（整治作业：更换破损窨井盖）').check();
      await page.getByRole('button', { name: '归到这项指标' }).click();
      await expect(page.getByRole('status')).toContainText('已归到这项指标');
      await expect(page.getByRole('row', { name: /过程记录/ })).toContainText('够');
      await expect(page.getByRole('row', { name: /图片/ })).toContainText('还差 1');

      const form = page.locator('#picture');
      const file = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await photo() };
      await form.getByLabel('照片').setInputFiles(file);
      for (const [name, words] of Object.entries(caption).slice(0, 5)) await form.getByLabel(name).fill(words);
      await form.getByRole('button', { name: '归入这张图片' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText('图片说明还缺“事由”');
      await expect(form.getByLabel('主题')).toHaveValue('清楼道');
      await form.getByLabel('照片').setInputFiles(file);
      await form.getByLabel('事由').fill(caption.事由);
      await form.getByRole('button', { name: '归入这张图片' }).click();
      await expect(page.getByRole('status')).toContainText('图片已归到这项指标');
      await expect(page.getByRole('figure')).toContainText('时间：3月5日；地点：东门；人物：志愿者');

      await page.getByLabel('情况说明', { exact: true }).fill('有方案，有记录。');
      await page.getByLabel('自评', { exact: true }).selectOption({ label: '符合' });
      await page.getByRole('button', { name: '保存说明' }).click();
      await expect(page.getByRole('status')).toContainText('情况说明已保存');
      await page.getByRole('link', { name: '‹ 测评体系' }).click();
      await expect(page.getByText('齐了 1 项，不齐 0 项，没有材料 1 项')).toBeVisible();
      await page.getByLabel('看哪些').selectOption({ label: '只看还缺的' });
      await page.getByRole('button', { name: '筛选' }).click();
      await expect(page.getByRole('link', { name: 'Ⅰ-2 长效机制' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Ⅰ-1 清理楼道' })).toHaveCount(0);
    });

    test('An entry is put under an indicator from its own page, with the line that proves it', async ({
      page,
      signIn,
    }) => {
      const { communityId, edition, entryId } = await collecting('台账社区');
      await signIn('editor', { communityId });
      await page.goto(`/desk/ledgers/entries/${entryId}`);
      await page.getByText('归到这项指标').first().click();
      const chosen = page.getByLabel('指标', { exact: true });
      await chosen.selectOption(edition.idOf('Ⅰ-1'));
      await page.getByLabel('证明这项指标的原话').fill('更换井盖 1 块');
      await page.getByRole('button', { name: '归到这项指标' }).click();
      await expect(page.getByRole('status')).toContainText('已归到这项指标');
      await page.getByRole('link', { name: /Ⅰ-1 清理楼道/ }).click();
      await expect(page.getByText('更换井盖 1 块', { exact: true }).first()).toBeVisible();
      await page.getByRole('button', { name: '移出“梧桐试路”' }).click();
      await expect(page.getByRole('status')).toContainText('记录本身还在');
      await expect(page.getByText('还没有材料', { exact: true })).toBeVisible();
    });
  });
}

test('The office imports a test system: wrong rows are named, then it has a name, a period and a tree', async ({
  page,
  signIn,
}) => {
  const { writeSheet } = await import('@/lib/spreadsheets/sheet');
  const { indicatorSheet } = await import('@/features/evidence/imports/sheets');
  const upload = async (...rows: Record<string, unknown>[]) => {
    async function* pages() {
      yield rows;
    }
    const buffer = Buffer.from(await writeSheet(indicatorSheet, 'zh-CN', pages()));
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.getByLabel('填好的表格').setInputFiles({ name: '体系.xlsx', mimeType, buffer });
    await page.getByRole('button', { name: '上传并检查' }).click();
  };
  const name = `测评体系 ${Date.now()}`;
  await signIn('office');
  await page.goto('/desk/evidence');
  await page.getByRole('link', { name: '导入测评体系' }).click();
  const right = { code: 'Ⅰ-1', parent: 'Ⅰ', text: '公益广告', picture: 2, ledgers: '横幅标语' };
  await upload({ code: 'Ⅰ', text: '思想道德' }, right, { code: 'Ⅰ-2', parent: 'Ⅲ', text: '没有上级' });
  await expect(page.getByRole('row', { name: /^4/ })).toContainText('前面没有这个编号的上级');
  await page.getByRole('link', { name: '改好以后再传' }).click();
  await upload({ code: 'Ⅰ', text: '思想道德' }, right, { code: 'Ⅰ-2', parent: 'Ⅰ', text: '好家风' });
  await expect(page.getByRole('row', { name: /公益广告/ })).toContainText('图片 2');
  await expect(page.getByRole('row', { name: /好家风/ })).toContainText('任何一条记录都算');
  await page.getByRole('button', { name: '确认导入 3 项' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请写这套测评体系的名称');
  await page.getByLabel('这套体系叫什么').fill(name);
  await page.getByRole('button', { name: '确认导入 3 项' }).click();
  await expect(page.getByRole('status')).toContainText('测评体系已导入');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByRole('listitem').filter({ hasText: 'Ⅰ-1 公益广告' })).toContainText('图片 0/2');
});

test('The pages of evidence have nothing that axe finds', async ({ page, signIn }) => {
  const { edition, editor, entryId, communityId } = await collecting('无障碍社区');
  const { tagRecords } = await import('@/features/evidence/mutations');
  const indicatorId = edition.idOf('Ⅰ-1');
  const tagged = { indicatorId, communityId, kind: null, records: [{ type: 'entry' as const, id: entryId }] };
  await tagRecords(editor, tagged, new Date());
  await signIn('editor', { communityId });
  for (const path of ['', `/${edition.id}`, `/indicators/${indicatorId}`]) {
    await page.goto(`/desk/evidence${path}`);
    await expectAccessible(page, path);
  }
});

test('Package, archive box and form are handed to whoever reads them, and to nobody else', async ({
  page,
  signIn,
  browser,
  site,
}) => {
  const { edition, editor, entryId, communityId } = await collecting('打包社区');
  const { tagRecords } = await import('@/features/evidence/mutations');
  const indicatorId = edition.idOf('Ⅰ-1');
  const tagged = { indicatorId, communityId, kind: null, records: [{ type: 'entry' as const, id: entryId }] };
  await tagRecords(editor, tagged, new Date());
  const origin = { Origin: new URL(site.url).origin };
  const files = [
    { path: `/api/evidence/${edition.id}/package`, form: { year: '' }, holds: '目录.xlsx' },
    { path: '/api/evidence/boxes/environment', form: { year: '2026' }, holds: '整治作业.xlsx' },
  ];
  await signIn('editor', { communityId });
  for (const { path, form, holds } of files) {
    const answer = await page.request.post(path, { form, headers: origin });
    expect(answer.status(), path).toBe(200);
    expect(Object.keys(unzipSync(await answer.body())).join('\n')).toContain(holds);
  }
  const form = await page.request.get(`/api/evidence/indicators/${indicatorId}`);
  expect(strFromU8(unzipSync(await form.body())['word/document.xml'] ?? new Uint8Array())).toContain('梧桐试路');
  expect((await page.request.post('/api/evidence/boxes/nothing', { headers: origin })).status()).toBe(404);

  const visitor = await browser.newContext({ baseURL: site.url });
  for (const { path } of files) {
    const answer = await visitor.request.post(path, { headers: origin, maxRedirects: 0 });
    expect(answer.headers().location, path).toContain('/sign-in');
  }
  await visitor.close();
});
