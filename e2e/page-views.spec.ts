import { once } from 'node:events';
import { expect, startServer, test } from './fixtures';

const phone = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36';
const reader = { 'User-Agent': phone };

test('Views of visitors are kept when the server stops, and staff see them on the list and by day', async ({
  page,
  request,
  signIn,
}, { parallelIndex }) => {
  test.setTimeout(120_000);
  const { db } = await import('@/db/client');
  const { pageViews } = await import('@/db/schema/page-views');
  const { recordState } = await import('@/db/schema/records');
  const { makeColumn, makeDraft } = await import('@/lib/testing/factories');
  const { publish } = await import('@/features/announcements/mutations');
  const { getOnDesk } = await import('@/features/announcements/drafts/queries');
  const { system } = await import('@/lib/viewer');
  const id = await makeDraft({ communityId: null, columnId: await makeColumn(), title: '数一数谁在读' });
  await publish(system, { id, version: 1 }, new Date());
  const path = `/announcements/${(await getOnDesk(system, id))?.slug}`;
  await signIn('office');
  const state = await db.select().from(recordState);

  const port = 3350 + parallelIndex;
  const server = await startServer(port);
  const open = (to: string, headers: Record<string, string> = reader, method = 'GET') =>
    request.fetch(`http://127.0.0.1:${port}${to}`, { headers, method, maxRedirects: 0 });
  const views = 3;
  for (let n = 0; n < views; n += 1) expect((await open(path)).status()).toBe(200);
  await open(`/en${path}`);
  await open(path, { ...reader, 'X-Linli-Shown': '1' }, 'HEAD');
  // None of these is somebody who reads.
  await open(path, { ...reader, 'Sec-Purpose': 'prefetch' });
  await open(path, { 'User-Agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0)' });
  await open(path, reader, 'HEAD');
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  expect((await open('/desk', { ...reader, Cookie: cookie })).status(), 'the cookie is of staff').toBe(200);
  await open(path, { ...reader, Cookie: cookie });
  for (const other of ['/announcements/no-such-text', '/link/no-such-link', '/feeds/all.atom', `${path}?x=1`])
    await open(other);
  server.kill('SIGTERM');
  await once(server, 'exit');

  const kept = await db.select().from(pageViews);
  expect(kept).toEqual([{ path, day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), views: views + 2 }]);
  expect(await db.select().from(recordState), 'no record, no new public version').toEqual(state);

  await page.goto('/desk/announcements');
  await expect(page.getByRole('row', { name: '数一数谁在读' })).toContainText('5 / 5');
  await page.goto('/desk/page-views?days=7');
  await expect(page.getByText('共 5 次')).toBeVisible();
  await expect(page.getByRole('img', { name: /最多的一天是.+，5 次/ })).toBeVisible();
  await expect(page.getByRole('row', { name: '数一数谁在读 5' }).getByRole('link')).toHaveAttribute('href', path);
  await page.getByRole('link', { name: '近 90 天' }).click();
  await expect(page).toHaveURL(/days=90/);
  await page.locator('summary').click();
  await expect(page.getByRole('table', { name: '每一天的数字' }).getByRole('row')).toHaveCount(91);
});

test('Page views are not for grid members', async ({ page, signIn }) => {
  const { makeCommunity } = await import('@/lib/testing/factories');
  await signIn('grid-member', { communityId: await makeCommunity() });
  expect((await page.goto('/desk/page-views'))?.status()).toBe(403);
});
