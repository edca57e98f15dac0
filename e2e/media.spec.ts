import type { APIRequestContext, Page } from '@playwright/test';
import { docmOf, docxOf, pdfOf, xlsxOf, zipOf } from '@/lib/testing/documents';
import { heic } from '@/lib/testing/heic';
import { photo, photoFile } from '@/lib/testing/photo';
import { editorOf, expect, test } from './fixtures';

const pdf = (name: string, text = name) => ({ name, mimeType: 'application/pdf', buffer: pdfOf(text) });

/** A published text with attachments, made beside the browser. */
async function publishedText(title: string, files: { name: string; content: Buffer }[]) {
  const { makeAccount, makeColumn, makeCommunity } = await import('@/lib/testing/factories');
  const { draft } = await import('@/features/announcements/mutations');
  const { storeDocument } = await import('@/features/media/mutations');
  const [communityId, columnId] = [await makeCommunity(), await makeColumn()];
  const editor = await makeAccount('editor', communityId);
  const added = [];
  for (const { name, content } of files) {
    const mediaId = await storeDocument(editor, new File([new Uint8Array(content)], name), new Date());
    added.push({ mediaId, name: name.replace(/\.\w+$/, '') });
  }
  const text = { title, summary: '摘要。', body: '<p>正文。</p>', source: '', coverAlt: '', columnId, communityId };
  const slug = `m-${communityId.slice(-12)}`;
  const id = await draft(editor, { ...text, slug, attachments: { kept: {}, added } }, { publish: true }, new Date());
  return { id, slug, editor, communityId, columnId };
}

test.describe('Attachments', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('An editor attaches files without scripts, names and orders them; visitors save them until the text is withdrawn', async ({
    browser,
    site,
    signIn,
    request,
  }) => {
    const { makeColumn, makeCommunity } = await import('@/lib/testing/factories');
    const [communityId, columnId] = [await makeCommunity('清明社区'), await makeColumn()];
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
    await signIn('editor', { communityId, context });
    const page = await context.newPage();
    await page.goto('/desk/announcements/new');
    await page.getByLabel('标题').fill('春季义诊报名');
    await page.getByLabel('栏目', { exact: true }).selectOption(columnId);
    await page.getByLabel('摘要').fill('报名表在下面。');
    await page.getByLabel('正文').fill('请填表。');
    await page
      .getByLabel('添加附件')
      .setInputFiles([
        pdf('通知.pdf'),
        { name: '报名表.docx', mimeType: 'application/octet-stream', buffer: docxOf('报名表') },
        { name: '名单.xlsx', mimeType: 'application/octet-stream', buffer: xlsxOf('名单') },
      ]);
    await page.getByRole('button', { name: '存为草稿' }).click();
    await expect(page.getByLabel('附件 2 的名称')).toHaveValue('报名表');

    await page.getByLabel('附件 1 的名称').fill('义诊通知');
    await page.getByLabel('序号').nth(2).fill('0');
    await page.getByLabel('去掉这个附件').nth(1).check();
    await page.getByRole('button', { name: '预览' }).click();
    const links = page.getByRole('region', { name: '附件' }).or(page.locator('main section')).getByRole('link');
    await expect(links).toHaveText([/名单\s*Excel 表格 1 KB/, /义诊通知\s*PDF 1 KB/]);
    const address = (await links.nth(1).getAttribute('href')) ?? '';
    expect((await request.get(address)).status(), 'a draft is nobody’s').toBe(404);
    const mine = await context.request.get(address);
    expect([mine.status(), mine.headers()['cache-control']]).toEqual([200, 'private, no-store']);

    await page.getByRole('link', { name: '回到编辑' }).click();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const answer = await request.get(address);
    expect(await answer.body()).toEqual(pdfOf('通知.pdf'));
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="attachment.pdf"; filename*=UTF-8''${encodeURIComponent('义诊通知')}.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, no-cache',
    });
    const again = await request.get(address, { headers: { 'if-none-match': answer.headers().etag ?? '' } });
    expect(again.status()).toBe(304);
    const part = await request.get(address, { headers: { range: 'bytes=0-7' } });
    expect([part.status(), await part.text()]).toEqual([206, '%PDF-1.7']);

    await page.getByLabel('撤回原因').fill('改期');
    await page.getByRole('button', { name: '撤回' }).click();
    await expect(page.getByRole('status')).toContainText('已撤回');
    expect((await request.get(address)).status()).toBe(410);
    expect((await context.request.get(address)).status(), 'for staff as well').toBe(410);
    await context.close();
  });

  test('What is not what it says is refused in a sentence, and what was typed stays', async ({ page, signIn }) => {
    const { makeColumn, makeCommunity } = await import('@/lib/testing/factories');
    const columnId = await makeColumn();
    await signIn('editor', { communityId: await makeCommunity('立夏社区') });
    const hostile = [
      ['程序.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]), '这个文件不能做附件'],
      ['drawing.pdf', Buffer.from('<svg onload="alert(1)"/>'), '这个文件不能做附件'],
      ['both.pdf', Buffer.concat([pdfOf('x'), docxOf('x')]), '这个文件不能做附件'],
      ['archive.docx', zipOf([{ name: 'a.exe', content: 'MZ' }]), '这个文件不能做附件'],
      ['macros.docx', docmOf(), '带有宏'],
      ['bomb.docx', docxOf('x', [{ name: 'a', content: Buffer.alloc(201 << 20), claims: 9 }]), '解开后太大'],
    ] as const;
    for (const [name, buffer, sentence] of hostile) {
      await page.goto('/desk/announcements/new');
      await page.getByLabel('标题').fill('坏附件');
      await page.getByLabel('栏目', { exact: true }).selectOption(columnId);
      await page.getByLabel('添加附件').setInputFiles({ name, mimeType: 'application/pdf', buffer });
      await page.getByRole('button', { name: '存为草稿' }).click();
      await expect(page.getByRole('main').getByRole('alert'), name).toContainText(sentence);
      await expect(page.getByLabel('标题')).toHaveValue('坏附件');
    }
  });

  test('An address tells nothing that is not there', async ({ request }) => {
    const { slug } = await publishedText('有附件的', [{ name: '表.pdf', content: pdfOf('地址') }]);
    const html = await (await request.get(`/announcements/${slug}`)).text();
    const [, address = ''] = /href="(\/attachments\/[^"]+)"/.exec(html) ?? [];
    expect((await request.get(address)).status(), 'there is something to find').toBe(200);
    const { readdirSync } = await import('node:fs');
    const { join } = await import('node:path');
    const stored = readdirSync(join(process.env.LINLI_DATA ?? '', 'media'), { recursive: true, encoding: 'utf8' });
    const document = stored.find((name) => name.endsWith('.pdf'))?.slice(3) ?? '';
    expect(document).toMatch(/^[0-9a-f]{40}\.pdf$/);
    for (const path of [
      '/attachments/no-such-id/x.pdf',
      '/attachments/..%2F..%2Flinli.db/x.pdf',
      `/media/${document}`,
      `/attachments/${document.slice(0, 40)}/x.pdf`,
      `/media/${document.slice(0, 40)}-withheld.svg`,
    ])
      expect((await request.get(path)).status(), path).toBe(404);
  });
});

test.describe('The library', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('Several files are uploaded at once, found, described, used as a cover, and deleted when used nowhere', async ({
    page,
    signIn,
  }) => {
    const { makeColumn, makeCommunity } = await import('@/lib/testing/factories');
    const columnId = await makeColumn();
    await signIn('editor', { communityId: await makeCommunity('谷雨社区') });
    await page.goto('/desk/media');
    await page
      .getByLabel('上传到图库')
      .setInputFiles([
        { name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: heic },
        pdf('居民公约.pdf'),
        { name: '坏的.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg onload="alert(1)"/>') },
      ]);
    await page.getByRole('button', { name: '上传', exact: true }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('这些文件不能用：坏的.jpg');
    await page.goto('/desk/media');
    await page.getByRole('link', { name: '（还没有说明）' }).first().click();
    await page.getByLabel('说明', { exact: true }).fill('两位老人在葡萄架下择菜');
    await page.getByRole('button', { name: '保存', exact: true }).first().click();
    await expect(page.getByRole('status')).toContainText('已保存');

    await page.goto('/desk/media?q=葡萄架&state=unused');
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
    await page.goto('/desk/media?kind=document&q=公约');
    await expect(page.getByRole('link', { name: '居民公约' })).toBeVisible();

    await page.goto('/desk/announcements/new');
    await page.getByLabel('标题').fill('葡萄架下');
    await page.getByLabel('栏目', { exact: true }).selectOption(columnId);
    await page.getByText('从图库选封面').click();
    await page.getByLabel('两位老人在葡萄架下择菜').check();
    await page.getByRole('button', { name: '存为草稿' }).click();
    await expect(page.getByLabel('图片说明')).toHaveValue('两位老人在葡萄架下择菜');

    await page.goto('/desk/media?q=葡萄架');
    await page.getByRole('link', { name: '两位老人在葡萄架下择菜' }).click();
    await expect(page.getByRole('link', { name: '葡萄架下', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: '删除' })).toHaveCount(0);
    await page.getByRole('link', { name: '葡萄架下', exact: true }).click();
    await page.getByText('删除草稿').first().click();
    await page.getByRole('button', { name: '删除草稿' }).click();
    await page.goto('/desk/media?q=葡萄架');
    await page.getByRole('link', { name: '两位老人在葡萄架下择菜' }).click();
    await page.getByRole('button', { name: '删除' }).click();
    await expect(page.getByRole('status')).toContainText('已删除');
    await page.goto('/desk/media?q=葡萄架');
    await expect(page.getByText('没有符合条件的图片或文件')).toBeVisible();
  });

  for (const scripts of [true, false]) {
    test(`A click on the picture says what must stay in sight, ${scripts ? 'with' : 'without'} scripts`, async ({
      browser,
      site,
      signIn,
    }) => {
      const { makeCommunity } = await import('@/lib/testing/factories');
      const { storePicture } = await import('@/features/media/mutations');
      const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: scripts });
      const editor = await signIn('editor', { communityId: await makeCommunity(), context });
      const id = await storePicture(editor, await photoFile(700, 1400), new Date());
      const page = await context.newPage();
      await page.goto(`/desk/media/${id}`);
      await page.getByRole('button', { name: '点图片上最要紧的地方' }).click({ position: { x: 28, y: 504 } });
      await expect(page.getByLabel('从左边算起（%）')).toHaveValue('10');
      await expect(page.getByLabel('从上边算起（%）')).toHaveValue('90');
      const crop = page.locator('img.focus-x-10');
      expect(await crop.evaluate((image) => getComputedStyle(image).objectPosition)).toBe('10% 90%');
      await context.close();
    });
  }

  test('Names on a picture are opened by a button, and a stranger does not meet the picture', async ({
    page,
    signIn,
  }) => {
    const { makeCommunity } = await import('@/lib/testing/factories');
    const { storePicture } = await import('@/features/media/mutations');
    const communityId = await makeCommunity();
    const editor = await signIn('editor', { communityId });
    const id = await storePicture(editor, await photoFile(), new Date());
    await page.goto(`/desk/media/${id}`);
    await page.getByLabel('凭什么公开').selectOption('written-consent');
    await page.getByLabel('图上是谁').fill('郑小雪');
    await page.getByLabel('公开到哪一天').fill('2020-01-01');
    await page.getByRole('button', { name: '保存许可' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('这一天已经过了');
    await page.getByLabel('公开到哪一天').fill('2099-06-30');
    await page.getByRole('button', { name: '保存许可' }).click();
    await expect(page.getByText('公开到 2099年6月30日')).toBeVisible();
    await expect(page.getByText('郑小雪')).toHaveCount(0);
    await page.getByRole('button', { name: '打开姓名' }).click();
    await expect(page.getByText('郑小雪')).toBeVisible();

    await signIn('editor', { communityId: await makeCommunity() });
    expect((await page.goto(`/desk/media/${id}`))?.status()).toBe(404);
    await signIn('resident');
    expect((await page.goto('/desk/media'))?.status()).toBe(403);
  });
});

test.describe('People on a picture', () => {
  /** A published text whose cover and whose body show people, and the addresses of the two pictures. */
  async function shownPeople(until: Date | null) {
    const { stateConsent } = await import('@/features/media/library/mutations');
    const { getItem } = await import('@/features/media/library/queries');
    const { storePicture } = await import('@/features/media/mutations');
    const { draft } = await import('@/features/announcements/mutations');
    const { makeAccount, makeColumn, makeCommunity } = await import('@/lib/testing/factories');
    const [communityId, columnId] = [await makeCommunity(), await makeColumn()];
    const editor = await makeAccount('editor', communityId);
    const stored = [];
    for (let made = 0; made < 2; made++) {
      const id = await storePicture(editor, await photoFile(), new Date());
      const consent = { basis: 'event-notice' as const, until, people: '', forgetPeople: false };
      await stateConsent(editor, { id, version: 1, ...consent }, new Date());
      stored.push({ id, hash: (await getItem(editor, id))?.hash ?? '' });
    }
    const [cover, inside] = stored;
    const body = `<p>正文。</p><img src="/media/${inside?.hash}-960.webp" alt="孩子们在放风筝" />`;
    const text = { title: '放风筝', summary: '摘要。', body, source: '', columnId, communityId };
    const slug = `w-${communityId.slice(-12)}`;
    const fields = { ...text, slug, coverId: cover?.id ?? null, coverAlt: '三代人在广场上' };
    await draft(editor, fields, { publish: true }, new Date());
    return { editor, slug, hashes: stored.map(({ hash }) => hash), ids: stored.map(({ id }) => id) };
  }

  const withheld = '图片暂不显示：图上人物的使用许可已到期或已撤回。';

  async function expectShown(page: Page, request: APIRequestContext, slug: string, hashes: string[]) {
    await page.goto(`/announcements/${slug}`);
    await expect(page.getByRole('img', { name: '三代人在广场上' })).toBeVisible();
    await expect(page.getByRole('img', { name: '孩子们在放风筝' })).toBeVisible();
    for (const hash of hashes) {
      const answer = await request.get(`/media/${hash}-960.webp`);
      expect(answer.headers()).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'private, no-cache' });
    }
  }

  async function expectWithheld(page: Page, request: APIRequestContext, slug: string, hashes: string[]) {
    await page.goto(`/announcements/${slug}`);
    await expect(page.getByRole('img', { name: withheld })).toHaveCount(2);
    await expect(page.getByRole('img', { name: '三代人在广场上' })).toHaveCount(0);
    expect(await page.locator('meta[property="og:image"]').count()).toBe(0);
    for (const hash of hashes)
      for (const variant of ['480.webp', '1600.webp', '960.avif', 'withheld.svg']) {
        const answer = await request.get(`/media/${hash}-${variant}`);
        expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/svg+xml']);
      }
  }

  test('When the consent ends by the clock, a plane in the same proportions stands there at the next request', async ({
    page,
    request,
  }) => {
    const until = new Date(Date.now() + 12_000);
    const { slug, hashes } = await shownPeople(until);
    await expectShown(page, request, slug, hashes);
    const kept = await request.get(`/announcements/${slug}`);
    expect(kept.headers()['cache-control'], 'the page is shared among visitors').toBe('public, no-cache');
    const before = await page.getByRole('img', { name: '三代人在广场上' }).boundingBox();
    await expect.poll(() => Date.now(), { timeout: 20_000 }).toBeGreaterThan(until.getTime());
    await expectWithheld(page, request, slug, hashes);
    const after = await page.getByRole('img', { name: withheld }).first().boundingBox();
    expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
  });

  test('When it is withdrawn on the page of the picture, visitors see it no more at once', async ({
    page,
    request,
    browser,
    site,
    signIn,
  }) => {
    const { slug, hashes, ids, editor } = await shownPeople(null);
    await expectShown(page, request, slug, hashes);
    const context = await browser.newContext({ baseURL: site.url });
    const communityId = editor.kind === 'staff' ? editor.communityId : null;
    await signIn('lead', { communityId, context });
    const desk = await context.newPage();
    for (const id of ids) {
      await desk.goto(`/desk/media/${id}`);
      await desk.getByRole('button', { name: '登记撤回' }).click();
      await expect(desk.getByRole('status')).toContainText('已登记撤回');
    }
    await expectWithheld(page, request, slug, hashes);
    await context.close();
  });
});

test('A picture of the library in a text is still there after the next edit, and its page says where it is', async ({
  page,
  signIn,
}) => {
  const { makeColumn, makeCommunity, makeDraft } = await import('@/lib/testing/factories');
  const { getItem } = await import('@/features/media/library/queries');
  const { storePicture } = await import('@/features/media/mutations');
  const communityId = await makeCommunity();
  const editor = await signIn('editor', { communityId });
  const stored = await storePicture(editor, await photoFile(), new Date());
  const { hash, id: pictureId } = (await getItem(editor, stored)) ?? {};
  const body = `<p>看图。</p><figure><img src="/media/${hash}-960.webp" alt="一池荷花" /></figure>`;
  const id = await makeDraft({ communityId, columnId: await makeColumn(), title: '看图', body });
  await page.goto(`/desk/announcements/${id}`);
  for (const summary of ['第一次保存', '第二次保存']) {
    await page.getByLabel('摘要').fill(summary);
    await page.getByRole('button', { name: '保存草稿' }).click();
    await expect(page.getByRole('status')).toContainText('已保存');
    await expect(editorOf(page, '正文').getByRole('img', { name: '一池荷花' })).toBeVisible();
  }
  await page.goto(`/desk/media/${pictureId}`);
  await expect(page.getByRole('link', { name: '看图' })).toBeVisible();
});

test('Hostile pictures are refused or lose what they hide', async ({ page, signIn }) => {
  const { default: sharp } = await import('sharp');
  const { makeCommunity } = await import('@/lib/testing/factories');
  await signIn('editor', { communityId: await makeCommunity() });
  const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  const frames = await Promise.all([photo(40, 30), photo(40, 30)]);
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const files = {
    'script.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'program.jpg': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(900)]),
    'huge.png': huge,
    'moving.gif': moving,
    'cut.jpg': (await photo()).subarray(0, 300),
  };
  await page.goto('/desk/media');
  const list = Object.entries(files).map(([name, buffer]) => ({ name, mimeType: 'image/jpeg', buffer }));
  await page.getByLabel('上传到图库').setInputFiles(list);
  await page.getByRole('button', { name: '上传', exact: true }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(Object.keys(files).join('、'));
});
