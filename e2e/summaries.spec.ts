import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from './axe';
import { editorOf, expect, type SignIn, send, test } from './fixtures';

const bare = { grid: '', campaignId: null, quantity: null, quantity2: null, people: null, details: {}, place: '' };
const thisYear = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 4);

/** A community with a little of everything in its ledgers. */
async function busyCommunity(name: string) {
  const { makeAccount, makeCommunity } = await import('@/lib/testing/factories');
  const { keepEntry } = await import('@/features/ledgers/mutations');
  const { remediation } = await import('@/features/ledgers/definitions/remediation');
  const { screens } = await import('@/features/ledgers/definitions/screens');
  const communityId = await makeCommunity(name);
  const editor = await makeAccount('editor', communityId);
  const day = `${thisYear()}-01-01`;
  const now = new Date();
  for (const [place, quantity] of [
    ['梧桐试路', 6],
    ['康宁试巷', 9],
  ] as const)
    await keepEntry(editor, remediation, { ...bare, communityId, day, category: 'dead-corner', place, quantity }, now);
  for (let n = 0; n < 4; n += 1) {
    const shown = { category: 'civility', place: '大屏', details: { content: `试 ${n}` } };
    await keepEntry(editor, screens, { ...bare, communityId, day, ...shown }, now);
  }
  return { communityId, editor };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With scripts' : 'Without scripts', () => {
    test.use({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });

    test('The editor has a summary written, asks where a figure comes from, mends the gaps and hands it in; the lead signs it', async ({
      page,
      browser,
      site,
      signIn,
    }) => {
      const { communityId } = await busyCommunity('总结社区');
      await signIn('editor', { communityId });
      await page.goto('/desk/summaries');
      await page.getByRole('link', { name: '写一份总结' }).click();
      await page.getByLabel('体例').selectOption({ label: '社区年度工作总结（社区）' });
      await page.getByRole('button', { name: '生成' }).click();
      await expect(page.getByRole('status')).toContainText('总结已生成');
      const article = page.getByRole('article');
      await expect(article.getByRole('heading', { level: 1 })).toHaveText(
        `总结社区${thisYear()}年创建文明城市工作总结`,
      );
      await expect(article).toContainText('电子屏发布创建信息4条。');
      await expect(article).toContainText('清理卫生死角15处（康宁试巷、梧桐试路）');
      await expect(article).toContainText('待补：评选表彰：五好文明家庭');
      await expect(page.getByRole('button', { name: '送审' })).toHaveCount(0);

      await article.getByRole('link', { name: '15处' }).click();
      const behind = page.getByRole('complementary', { name: '这个数字是怎么来的' });
      await expect(behind).toContainText(/15\s*处/);
      await expect(behind.getByRole('link', { name: /康宁试巷/ })).toBeVisible();
      await behind.getByRole('link', { name: /梧桐试路/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('梧桐试路');
      await page.goBack();

      await page.getByRole('link', { name: '修改', exact: true }).click();
      if (javaScriptEnabled) await page.getByRole('button', { name: '显示为文字' }).click();
      const body = page.getByLabel('正文');
      await expect(page.getByLabel('找数字')).toBeVisible({ visible: javaScriptEnabled });
      const text = await body.inputValue();
      const mended = text.replace(/评选五好文明家庭\{[^}]+\}。?/, '').replace('{下步打算}。', '办好趣味运动会。');
      await body.fill(mended);
      await page.getByRole('button', { name: '保存' }).click();
      await expect(page.getByRole('status')).toContainText('已保存');
      await expect(page.getByText('没有缺口，可以送审。')).toBeVisible();
      await page.getByRole('button', { name: '送审' }).click();
      await expect(page.getByRole('main')).toContainText('等另一位负责人签发');
      await expect(page.getByText('没有缺口，可以送审。')).toHaveCount(0);
      await expect(page.getByRole('button', { name: '签发' })).toHaveCount(0);

      const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled });
      await signIn('lead', { communityId, context, name: '严试签' });
      const lead = await context.newPage();
      await lead.goto(page.url().replace(/\?.*/, ''));
      await lead.getByRole('button', { name: '签发' }).click();
      await expect(lead.getByRole('main')).toContainText('严试签');
      const file = (kind: string) => lead.getByRole('link', { name: `下载 ${kind}`, exact: true }).getAttribute('href');
      const alone = await lead.request.get((await file('Word（只要正文）')) ?? '');
      const docx = await lead.request.get((await file('Word')) ?? '');
      expect((await alone.body()).byteLength).toBeLessThan((await docx.body()).byteLength);
      const xml = strFromU8(unzipSync(await docx.body())['word/document.xml'] ?? new Uint8Array());
      const plain = xml.replace(/<[^>]+>/g, '');
      expect(plain).toContain('电子屏发布创建信息4条');
      expect(plain).toContain('附件：数字的依据');
      const pdf = await lead.request.get((await file('PDF')) ?? '');
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
      await context.close();
    });
  });
}

/** A draft of a busy community with a text of its own, open for its editor. */
const openDraft = async (page: Page, signIn: SignIn, name: string, body: string): Promise<string> =>
  draftIn(page, signIn, await busyCommunity(name), body);

type Busy = Awaited<ReturnType<typeof busyCommunity>>;

async function draftIn(page: Page, signIn: SignIn, { communityId, editor }: Busy, body: string): Promise<string> {
  const { draftSummary, saveSummary } = await import('@/features/summaries/mutations');
  const { spelledBack } = await import('@/features/summaries/spelled/queries');
  const of = { period: 'to-date', from: '', to: '', templateId: 'community-year', rounded: false } as const;
  const id = await draftSummary(editor, { communityId, ...of }, new Date());
  const written = { title: '试写总结', body: spelledBack(body), rounded: false };
  await saveSummary(editor, { id, version: 1, ...written }, new Date());
  await signIn('editor', { communityId });
  await page.goto(`/desk/summaries/${id}/edit`);
  return id;
}

const deadCorners = '整治作业：卫生死角、乱堆乱放';
/** Puts the cursor behind the last word of a paragraph; the editor hears of it a moment later, before any hand types. */
async function clickAfter(paragraph: Locator) {
  const box = await paragraph.boundingBox();
  await paragraph.click({ position: { x: (box?.width ?? 0) - 4, y: (box?.height ?? 0) - 8 } });
  const frame = () => new Promise((heard) => requestAnimationFrame(() => setTimeout(heard, 30)));
  await paragraph.evaluate(frame);
}

const source = (page: Page) => page.locator('textarea[name=body]');

test('A figure is put into the text where the cursor stands, and stays live', async ({ page, signIn }) => {
  await openDraft(page, signIn, '插入社区', '# 环境\n清理死角');
  await page.getByRole('button', { name: '显示为文字' }).click();
  await expect(page.getByLabel('正文')).toBeFocused();
  await page.getByLabel('正文').fill('# 环境\n\n清理死角');
  await page.getByLabel('找数字').fill('卫生死角');
  await page.getByRole('button', { name: `插入数字: ${deadCorners}`, exact: true }).click();
  await expect(page.getByLabel('正文')).toHaveValue(`# 环境\n\n清理死角{${deadCorners}}`);
  await page.getByRole('button', { name: '显示为文稿' }).click();
  await expect(editorOf(page, '正文')).toBeFocused();
  await expect(editorOf(page, '正文')).toContainText('清理死角15处');
  await expect(source(page)).toHaveValue(`# 环境\n\n清理死角{${deadCorners}}`);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('article')).toContainText('清理死角15处');
});

test('Figures are said roundly as soon as the writer wants it, and exactly again', async ({ page, signIn }) => {
  const { communityId, editor: clerk } = await busyCommunity('约数社区');
  const { keepEntry } = await import('@/features/ledgers/mutations');
  const { remediation } = await import('@/features/ledgers/definitions/remediation');
  const more = { category: 'dead-corner', place: '新试街', quantity: 198, communityId, day: `${thisYear()}-01-02` };
  await keepEntry(clerk, remediation, { ...bare, ...more }, new Date());
  await draftIn(page, signIn, { communityId, editor: clerk }, `# 环境\n清理死角{${deadCorners}}，{电子屏宣传}`);
  const editor = editorOf(page, '正文');
  const figure = editor.getByRole('img', { name: deadCorners });
  await expect(figure).toHaveText('213处');
  await page.getByLabel('用公文约数：余、近').check();
  await expect(figure).toHaveText('200余处');
  await expect(figure).toHaveAccessibleName(`${deadCorners} 200余处`);
  await expect(editor.getByText('4条', { exact: true })).toBeVisible();
  await clickAfter(editor.getByText('清理死角'));
  await page.keyboard.type(`，{${deadCorners}}`);
  await expect(figure).toHaveText(['200余处', '200余处']);
  await page.getByLabel('用公文约数：余、近').uncheck();
  await expect(figure).toHaveText(['213处', '213处']);
  await editor.press('Control+z');
  await expect(figure).toHaveText(['213处']);
  await page.getByLabel('用公文约数：余、近').check();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('article')).toContainText('清理死角200余处，4条');
});

test('The editor takes a sentence out of the document and puts a figure in, and sees its value before saving', async ({
  page,
  signIn,
}) => {
  const claim = '[[居民拥护|民意调查]]';
  const body = `# 环境\n清理死角{${deadCorners}}。多余一句。\n评选{评选表彰：五好文明家庭}，${claim}。\n电子屏发布`;
  await openDraft(page, signIn, '文稿社区', body);
  const editor = editorOf(page, '正文');
  await expect(editor.getByRole('heading', { name: '环境' })).toBeVisible();
  await expect(editor.getByRole('img', { name: `${deadCorners} 15处` })).toHaveText('15处');
  await expect(editor.getByRole('img', { name: '待补：评选表彰：五好文明家庭' })).toBeVisible();
  await expect(editor.getByTitle('民意调查')).toHaveText('居民拥护');

  await clickAfter(editor.getByText('多余一句'));
  for (const _ of '多余一句。') await page.keyboard.press('Backspace');
  await clickAfter(editor.getByText('电子屏发布'));
  await page.getByRole('button', { name: '插入数字', exact: true }).click();
  await expect(page.getByLabel('找数字')).toBeFocused();
  await page.keyboard.type('电子屏');
  await page.getByRole('button', { name: '插入数字: 电子屏宣传', exact: true }).click();
  await expect(editor).toBeFocused();
  await expect(editor.getByRole('paragraph').last()).toHaveText('电子屏发布4条');
  await page.keyboard.type('。');
  const mended = body.replace('多余一句。', '').replace(/电子屏发布$/, '电子屏发布{电子屏宣传}。');
  await expect(source(page)).toHaveValue(mended);

  await page.getByLabel('标题', { exact: true }).fill('');
  await send(page, '保存');
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(editor).toContainText('电子屏发布4条。');
  await expect(source(page)).toHaveValue(mended);
  await page.getByLabel('标题', { exact: true }).fill('文稿总结');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('article')).toContainText('电子屏发布4条。');
  await expect(page.getByRole('article')).not.toContainText('多余一句');
});

test('A figure that was taken out comes back by undo, and a line becomes a heading and a line again', async ({
  page,
  signIn,
}) => {
  const body = `清理死角{${deadCorners}}`;
  await openDraft(page, signIn, '撤销社区', body);
  const editor = editorOf(page, '正文');
  const figure = editor.getByRole('img', { name: `${deadCorners} 15处` });
  await clickAfter(editor.getByText('清理死角'));
  await page.keyboard.press('Backspace');
  await expect(figure).toHaveCount(0);
  await expect(source(page)).toHaveValue('清理死角');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(figure).toHaveText('15处');
  await page.getByRole('button', { name: '重做' }).click();
  await expect(figure).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(source(page)).toHaveValue(body);
  await page.getByRole('button', { name: '二级标题' }).click();
  await expect(page.getByRole('button', { name: '二级标题' })).toHaveAttribute('aria-pressed', 'true');
  await expect(source(page)).toHaveValue(`## ${body}`);
  await expect(editor.getByRole('heading')).toHaveText(body);
  await page.getByRole('button', { name: '段落' }).click();
  await expect(figure).toHaveText('15处');
});

test('What is typed or pasted in braces is a figure or plain text, and never breaks the document', async ({
  page,
  signIn,
}) => {
  await openDraft(page, signIn, '粘贴社区', '开头');
  const editor = editorOf(page, '正文');
  const paste = (type: string, text: string) =>
    editor.evaluate(
      (element, given) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', given.text);
        clipboardData.setData(given.type, given.text);
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      { type, text },
    );
  await clickAfter(editor.getByText('开头'));
  await page.keyboard.type(`，清理{${deadCorners}}，`);
  await expect(editor.getByRole('img', { name: `${deadCorners} 15处` })).toHaveText('15处');
  await paste('text/plain', `{}{没关[[半个|\n# 标题\n{不存在}与{${deadCorners}}\r\n<b>粗</b>`);
  await page.keyboard.type('！');
  const text = `开头，清理{${deadCorners}}，{}{没关[[半个|\n# 标题\n{不存在}与{${deadCorners}}\n<b>粗</b>！`;
  await expect(source(page)).toHaveValue(text);
  await expect(editor.getByRole('img')).toHaveText(['15处', '{不存在}', '15处']);
  await expect(editor.getByRole('heading')).toHaveText('标题');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('article')).toContainText('待补：不存在与15处');
  await expect(page.getByRole('article')).toContainText('{}{没关[[半个|');
});

test('Every summary of the demonstration goes through the document and comes out as it was', async ({
  page,
  signIn,
}) => {
  const { db } = await import('@/db/client');
  const { documentOf, textOf } = await import('@/features/summaries/editing/rules');
  const { spelledOut } = await import('@/features/summaries/spelled/queries');
  const { summaries } = await import('@/db/schema/summaries');
  const rows = await db.select().from(summaries).orderBy(summaries.createdAt);
  expect(rows.length).toBeGreaterThan(2);
  // A text area ends its lines in one way, however they were posted.
  const textIn = (body = '') => spelledOut(body).replaceAll('\r\n', '\n');
  for (const { body } of rows) expect(textOf(documentOf(spelledOut(body)))).toBe(textIn(body));
  const draft = rows.find(({ status, communityId }) => status === 'draft' && communityId);
  await signIn('editor', { communityId: draft?.communityId ?? null });
  await page.goto(`/desk/summaries/${draft?.id}/edit`);
  // A click may choose a figure; what is written then stands beside it.
  await editorOf(page, '正文').getByRole('paragraph').last().click();
  await page.keyboard.type('完');
  await page.keyboard.press('Backspace');
  await expect(source(page)).toHaveValue(textIn(draft?.body));
});

test('The office copies a template, makes it its own, and a template without a heading is refused with what was typed', async ({
  page,
  signIn,
}) => {
  await signIn('office');
  await page.goto('/desk/summaries/templates');
  await page.getByRole('listitem').filter({ hasText: '街道半年工作总结' }).getByRole('link').click();
  await page.getByLabel('名称').fill('本街道的写法');
  await page.getByLabel('正文').fill('只有一段，没有标题。');
  await page.getByRole('button', { name: '保存体例' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('至少要有一个标题');
  await expect(page.getByLabel('正文')).toHaveValue('只有一段，没有标题。');
  await page.getByLabel('正文').fill('# 宣传\n发布{电子屏宣传}。');
  await page.getByRole('button', { name: '保存体例' }).click();
  await expect(page.getByRole('status')).toContainText('体例已保存');
  await expect(page.getByRole('listitem').filter({ hasText: '本街道的写法' })).toBeVisible();
});

test('Summaries of another community are missing, and visitors are asked to sign in', async ({ page, signIn }) => {
  const { communityId, editor } = await busyCommunity('别家社区');
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { draftSummary } = await import('@/features/summaries/mutations');
  const of = { period: 'to-date', from: '', to: '', templateId: 'community-year', rounded: false } as const;
  const id = await draftSummary(editor, { communityId, ...of }, new Date());
  await signIn('editor', { communityId });
  expect((await page.goto(`/desk/summaries/${id}`))?.status()).toBe(200);
  expect((await page.request.get(`/api/summaries/${id}/docx`)).status()).toBe(200);
  await signIn('editor', { communityId: await makeCommunity() });
  expect((await page.goto(`/desk/summaries/${id}`))?.status()).toBe(404);
  expect((await page.request.get(`/api/summaries/${id}/docx`)).status()).toBe(404);
  await signIn('grid-member', { communityId });
  expect((await page.goto(`/desk/summaries/${id}`))?.status()).toBe(403);
  await page.context().clearCookies();
  await page.goto(`/desk/summaries/${id}`);
  await expect(page).toHaveURL(/sign-in/);
});

test('No page of a summary keeps anybody out', async ({ page, context, site, signIn }) => {
  test.setTimeout(120_000);
  const { communityId, editor } = await busyCommunity('可达社区');
  const { draftSummary } = await import('@/features/summaries/mutations');
  const of = { period: 'to-date', from: '', to: '', templateId: 'community-year', rounded: true } as const;
  const id = await draftSummary(editor, { communityId, ...of }, new Date());
  await signIn('lead', { communityId });
  const paths = [
    '',
    '/new',
    `/${id}`,
    `/${id}?figure=%7Bscreens.entries%7D`,
    `/${id}/edit`,
    '/templates',
    '/templates/community-year',
  ];
  for (const [view, width] of [
    ['standard', 320],
    ['standard', 1280],
    ['elder', 360],
  ] as const) {
    await context.addCookies([{ name: 'linli-view', value: view, url: site.url }]);
    await page.setViewportSize({ width, height: 900 });
    for (const path of paths) {
      await page.goto(`/desk/summaries${path}`);
      if (path.endsWith('/edit')) await editorOf(page, '正文').waitFor();
      await expectAccessible(page, `${path} in ${view} at ${width}`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${path} in ${view} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
