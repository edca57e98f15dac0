import type { Browser, Page } from '@playwright/test';
import { toBuffer } from 'qrcode';
import { expectAccessible } from './axe';
import { expect, type Site, test } from './fixtures';

type Person = { id: string; name: string; number: string; code: string };

/** An event that begins in half an hour, with people who signed up and hold a receipt. */
async function makeEvening(people: number, doors?: string[]) {
  const { write } = await import('@/db/client');
  const { record } = await import('@/db/record');
  const { venues } = await import('@/db/schema/events');
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { makeEvent } = await import('@/lib/testing/events');
  const { system } = await import('@/lib/viewer');
  const { eq } = await import('drizzle-orm');
  const communityId = await makeCommunity();
  const startsAt = new Date(Date.now() + 1_800_000);
  const event = await makeEvent({ communityId, startsAt, title: '我们的好家风：道德讲堂第十一期' });
  if (doors)
    await write(system, async (tx) => {
      await tx.update(venues).set({ doors }).where(eq(venues.id, event.venueId));
      await record(tx, 'event.changed', { type: 'event', id: event.id });
    });
  const signedUp: Person[] = [];
  for (let n = 0; n < people; n += 1) signedUp.push(await signUpTo(event.id, event.groupIds[0] ?? '', nameOf(n)));
  return { ...event, communityId, people: signedUp, door: `/desk/events/${event.number}/check-in` };
}

const families = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张';
const nameOf = (n: number) => `${families[n % families.length]}试${'甲乙丙丁戊己庚辛'[n % 8]}`;

async function signUpTo(eventId: string, groupId: string, name: string): Promise<Person> {
  const { db } = await import('@/db/client');
  const { signUps } = await import('@/db/schema/sign-ups');
  const { signUp } = await import('@/features/events/sign-ups/mutations');
  const { receiptCode } = await import('@/lib/receipts');
  const { visitor } = await import('@/lib/viewer');
  const { eq } = await import('drizzle-orm');
  const contact = `134${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
  const said = { eventId, groupId, name, contact, for: 'self' as const, helper: '', answers: {} };
  const id = await signUp(visitor, said, crypto.randomUUID(), new Date());
  const [row] = await db.select().from(signUps).where(eq(signUps.id, id));
  return { id, name, number: row?.number ?? '', code: receiptCode('sign-up', id) };
}

async function attendancesOf(eventId: string) {
  const { db } = await import('@/db/client');
  const { attendances } = await import('@/db/schema/sign-ups');
  const { eq } = await import('drizzle-orm');
  return db.select().from(attendances).where(eq(attendances.eventId, eventId));
}

const way = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const counted = (page: Page, name: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd');

async function type(page: Page, { number, code }: Pick<Person, 'number' | 'code'>) {
  await page.getByLabel('编号', { exact: true }).fill(number);
  await page.getByLabel('查询码', { exact: true }).fill(code);
  await page.keyboard.press('Enter');
}

async function showPicture(page: Page, address: string) {
  const buffer = await toBuffer(address, { margin: 4, width: 400 });
  await page.getByLabel('从照片识别').setInputFiles({ name: 'receipt.png', mimeType: 'image/png', buffer });
}

/** Opens the page and waits until it would open again without a network. */
async function openDoor(page: Page, door: string) {
  await page.goto(door);
  await expect(page.getByText('有网，随时送出')).toBeVisible();
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
}

const ticket = (site: Site, number: string, person: Person) =>
  `${site.url}/events/${number}/ticket/${person.number}-${person.code}`;

test('Two helpers scan the same twenty people without a network: entries wait, outlive a reload, and arrive once', async ({
  page,
  context,
  browser,
  site,
  signIn,
}) => {
  test.setTimeout(120_000);
  const evening = await makeEvening(20);
  const { people, door, number, communityId } = evening;
  await signIn('grid-member', { communityId });
  await openDoor(page, door);
  const second = await browser.newContext({ baseURL: site.url, viewport: { width: 360, height: 780 } });
  const other = await second.newPage();
  await signIn('grid-head', { communityId, context: second });
  await openDoor(other, door);

  await context.setOffline(true);
  await second.setOffline(true);
  await expect(page.getByText(/没有网。照常签到/)).toBeVisible();
  for (const [at, person] of people.entries()) {
    if (at % 2 === 0) await type(page, person);
    else await showPicture(page, ticket(site, number, person));
    await expect(page.getByRole('status').filter({ hasText: person.name })).toContainText('等待送出');
    await expect(counted(page, '等待送出')).toHaveText(String(at + 1));
  }
  await type(page, people[3] as Person);
  await expect(page.getByRole('status').filter({ hasText: people[3]?.name })).toContainText('已经登记过了');
  await way(other, '名单').click();
  for (const { name } of people) await other.getByRole('button', { name: `${name} 到了` }).click();
  await expect(counted(other, '等待送出')).toHaveText('20');

  // The page comes out of the device, and so do the list and what waits.
  const reloaded = await page.reload();
  expect(reloaded?.fromServiceWorker()).toBe(true);
  expect(reloaded?.headers()['x-kept-at']).toBeTruthy();
  await expect(counted(page, '等待送出')).toHaveText('20');
  await expect(counted(page, '已到')).toContainText('20');
  await expect(page.getByRole('listitem').filter({ hasText: '等待送出' })).toHaveCount(20);
  expect(await attendancesOf(evening.id)).toHaveLength(0);

  await Promise.all([context.setOffline(false), second.setOffline(false)]);
  for (const one of [page, other]) {
    await expect(counted(one, '等待送出')).toHaveText('0', { timeout: 20_000 });
    await expect(counted(one, '已到')).toContainText('20 / 20');
    await expect(counted(one, '人次')).toHaveText('20');
  }
  const rows = await attendancesOf(evening.id);
  expect(rows).toHaveLength(20);
  expect(new Set(rows.map(({ signUpId }) => signUpId))).toEqual(new Set(people.map(({ id }) => id)));
  await second.close();
});

test('A receipt of another evening, a wrong code and a strange picture are said so; a wrong tap is taken back', async ({
  page,
  context,
  site,
  signIn,
}) => {
  const [evening, elsewhere] = [await makeEvening(2, ['正门', '东门']), await makeEvening(1)];
  const [first, second] = evening.people as [Person, Person];
  const foreign = elsewhere.people[0] as Person;
  await signIn('editor', { communityId: evening.communityId });
  await openDoor(page, evening.door);
  const said = page.getByRole('status').filter({ hasText: /./ });
  await type(page, { ...first, code: 'AAAAAA' });
  await expect(said.filter({ hasText: '查询码和编号对不上' })).toBeVisible();
  await type(page, { number: '123', code: 'A' });
  await expect(said.filter({ hasText: '编号是 8 位数字' })).toBeVisible();
  await showPicture(page, 'https://elsewhere.example/menu');
  await expect(said.filter({ hasText: '这不是报名回执的二维码' })).toBeVisible();
  // The server knows the other evening by its title and day.
  await type(page, foreign);
  await expect(said.filter({ hasText: '“我们的好家风：道德讲堂第十一期”的回执，不是这一场的' })).toBeVisible();
  await context.setOffline(true);
  await showPicture(page, ticket(site, elsewhere.number, foreign));
  await expect(said.filter({ hasText: `这是另一场活动（${elsewhere.number}）的回执` })).toBeVisible();
  await context.setOffline(false);
  expect(await attendancesOf(evening.id)).toHaveLength(0);

  await page.getByRole('radio', { name: '东门' }).check();
  await way(page, '名单').click();
  await page.getByLabel(/找人/).fill(second.name);
  await page.getByRole('button', { name: `${second.name} 到了` }).click();
  await expect(said.filter({ hasText: '到了，已登记' })).toBeVisible();
  await expect(page.getByText(/\d\d:\d\d 到$/)).toBeVisible();
  await page
    .getByRole('button', { name: `撤销：${second.name}` })
    .first()
    .click();
  await expect(counted(page, '已到')).toContainText('0 / 2');
  await expect.poll(async () => (await attendancesOf(evening.id))[0]?.undoneAt).toBeTruthy();
  await page.getByRole('button', { name: `${second.name} 到了` }).click();
  await expect(counted(page, '人次')).toHaveText('1');

  await way(page, '登记').click();
  await page.getByRole('button', { name: '登记到场' }).click();
  await expect(page.getByRole('main').getByRole('alert').filter({ hasText: '请填写姓名' })).toBeVisible();
  await page.getByLabel('姓名').fill('试路过');
  await page.getByRole('button', { name: '登记到场' }).click();
  await way(page, '计数').click();
  await page.getByRole('button', { name: '加 5 人' }).click();
  await page.getByRole('button', { name: '减 1 人' }).click();
  await expect(counted(page, '人次')).toHaveText('6');
  await expect(counted(page, '等待送出')).toHaveText('0');
  const rows = await attendancesOf(evening.id);
  expect(
    rows
      .filter(({ undoneAt }) => !undoneAt)
      .map(({ way, door, people }) => `${way} ${door} ${people}`)
      .sort(),
  ).toEqual(['count 东门 -1', 'count 东门 5', 'list 东门 1', 'walk-in 东门 1']);
});

test('Whoever is signed out keeps what was seen, and it arrives after signing in again; names leave with the helper', async ({
  page,
  context,
  site,
  signIn,
}) => {
  const evening = await makeEvening(1);
  const viewer = await signIn('grid-member', { communityId: evening.communityId });
  await openDoor(page, evening.door);
  await context.clearCookies();
  await type(page, evening.people[0] as Person);
  await expect(page.getByText(/登录已经过期/)).toBeVisible();
  await expect(counted(page, '等待送出')).toHaveText('1');
  await expect(page.getByRole('link', { name: '重新登录' })).toHaveAttribute('href', /^\/sign-in\?next=/);
  expect(await attendancesOf(evening.id)).toHaveLength(0);
  const { encodeSession, sessionCookie } = await import('@/server/session.js');
  const value = await encodeSession({ accountId: viewer.id, sessionVersion: 1 });
  await context.addCookies([{ name: sessionCookie, value, url: site.url, httpOnly: true, sameSite: 'Lax' }]);
  await page.reload();
  await expect(counted(page, '等待送出')).toHaveText('0');
  await expect.poll(() => attendancesOf(evening.id)).toHaveLength(1);

  const kept = () =>
    page.evaluate(async () => {
      const opened = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('linli-check-in');
        request.onsuccess = () => resolve(request.result);
      });
      const all = (name: string) =>
        new Promise<unknown[]>((resolve) => {
          const request = opened.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve(request.result);
        });
      return {
        rosters: (await all('rosters')).length,
        entries: (await all('entries')).length,
        pages: (await caches.keys()).length,
      };
    });
  await expect.poll(kept).toEqual({ rosters: 1, entries: 1, pages: 1 });
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page).not.toHaveURL(/check-in/);
  await expect.poll(kept).toEqual({ rosters: 0, entries: 0, pages: 0 });
});

test('Only the page at the door may use the camera, and others are refused the door', async ({
  page,
  site,
  signIn,
}) => {
  const evening = await makeEvening(1);
  const stranger = await makeEvening(0);
  await signIn('grid-member', { communityId: evening.communityId });
  const policyOf = async (path: string) => (await page.request.get(path)).headers()['permissions-policy'];
  expect(await policyOf(evening.door)).toContain('camera=(self)');
  expect(await policyOf(`${evening.door}/list`)).toContain('camera=()');
  expect(await policyOf('/')).toContain('camera=()');
  for (const path of [stranger.door, `${stranger.door}/list`, `/events/${stranger.number}/hall`])
    expect((await page.request.get(path)).status(), path).toBe(404);
  const body = { account: 'somebody', event: evening.number, entries: [] };
  const foreign = { data: body, headers: { Origin: 'https://elsewhere.example' } };
  expect((await page.request.post('/api/check-in', foreign)).status()).toBe(403);
  expect((await page.request.post('/api/check-in', { data: body, headers: { Origin: site.url } })).status()).toBe(401);
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('The page is a list with a button each, and forms for walk-ins and heads', async ({ page, signIn }) => {
    const evening = await makeEvening(3, ['正门', '东门']);
    const [first] = evening.people as [Person];
    await signIn('grid-member', { communityId: evening.communityId });
    await page.goto(evening.door);
    await expect(page).toHaveURL(/check-in\/list$/);
    await page.getByLabel('门', { exact: true }).first().selectOption('东门');
    await page.getByRole('button', { name: `${first.name} 到了` }).click();
    await expect(page.getByText('已登记。')).toBeVisible();
    await expect(page.getByText('已到 1 / 3')).toBeVisible();
    await page.getByRole('button', { name: `撤销 ${first.name}` }).click();
    await expect(page.getByText('已撤销。')).toBeVisible();
    await page.getByRole('button', { name: `${first.name} 到了` }).click();
    await page.getByRole('button', { name: '登记到场' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('请填写姓名');
    await page.getByLabel('姓名', { exact: true }).fill('试路过');
    await page.getByRole('button', { name: '登记到场' }).click();
    await page.getByLabel('人数').fill('12');
    await page.getByRole('button', { name: '记下人数' }).click();
    await expect(page.getByText('已记下人数。')).toBeVisible();
    await expect(page.getByText('人次 14')).toBeVisible();
  });

  test('The code in the hall leads in: with a receipt or a name, and an old one says so kindly', async ({
    page,
    browser,
    site,
    signIn,
  }) => {
    const evening = await makeEvening(2);
    const [person] = evening.people as [Person];
    await signIn('lead', { communityId: evening.communityId });
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`/events/${evening.number}/hall`);
    const here = (await page.getByRole('link').first().getAttribute('href')) ?? '';
    const context = await browser.newContext({
      baseURL: site.url,
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    const phone = await context.newPage();
    await phone.goto(here);
    await expect(phone).not.toHaveURL(here);
    const receipt = phone.locator('form').filter({ has: phone.getByLabel('编号') });
    await receipt.getByLabel('编号').fill(person.number);
    await receipt.getByLabel('查询码').fill('AAAAAA');
    await receipt.getByRole('button').click();
    await expect(phone.getByRole('alert')).toContainText('编号或查询码不对');
    await receipt.getByLabel('查询码').fill(person.code);
    await receipt.getByRole('button').click();
    await expect(phone.getByText('签到好了，请入座。')).toBeVisible();
    await phone.getByRole('link', { name: /再登记一位/ }).click();
    await phone.getByLabel('姓名').fill('试同来');
    await phone.getByRole('button', { name: '登记到场' }).click();
    await expect(phone.getByText('签到好了，请入座。')).toBeVisible();
    const rows = await attendancesOf(evening.id);
    expect(rows.map(({ way, people }) => [way, people])).toEqual([
      ['hall', 1],
      ['hall', 1],
    ]);
    await phone.goto(`/events/${evening.number}/here/abcdefghijkl`);
    await expect(phone.getByRole('heading', { name: '这个码过时了' })).toBeVisible();
    await context.close();
  });
});

test('The code on the screen changes by itself without loading the page anew', async ({ page, signIn }) => {
  test.setTimeout(90_000);
  const evening = await makeEvening(12);
  await signIn('lead', { communityId: evening.communityId });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`/events/${evening.number}/hall`);
  await expectAccessible(page);
  await page.evaluate(() => Object.assign(window, { sameScreen: true }));
  const code = page.getByRole('link').first();
  const first = (await code.getAttribute('href')) ?? '';
  await expect(code).not.toHaveAttribute('href', first, { timeout: 40_000 });
  expect(await page.evaluate(() => 'sameScreen' in window)).toBe(true);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page);
});

test('A resident who signed up comes in with one tap', async ({ page, signIn }) => {
  const { signUp } = await import('@/features/events/sign-ups/mutations');
  const { hallCode } = await import('@/lib/hall-codes');
  const evening = await makeEvening(0);
  const viewer = await signIn('resident');
  const said = { name: '试有账号', contact: '13500001111', for: 'self' as const, helper: '', answers: {} };
  await signUp(viewer, { ...said, eventId: evening.id, groupId: evening.groupIds[0] ?? '' }, 'home', new Date());
  await page.goto(`/events/${evening.number}/here/${hallCode(evening.id, new Date())}`);
  await page.getByRole('button', { name: '试有账号 到了' }).click();
  await expect(page.getByText('签到好了，请入座。')).toBeVisible();
  expect(await attendancesOf(evening.id)).toHaveLength(1);
});

/** Every way of the page, at the narrowest and with large print. */
async function walkThrough(
  browser: Browser,
  site: Site,
  signIn: (options: object) => Promise<unknown>,
  elder: boolean,
) {
  const evening = await makeEvening(24, ['正门', '东门']);
  const context = await browser.newContext({ baseURL: site.url, viewport: { width: 320, height: 720 } });
  await signIn({ communityId: evening.communityId, context });
  if (elder) await context.addCookies([{ name: 'linli-view', value: 'elder', url: site.url }]);
  const page = await context.newPage();
  await openDoor(page, evening.door);
  await type(page, evening.people[0] as Person);
  for (const name of ['扫码', '名单', '登记', '计数']) {
    await way(page, name).click();
    await expectAccessible(page, `${name} ${elder}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
    await page.screenshot({ path: `test-results/door-${elder ? 'elder' : 'plain'}-${name}-320.png` });
  }
  await page.goto(`${evening.door}/list`);
  await expectAccessible(page);
  await context.close();
}

for (const elder of [false, true])
  test(`Every way at the door is accessible at 320 pixels${elder ? ', with large print' : ''}`, ({
    browser,
    site,
    signIn,
  }) => walkThrough(browser, site, (options) => signIn('grid-member', options), elder));
