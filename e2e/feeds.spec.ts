import { expect, test } from './fixtures';

const feeds = [
  ['/feeds/all.atom', 'application/atom+xml', 'entry'],
  ['/feeds/all.rss', 'application/rss+xml', 'item'],
  ['/feeds/columns/news.atom', 'application/atom+xml', 'entry'],
  ['/feeds/communities/lianxi.rss', 'application/rss+xml', 'item'],
  ['/en/feeds/columns/news.atom', 'application/atom+xml', 'entry'],
] as const;

test('A browser reads every feed as XML without a fault, however hostile a title is', async ({ page, request }) => {
  const { draft } = await import('@/features/announcements/mutations');
  const { makeColumn } = await import('@/lib/testing/factories');
  const { system } = await import('@/lib/viewer');
  const title = ']]> & <script>alert(1)</script> \u0001\u000b 好👍';
  const texts = {
    title,
    summary: title,
    body: '<p>一 &amp; 二 <a href="/about">关于</a></p>',
    source: '',
    coverAlt: '',
  };
  await draft(system, { ...texts, columnId: await makeColumn(), communityId: null }, { publish: true }, new Date());

  await page.goto('/about');
  for (const [path, type, entry] of feeds) {
    const answer = await request.get(path);
    expect(answer.headers()['content-type'], path).toBe(`${type}; charset=utf-8`);
    const read = await page.evaluate(
      ({ xml, entry }) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        return {
          faults: parsed.querySelectorAll('parsererror').length,
          titles: [...parsed.querySelectorAll(`${entry} > title`)].map((element) => element.textContent),
          html: [...parsed.querySelectorAll('*')].find((element) => /^content/.test(element.nodeName))?.textContent,
        };
      },
      { xml: await answer.text(), entry },
    );
    expect(read.faults, path).toBe(0);
    expect(read.titles.length, path).toBeGreaterThan(0);
    if (path.includes('/all.')) {
      expect(read.titles[0], path).toBe(']]> & <script>alert(1)</script>  好👍');
      expect(read.html, path).toMatch(/^<p>一 &amp; 二 <a href="http:\/\/[^"]+\/about">关于<\/a><\/p>$/);
    }
  }
});

test('A feed is shared like a page: tag, 304, compression, one address, and anew after a withdrawal', async ({
  request,
}) => {
  const { draft, withdraw } = await import('@/features/announcements/mutations');
  const { makeColumn } = await import('@/lib/testing/factories');
  const { system } = await import('@/lib/viewer');
  const texts = { title: '先进后出的一篇', summary: '摘要', body: '<p>正文</p>', source: '', coverAlt: '' };
  const id = await draft(
    system,
    { ...texts, columnId: await makeColumn(), communityId: null },
    { publish: true },
    new Date(),
  );

  for (const path of ['/feeds/all.atom', '/feeds/all.rss', '/feeds/all.json']) {
    const first = await request.get(path, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(await first.text(), path).toContain('先进后出的一篇');
    expect(first.headers(), path).toMatchObject({
      'cache-control': 'public, no-cache',
      'content-encoding': 'gzip',
      vary: 'Accept-Encoding, Cookie',
      'x-content-type-options': 'nosniff',
    });
    const headers = { 'Accept-Encoding': 'gzip', 'If-None-Match': first.headers().etag ?? '' };
    expect((await request.get(path, { headers })).status(), path).toBe(304);
    const longer = await request.get(`${path}?x=1`, { maxRedirects: 0 });
    expect([longer.status(), longer.headers().location], path).toEqual([308, path]);
  }

  await withdraw(system, { id, version: 2, reason: '有误' }, new Date());
  for (const path of ['/feeds/all.atom', '/feeds/all.rss', '/feeds/all.json'])
    expect(await (await request.get(path)).text(), path).not.toContain('先进后出的一篇');
});

test('Whoever is signed in gets the same feed as everybody', async ({ context, request, signIn }) => {
  await signIn('office', { name: '只有本人能看见的名字' });
  const own = await context.request.get('/feeds/all.json');
  expect(await own.text()).toBe(await (await request.get('/feeds/all.json')).text());
  expect(own.headers()['set-cookie']).toBeUndefined();
});

test('A feed that does not exist is a whole page with status 404', async ({ request }) => {
  for (const path of [
    '/feeds/columns/none.atom',
    '/feeds/communities/none.json',
    '/feeds/none.rss',
    '/feeds/all.xml',
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).toMatch(/<h1[^>]*>没有/);
  }
});

test('Pages with news name their feed, and the page about subscribing leads to each', async ({ page, request }) => {
  for (const [path, feed] of [
    ['/', '/feeds/all.atom'],
    ['/announcements', '/feeds/all.atom'],
    ['/columns/notices', '/feeds/columns/notices.atom'],
    ['/communities/lianxi', '/feeds/communities/lianxi.atom'],
    ['/en/columns/notices', '/en/feeds/columns/notices.atom'],
  ] as const) {
    const head = (await (await request.get(path)).text()).split('</head>')[0] ?? '';
    const link = /<link rel="alternate" type="application\/atom\+xml"[^>]*href="([^"]+)"/.exec(head)?.[1] ?? '';
    expect(new URL(link).pathname, path).toBe(feed);
    expect((await request.get(link)).status(), link).toBe(200);
  }

  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: '订阅' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '订阅' })).toBeVisible();
  const links = await page
    .locator('main a[href^="/feeds/"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links.length).toBeGreaterThan(30);
  for (const link of links) expect((await request.get(link ?? '')).status(), link ?? '').toBe(200);
});
