import type { Page } from '@playwright/test';
import { photo } from '@/lib/testing/photo';
import { expectAccessible } from './axe';
import { editorOf, expect, test } from './fixtures';

test.use({ viewport: { width: 1280, height: 900 } });

async function openDraft(page: Page, name: string, signIn: (role: 'editor', options: object) => Promise<unknown>) {
  const { makeColumn, makeCommunity, makeDraft } = await import('@/lib/testing/factories');
  const communityId = await makeCommunity(name);
  const id = await makeDraft({ communityId, columnId: await makeColumn(), title: '开放日', body: '<p>欢迎。</p>' });
  await signIn('editor', { communityId, name: '编辑甲' });
  await page.goto(`/desk/announcements/${id}`);
  await editorOf(page, '正文').click();
  await page.keyboard.press('Control+End');
  return id;
}

const tool = (page: Page, name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });

async function picture() {
  return { name: 'shelf.jpg', mimeType: 'image/jpeg', buffer: await photo() };
}

async function published(page: Page): Promise<string> {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('已发布');
  return (await page.getByRole('link', { name: '打开网页' }).getAttribute('href')) ?? '';
}

test('A table is made and changed by keyboard, and scrolls inside itself on a narrow screen', async ({
  page,
  signIn,
}) => {
  await openDraft(page, '秋分社区', signIn);
  await tool(page, '表格').focus();
  await page.keyboard.press('Enter');
  const editor = editorOf(page, '正文');
  await expect(editor).toBeFocused();
  for (const cell of ['时间', '地点', '联系电话', '上午九点', '社区活动中心二楼', '01012345678']) {
    await page.keyboard.type(cell);
    await page.keyboard.press('Tab');
  }
  await expect(editor.locator('tr')).toHaveCount(3);
  await tool(page, '加一列').press('Enter');
  await expect(editor.locator('tr').first().locator('th')).toHaveCount(4);
  // From the first cell of the last row into the new column.
  await expect(editor).toBeFocused();
  await page.keyboard.press('Tab');
  await tool(page, '删这一列').press('Enter');
  await tool(page, '删这一行').press('Enter');
  await expect(editor.locator('tr')).toHaveCount(2);
  await page.goto(await published(page));
  const box = page.getByRole('region', { name: '表格' });
  await expect(box.getByRole('columnheader')).toHaveText(['时间', '地点', '联系电话']);
  await expect(box.getByRole('cell', { name: '社区活动中心二楼' })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await box.focus();
  await expect(box).toBeFocused();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await page.locator('article [style]').count()).toBe(0);
});

test('A picture asks for its description before it comes into the text', async ({ page, signIn }) => {
  await openDraft(page, '霜降社区', signIn);
  await tool(page, '图片').click();
  const dialog = page.getByRole('dialog', { name: '正文里的图片' });
  await dialog.getByLabel('请选一张图片').setInputFiles(await picture());
  await dialog.getByRole('button', { name: '放进正文' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('请写图片说明：图上有谁、在做什么');
  await dialog.getByLabel('图片说明').fill('楼道平台上的木书架');
  await dialog.getByLabel('图注').fill('新书架');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(editorOf(page, '正文').getByRole('img', { name: '楼道平台上的木书架' })).toBeVisible();
  await page.goto(await published(page));
  const image = page.getByRole('article').getByRole('img', { name: '楼道平台上的木书架' });
  await expect(image).toHaveAttribute('srcset', /-480\.webp 480w, .*-960\.webp 960w, .*-1600\.webp 1600w/);
  await expect(image).toHaveJSProperty('complete', true);
  await expect(page.getByText('新书架')).toBeVisible();
});

test('A picture that is dropped on the text asks for its description too', async ({ page, signIn }) => {
  await openDraft(page, '立冬社区', signIn);
  const { buffer } = await picture();
  const data = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], 'drop.png', { type: 'image/png' }));
      return transfer;
    },
    [...buffer],
  );
  const box = await editorOf(page, '正文').boundingBox();
  const place = { clientX: (box?.x ?? 0) + 40, clientY: (box?.y ?? 0) + 30 };
  await editorOf(page, '正文').dispatchEvent('drop', { dataTransfer: data, ...place });
  const dialog = page.getByRole('dialog', { name: '正文里的图片' });
  await expect(dialog.getByText('drop.png')).toBeVisible();
  await dialog.getByLabel('图片说明').fill('拖进来的图片');
  await dialog.getByRole('button', { name: '放进正文' }).click();
  await expect(editorOf(page, '正文').getByRole('img', { name: '拖进来的图片' })).toBeVisible();
});

test('A Word file comes in as a change that can be undone; a picture without a description blocks publishing', async ({
  page,
  signIn,
}) => {
  const { wordNotice } = await import('@/lib/testing/word-file');
  await openDraft(page, '小雪社区', signIn);
  const { buffer } = await picture();
  const notice = {
    name: '通知.docx',
    mimeType: 'application/octet-stream',
    buffer: wordNotice([{ content: buffer, alt: '' }]),
  };
  const editor = editorOf(page, '正文');
  await page.getByLabel('从 Word 文件导入').locator('xpath=self::input').setInputFiles(notice);
  await expect(editor.getByRole('heading', { name: '消防演练通知' })).toBeVisible();
  await tool(page, '撤销').click();
  await expect(editor.getByRole('heading')).toHaveCount(0);
  await expect(editor).toContainText('欢迎。');
  await tool(page, '重做').click();
  await expect(editor.locator('th').first()).toHaveText('时间');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('正文第 1 张图片还没有说明');
  await editorOf(page, '正文').locator('img').click();
  await tool(page, '图片').click();
  const dialog = page.getByRole('dialog', { name: '正文里的图片' });
  await dialog.getByLabel('图片说明').fill('演练集合点');
  await dialog.getByRole('button', { name: '放进正文' }).click();
  await published(page);

  await page
    .getByLabel('从 Word 文件导入')
    .locator('xpath=self::input')
    .setInputFiles({ ...notice, buffer: Buffer.from('no Word') });
  await expect(page.getByText('这个文件读不出来')).toBeVisible();
});

test('What is pasted from Word and WeChat comes in clean', async ({ page, signIn }) => {
  await openDraft(page, '大雪里社区', signIn);
  const editor = editorOf(page, '正文');
  await page.keyboard.press('Enter');
  const paste = (html: string) =>
    editor.evaluate((element, html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, html);
  await paste(
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>l</span><!--[endif]-->毛巾<o:p></o:p></p>" +
      '<section style="color:red"><section><span>周六见</span></section><img data-src="https://elsewhere.example/a.jpg"></section>',
  );
  await expect(editor.getByRole('listitem')).toHaveText('毛巾');
  await expect(editor).toContainText('周六见');
  await expect(editor).toContainText('没有带过来');
  await expect(editor.locator('img, section, [style]')).toHaveCount(0);
});

test('The editor with a table and the picture dialog have no accessibility faults', async ({ page, signIn }) => {
  await openDraft(page, '冬至里社区', signIn);
  await tool(page, '表格').click();
  await expect(editorOf(page, '正文')).toBeFocused();
  for (const name of ['时间', '地点', '电话']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
  }
  await expectAccessible(page);
  await tool(page, '图片').click();
  await expect(page.getByRole('dialog', { name: '正文里的图片' })).toBeVisible();
  await expectAccessible(page);
});
