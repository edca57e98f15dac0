/** The whole way of one good person: named by a neighbour, honoured by the community, gone again when she wishes so. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { alert, fillRegistration, newNumber } from './account-forms';
import { expect, type Site, test } from './fixtures';

/** A phone without JavaScript, as residents have it. */
async function phone(browser: Browser, site: Site): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site.url,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
    locale: 'zh-CN',
  });
  return context.newPage();
}

const desktop = (browser: Browser, site: Site): Promise<BrowserContext> =>
  browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });

type Receipt = { number: string; code: string };

/** Number and code as they stand on a receipt or on the paper for the person named. */
async function receiptOn(page: Page): Promise<Receipt> {
  const [number = '', code = ''] = await page.getByRole('definition').allTextContents();
  return { number, code };
}

async function follow(page: Page, { number, code }: Receipt) {
  await page.goto('/nominations/follow');
  await page.getByLabel('编号').fill(number);
  await page.getByLabel('查询码').fill(code);
  await page.getByRole('button', { name: '查看' }).click();
}

/** Somebody's clue, with a picture, from a phone. */
async function nameSomebody(page: Page, name: string, communityId: string, picture: Buffer): Promise<Receipt> {
  await page.goto('/nominations');
  await page.getByRole('link', { name: '推荐一位好人' }).first().click();
  await page.getByLabel('姓名', { exact: true }).fill(name);
  await page.getByLabel('住在或工作在哪个社区').selectOption(communityId);
  await page.getByLabel('哪一类').selectOption('helping');
  await page.getByLabel('他做了什么').fill('十二年来，每个周六替邻居量血压');
  await page.getByLabel('照片').setInputFiles({ name: 'p.jpg', mimeType: 'image/jpeg', buffer: picture });
  await page.getByLabel('您是').selectOption('neighbour');
  await page.getByLabel('您的姓名或单位').fill('邻居老宋');
  await page.getByLabel('电话、邮箱或微信号').fill('0000 0000');
  await page.getByLabel('我知道').check();
  await page.getByRole('button', { name: '推荐他' }).click();
  await expect(page.getByText('已收到，工作人员看过后就登记')).toBeVisible();
  return receiptOn(page);
}

/** The clerk lets the clue in and takes it up; returns the address of the nomination. */
async function takeUp(work: Page, name: string): Promise<string> {
  await work.goto('/desk');
  await work.getByRole('link', { name }).click();
  await work.getByRole('button', { name: '是人写的，登记' }).click();
  await expect(work.getByRole('status')).toContainText('已登记');
  await work.getByRole('button', { name: '采用，另立推荐' }).click();
  await expect(work.getByRole('status')).toContainText('已采用');
  return new URL(work.url()).pathname;
}

async function fillForm(work: Page, story: string) {
  await work.getByRole('link', { name: '填推荐表' }).click();
  await work.getByLabel('性别').fill('女');
  await work.getByLabel('出生年月').fill('1962-05');
  await work.getByLabel('身份或职业').fill('退休护士');
  await work.getByLabel('一句话事迹').fill('十二年替邻居量血压');
  await work.getByLabel('事迹简介').fill('十二年来，每个周六替邻居量血压。');
  await work.getByLabel('主要事迹').fill(story);
  await work.getByRole('button', { name: '保存' }).click();
  await expect(work.getByRole('status')).toContainText('已保存');
}

async function addPictures(work: Page, portrait: Buffer, life: Buffer[]) {
  for (const { kind, files, alt } of [
    { kind: '证件照', files: [portrait], alt: '证件照' },
    { kind: '工作生活照', files: life, alt: '她在楼下给邻居量血压' },
  ]) {
    const form = work.locator('form').filter({ hasText: '选照片' });
    await form.getByLabel('哪一种').selectOption(kind);
    await form
      .getByLabel('选照片')
      .setInputFiles(files.map((buffer) => ({ name: 'p.jpg', mimeType: 'image/jpeg', buffer })));
    await form.getByLabel('图上是什么').fill(alt);
    await form.getByRole('button', { name: '加照片' }).click();
    await expect(work.getByRole('img', { name: alt })).toHaveCount(files.length);
  }
}

async function visit(work: Page, companion: string) {
  await work.getByRole('link', { name: '写核实报告' }).click();
  await work.getByLabel('地点').fill('二号楼下');
  await work.getByLabel('问了哪些人').fill('本人、对门邻居');
  await work.getByLabel('核实到什么').fill('邻居都说有这件事。');
  await work.getByLabel('结论').selectOption('属实');
  await work.getByRole('checkbox', { name: companion }).check();
  await work.getByRole('button', { name: '写好并签字' }).click();
  await expect(work.getByRole('status')).toContainText('报告已写好');
  await expect(work.getByText(`${companion}，还没签`)).toBeVisible();
}

async function sign(grid: Page, name: string) {
  await grid.goto('/desk');
  await grid.getByRole('link', { name }).click();
  await grid.getByRole('button', { name: '我去了，报告属实，签字' }).click();
  await expect(grid.getByRole('status')).toContainText('已签字');
}

/** The person named says on the own page that everything may be public. */
async function consent(nominee: Page, receipt: Receipt, name: string, story: string) {
  await follow(nominee, receipt);
  await expect(nominee.getByRole('heading', { level: 1 })).toHaveText(`${name}，您好`);
  await expect(nominee.getByText(story)).toBeVisible();
  for (const what of ['公开我的姓名', '公开我的照片', '公开我的事迹', '报送我的推荐材料'])
    await nominee.getByRole('checkbox', { name: what }).check();
  await nominee.getByLabel('谁作的决定').selectOption('本人');
  await nominee.getByRole('button', { name: '就这样定' }).click();
  await expect(nominee.getByRole('status')).toContainText('已按您的决定保存');
}

/** The lead opens a round; returns its address on the desk. */
async function openRound(work: Page, title: string, candidate: string, staff: string[], resident: string) {
  await work.goto('/desk/reviews');
  await work.getByRole('link', { name: '开一轮评议' }).click();
  await work.getByLabel('名称', { exact: true }).fill(title);
  for (const name of [candidate, ...staff]) await work.getByRole('checkbox', { name }).check();
  await work.getByLabel('居民代表').fill(resident);
  await work.getByRole('button', { name: '开始评议' }).click();
  await expect(work.getByRole('status')).toContainText('评议开始了');
  return new URL(work.url()).pathname;
}

/** A member of the panel scores, or stays out. */
async function score(member: Page, from: '/me' | '/desk', title: string, candidate: string, points: string[] | null) {
  await member.goto(from);
  await member.getByRole('link', { name: title }).click();
  await member.getByRole('listitem').filter({ hasText: candidate }).getByRole('link').click();
  await member.getByLabel('您和这位候选人的关系').selectOption(points ? '没有关系，可以打分' : '有别的关系，回避');
  for (const [at, criterion] of ['事迹', '影响', '群众口碑'].entries())
    if (points) await member.getByLabel(criterion).fill(points[at] ?? '');
  await member.getByRole('button', { name: '提交' }).click();
  await expect(member.getByRole('status')).toContainText('记下了');
}

async function decide(work: Page, round: string, candidate: string, recused: string) {
  await work.goto(round);
  await expect(work.getByText('3 位委员中，3 位已经评完')).toBeVisible();
  await work.getByRole('button', { name: '结束，打开分数' }).click();
  await expect(work.getByRole('status')).toContainText('评议结束了');
  await expect(work.getByRole('row').filter({ hasText: candidate })).toContainText(`${recused}：回避`);
  await work.getByRole('checkbox', { name: candidate }).check();
  await work.getByRole('button', { name: '定下来' }).click();
  await expect(work.getByRole('status')).toContainText('结果定了');
}

/** The lead arranges a public notice from today; returns its number. */
async function openNotice(work: Page, candidate: string): Promise<string> {
  const { dayOf } = await import('@/lib/time');
  await work.goto('/desk/notices');
  await work.getByRole('link', { name: '安排一次公示' }).click();
  await work.getByRole('checkbox', { name: candidate }).check();
  await work.getByLabel('从哪天开始').fill(dayOf(new Date()));
  await work.getByRole('button', { name: '安排公示' }).click();
  await expect(work.getByRole('status')).toContainText('公示已安排');
  return new URL(work.url()).pathname.split('/').at(-1) ?? '';
}

async function storedNotice(number: string) {
  const { db } = await import('@/db/client');
  const { publicNotices } = await import('@/db/schema/public-notices');
  const { eq } = await import('drizzle-orm');
  const [row] = await db.select().from(publicNotices).where(eq(publicNotices.number, number));
  if (!row) throw new Error('There is no such notice.');
  return row;
}

/** What the job does in the first morning of a notice: on a day of rest it would begin on the next that is worked. */
async function onItsFirstDay(number: string) {
  const { keepNotice } = await import('@/features/public-notices/due/mutations');
  const { fromShanghai } = await import('@/lib/time');
  const { id, startDay } = await storedNotice(number);
  await keepNotice(id, fromShanghai(`${startDay} 09:00`));
}

/** What the job does when the term of a notice is over. */
async function atItsEnd(number: string) {
  const { keepNotice } = await import('@/features/public-notices/due/mutations');
  const { id, dueAt } = await storedNotice(number);
  await keepNotice(id, dueAt ?? new Date());
}

/** A neighbour objects in confidence; returns the number of the objection. */
async function object(page: Page, notice: string, name: string): Promise<string> {
  await page.goto('/notices');
  await page.locator(`a[href="/notices/${notice}"]`).click();
  await expect(page.getByRole('main')).toContainText(name);
  await page.getByRole('link', { name: '提出异议' }).click();
  await page.getByLabel('有什么异议').fill('量血压的是另一个人。');
  await page.getByLabel('怎样办理').selectOption('请为我保密');
  await page.getByLabel('您是谁').fill('钱试 00000000000');
  await page.getByRole('button', { name: '提交异议' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('异议收到了，谢谢您');
  return (await page.getByRole('definition').first().textContent()) ?? '';
}

async function dismiss(work: Page, objection: string) {
  await work.goto('/desk');
  await work.getByRole('link', { name: `异议 ${objection}` }).click();
  await expect(work.getByRole('main')).not.toContainText('钱试');
  await work.getByRole('button', { name: '查看异议和联系方式' }).click();
  await expect(work.getByText('量血压的是另一个人。')).toBeVisible();
  await work.getByLabel('异议是否成立').selectOption('不成立');
  await work.getByLabel('一句话说明').fill('走访了六户，情况属实。');
  await work.getByRole('button', { name: '办结' }).click();
  await expect(work.getByRole('status').filter({ hasText: '已办结' })).toBeVisible();
}

/** The lead publishes the batch; returns the number of the certificate. */
async function award(work: Page, name: string): Promise<string> {
  await work.goto('/desk/honours');
  await work.getByRole('link', { name: '发布一批' }).click();
  await work.getByRole('checkbox', { name }).check();
  await work.getByLabel('批次').selectOption({ index: 1 });
  await work.getByRole('button', { name: '发布' }).click();
  await expect(work.getByRole('status')).toContainText('已发布');
  await work.getByRole('link', { name }).click();
  return (await work.locator('b.select-all').textContent()) ?? '';
}

/** Enters a number where anybody checks a certificate. */
async function check(page: Page, certificate: string) {
  await page.goto('/certificates');
  await page.getByLabel('证书编号').fill(certificate);
  await page.getByRole('button', { name: '查一查' }).click();
}

test('A neighbour names somebody, the community honours her, and she leaves again: on phones without JavaScript, and on desks', async ({
  browser,
  site,
  signIn,
}) => {
  test.setTimeout(180_000);
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { photo } = await import('@/lib/testing/photo');
  const { listCommunities } = await import('@/features/communities/queries');
  const mark = crypto.randomUUID().slice(0, 6);
  const [community, name, title] = [`长流${mark}社区`, `程${mark}`, `评议${mark}`];
  const story = `每个周六的早上，她都在楼下摆一张小桌，${mark}。`;
  const communityId = await makeCommunity(community);
  const slug = (await listCommunities()).find(({ id }) => id === communityId)?.slug ?? '';
  const pictures = await Promise.all(Array.from({ length: 5 }, () => photo()));
  const [sent, portrait, ...life] = pictures as [Buffer, Buffer, ...Buffer[]];

  const [neighbour, nominee, resident, objector, stranger] = [
    await phone(browser, site),
    await phone(browser, site),
    await phone(browser, site),
    await phone(browser, site),
    await phone(browser, site),
  ];
  const at = async (role: 'editor' | 'grid-member' | 'lead', who: string) => {
    const context = await desktop(browser, site);
    await signIn(role, { communityId, context, name: who });
    return context.newPage();
  };
  const [clerk, grid, lead] = [
    await at('editor', '编辑甲'),
    await at('grid-member', '网格员乙'),
    await at('lead', '李书记'),
  ];

  const clue = await test.step('A neighbour names her', () => nameSomebody(neighbour, name, communityId, sent));

  const nomination = await test.step('The clerk takes the clue up, writes the form and visits her', async () => {
    const address = await takeUp(clerk, name);
    await fillForm(clerk, story);
    await addPictures(clerk, portrait, life);
    await visit(clerk, '网格员乙');
    await sign(grid, name);
    return address;
  });

  const paper = await test.step('She consents with number and code from her paper', async () => {
    await clerk.goto(nomination);
    await clerk.getByRole('link', { name: '打印给本人的告知书' }).click();
    await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('好人推荐告知书');
    const receipt = await receiptOn(clerk);
    await consent(nominee, receipt, name, story);
    return receipt;
  });

  await test.step('The lead finds it verified, and a panel of three scores, one of them staying out', async () => {
    await lead.goto(nomination);
    await lead.getByRole('button', { name: '认定核实属实' }).click();
    await expect(lead.getByRole('status')).toContainText('已认定核实属实');
    const identifier = newNumber();
    await fillRegistration(resident, '居民代表丙', identifier);
    await expect(resident).toHaveURL(/done=registered/);
    const round = await openRound(lead, title, name, ['李书记', '编辑甲'], identifier);
    await score(resident, '/me', title, name, ['90', '80', '100']);
    await score(clerk, '/desk', title, name, null);
    await score(lead, '/desk', title, name, ['90', '90', '90']);
    await decide(lead, round, name, '编辑甲');
  });

  await test.step('She stands on a public notice; an objection in confidence is dismissed; the term ends', async () => {
    const notice = await openNotice(lead, name);
    await onItsFirstDay(notice);
    await dismiss(lead, await object(objector, notice, name));
    await atItsEnd(notice);
    await stranger.goto(`/notices/${notice}`);
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('公示结果');
    await expect(stranger.getByRole('main')).not.toContainText(name);
  });

  const certificate = await test.step('The lead honours her in a batch', () => award(lead, name));
  const roll = `/honours?community=${slug}`;
  const search = `/search?q=${encodeURIComponent(name)}`;

  const { person, picture } = await test.step('A stranger reads the roll, her page and her certificate', async () => {
    await stranger.goto(search);
    await expect(stranger.getByRole('main').locator('a[href*="/honours/"]')).toHaveCount(1);
    await stranger.goto(roll);
    await stranger.getByRole('link', { name, exact: true }).click();
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(stranger.getByText(story)).toBeVisible();
    const addresses = await stranger
      .getByRole('main')
      .locator('img')
      .evaluateAll((images) => images.map((image) => image.getAttribute('src') ?? ''));
    expect(addresses).toHaveLength(1 + life.length);
    for (const address of addresses) expect((await stranger.request.get(address)).status(), address).toBe(200);
    const page = new URL(stranger.url()).pathname;
    await check(stranger, certificate);
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('证书有效');
    await expect(stranger.getByRole('main')).toContainText(name);
    return { person: page, picture: addresses[0] ?? '' };
  });

  await test.step('The neighbour follows how far it came', async () => {
    await follow(neighbour, clue);
    await expect(neighbour.getByText('已采用，已经上榜')).toBeVisible();
  });

  await test.step('She leaves, and nothing of her is left', async () => {
    await follow(nominee, paper);
    await nominee.getByText('我不愿意，请销毁我的材料').click();
    await nominee.getByRole('button', { name: '销毁我的材料' }).click();
    await expect(alert(nominee)).toContainText('请勾选确认');
    await nominee.getByLabel('我确定').check();
    await nominee.getByRole('button', { name: '销毁我的材料' }).click();
    await expect(nominee.getByRole('heading', { level: 1 })).toHaveText('已经按您的意思办了');
    expect((await stranger.goto(person))?.status()).toBe(404);
    for (const path of [person, roll, '/']) {
      const answer = await stranger.goto(path);
      expect(await answer?.text(), path).not.toContain(name);
    }
    await stranger.goto(search);
    await expect(stranger.getByRole('main').locator('a[href*="/honours/"]')).toHaveCount(0);
    expect((await stranger.request.get(picture)).status()).toBe(404);
    await check(stranger, certificate);
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('这张证书不再显示本人');
    await expect(stranger.getByRole('main')).not.toContainText(name);
    await follow(neighbour, clue);
    await expect(neighbour.getByRole('main')).not.toContainText(name);
    await clerk.goto(nomination);
    await expect(clerk.getByRole('main')).not.toContainText(name);
    await expect(clerk.getByRole('main')).toContainText('本人已撤回');
  });

  for (const page of [neighbour, nominee, resident, objector, stranger, clerk, grid, lead])
    await page.context().close();
});
