import { type ChildProcess, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrationFolder, testSecrets } from './demonstration-folder';
import { test as base, expect, startServer } from './fixtures';

type Portal = {
  url: string;
  data: string;
  /** What a start does before it serves; returns what it prints. */
  prepare: (more?: Record<string, string>) => string;
  serve: () => Promise<void>;
};

/** A portal of the test's own, since these tests change all of it. */
const test = base.extend<{ portal: Portal }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  portal: async ({}, use, { parallelIndex }) => {
    const data = mkdtempSync(join(tmpdir(), 'linli-first-run-'));
    const port = 3300 + parallelIndex;
    const url = `http://127.0.0.1:${port}`;
    const place = { ...testSecrets, LINLI_DATA: data, LINLI_ORIGIN: url };
    let server: ChildProcess | undefined;
    await use({
      url,
      data,
      prepare: (more = {}) => {
        const { NODE_OPTIONS: _, ...environment } = process.env;
        const command = ['--conditions=react-server', '--import', 'tsx', 'scripts/migrate.ts'];
        return execFileSync(process.execPath, command, {
          env: { ...environment, ...place, ...more },
          encoding: 'utf8',
        });
      },
      serve: async () => {
        server = await startServer(port, place);
      },
    });
    server?.kill('SIGTERM');
    if (server) await once(server, 'exit');
    rmSync(data, { recursive: true });
  },
});

// Each of them prepares a database and starts a server.
test.setTimeout(180_000);

const firstRunLink = (printed: string) => /http\S+\/first-run\/\S+/.exec(printed)?.[0];

test('An empty portal is opened from the terminal, once', async ({ page, browser, portal }) => {
  const older = firstRunLink(portal.prepare({ LINLI_DEMO: 'off' })) ?? '';
  const link = firstRunLink(portal.prepare()) ?? '';
  expect(link).not.toBe(older);
  await portal.serve();

  await page.goto(portal.url);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('邻里');
  await expect(page.getByText('演示')).toHaveCount(0);
  expect((await page.goto(older))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这个链接不能用了');

  await page.goto(link);
  await page.getByRole('button', { name: '开始使用' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请填写街道名称');
  await page.getByLabel('网站名称').fill('柳岸邻里');
  await page.getByLabel('街道名称').fill('柳岸街道');
  await page.getByLabel('姓名').fill('试开门');
  await page.getByLabel('手机号或邮箱').fill('first@example.org');
  await page.getByLabel('密码', { exact: true }).fill('hai tang hua kai');
  await page.getByLabel('再输一遍密码').fill('hai tang hua kai');
  await page.getByRole('button', { name: '开始使用' }).click();
  await page.waitForURL(`${portal.url}/desk`);
  await expect(page.getByText('试开门（系统管理员）')).toBeVisible();

  const visitor = await (await browser.newContext()).newPage();
  expect((await visitor.goto(link))?.status()).toBe(404);
  await visitor.goto(portal.url);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('柳岸邻里');
  await visitor.context().close();
  expect(firstRunLink(portal.prepare())).toBeUndefined();
});

test('An empty portal can be opened without scripts', async ({ browser, portal }) => {
  const link = firstRunLink(portal.prepare({ LINLI_DEMO: 'off' })) ?? '';
  await portal.serve();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  for (const [label, text] of [
    ['街道名称', '柳岸街道'],
    ['姓名', '试开门'],
    ['手机号或邮箱', '13800000001'],
    ['再输一遍密码', 'hai tang hua kai'],
  ]) {
    await page.getByLabel(label ?? '').fill(text ?? '');
  }
  await page.getByLabel('密码', { exact: true }).fill('hai tang hua kai');
  await page.getByRole('button', { name: '开始使用' }).click();
  await page.waitForURL(`${portal.url}/desk`);
  await context.close();
});

test('The demonstration is ended from the desk, and the portal is opened again from the terminal', async ({
  page,
  context,
  portal,
}) => {
  cpSync(await demonstrationFolder(), portal.data, { recursive: true });
  await portal.serve();
  const { default: Database } = await import('better-sqlite3');
  const { encodeSession, sessionCookie } = await import('@/server/session.js');
  const database = new Database(join(portal.data, 'linli.db'), { readonly: true });
  const [accountId, sessionVersion] = database
    .prepare("select id, session_version from accounts where role = 'administrator'")
    .raw()
    .get() as [string, number];
  database.close();
  const value = await encodeSession({ accountId, sessionVersion });
  await context.addCookies([{ name: sessionCookie, value, url: portal.url, httpOnly: true, sameSite: 'Lax' }]);

  await page.goto(`${portal.url}/desk/portal`);
  await page.getByRole('link', { name: '看看会清空什么' }).click();
  await expect(page.getByText(/社区和网格：3 个社区/)).toBeVisible();
  await page.getByRole('button', { name: '清空并结束演示' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('请勾选确认');
  await page.getByLabel('我明白清空后不能恢复').check();
  await page.getByRole('button', { name: '清空并结束演示' }).click();
  await expect(page.getByRole('status')).toHaveText('演示已结束。');
  await expect(page.getByRole('link', { name: '看看会清空什么' })).toHaveCount(0);
  await expect(page.getByLabel('网站名称')).toHaveValue('邻里');
  expect((await page.goto(`${portal.url}/desk/portal/leave`))?.status()).toBe(404);

  await context.clearCookies();
  for (const path of ['/', '/communities', '/about', '/en/privacy', '/sitemap']) {
    expect((await page.goto(portal.url + path))?.status()).toBe(200);
    await expect(page.locator('body')).not.toContainText(/演示|demonstration|梧桐|Wutong/i);
  }
  expect(firstRunLink(portal.prepare())).toContain(`${portal.url}/first-run/`);
});
