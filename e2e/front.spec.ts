import { request as rawRequest } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { expect, test } from './fixtures';
import { accountPages, deskPages, readingPages, takingPartPages, unknownPages } from './pages-list';

const publicPages = [...readingPages, ...takingPartPages];

test.describe('What a visitor gets', () => {
  test('Reading pages bring no framework script, at most 10 KB of our own, and nothing from elsewhere', async ({
    page,
    site,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const path of readingPages) {
      await page.goto(path);
      const scripts = await page
        .locator('script[src]')
        .evaluateAll((found) => found.map((script) => script.getAttribute('src')));
      expect(scripts, path).toEqual(['/reading.js']);
    }
    expect(asked.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:'))).toEqual([]);
    const own = await page.request.get('/reading.js');
    expect((await own.body()).length).toBeLessThanOrEqual(10_000);
  });

  test('Pages of taking part bring at most 150 KB of scripts, compressed, a proof of work included', async ({
    browser,
    site,
  }) => {
    for (const path of takingPartPages) {
      const page = await (await browser.newContext({ baseURL: site.url })).newPage();
      const client = await page.context().newCDPSession(page);
      await client.send('Network.enable');
      const scripts = new Set<string>();
      let bytes = 0;
      client.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
      client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        if (scripts.has(requestId)) bytes += encodedDataLength;
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      const proof = page.locator('input[name=proof]');
      if ((await proof.count()) > 0) {
        await page.getByRole('textbox').first().fill('某');
        await expect(proof).not.toHaveValue('');
      }
      expect(bytes, path).toBeLessThanOrEqual(150_000);
      await page.context().close();
    }
  });

  test('Every page has its policy: no inline script or style runs that is not named', async ({ request }) => {
    for (const path of [...publicPages, ...unknownPages]) {
      const answer = await request.get(path);
      const policy = answer.headers()['content-security-policy'] ?? '';
      expect(policy, path).toContain("style-src 'self'");
      expect(policy, path).toContain("object-src 'none'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toContain('unsafe');
      const html = await answer.text();
      expect(html, path).not.toMatch(/ style="/);
      expect(html, path).not.toContain('<template id="B:');
      if (readingPages.includes(path)) expect(policy, path).toMatch(/script-src 'self'(?:;|$)/);
    }
  });

  test('Title, canonical address and the other language stand in the head', async ({ request }) => {
    for (const path of readingPages) {
      const head = (await (await request.get(path)).text()).split('</head>')[0] ?? '';
      expect(head, path).toMatch(/<title>[^<]+<\/title>/);
      expect(head, path).toContain('rel="canonical"');
      expect(head, path).toContain('hrefLang="en"');
      expect(head, path).toContain('property="og:title"');
    }
  });

  test('What does not exist is a whole page with status 404, in the language that was asked for', async ({
    request,
  }) => {
    for (const path of unknownPages) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(404);
      expect(await answer.text(), path).toContain(
        path.startsWith('/en') ? 'This page was not found' : '没有找到这个页面',
      );
    }
    for (const path of ['/no-such-file.png', '/_next/static/none.js', '/%E0%A4%A', '/announcements/%00']) {
      const answer = await request.get(path);
      expect([400, 404], path).toContain(answer.status());
      expect((await answer.text()).length, path).toBeGreaterThan(400);
    }
  });

  test('A kept page answers 304, HEAD, and each encoding', async ({ request }) => {
    const first = await request.get('/about', { headers: { 'Accept-Encoding': 'gzip' } });
    const etag = first.headers().etag ?? '';
    expect(etag).not.toBe('');
    const again = await request.get('/about', { headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': etag } });
    expect(again.status()).toBe(304);
    const head = await request.head('/about', { headers: { 'Accept-Encoding': 'gzip' } });
    expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
    const plain = await request.get('/about', { headers: { 'Accept-Encoding': 'identity' } });
    expect(plain.headers()['content-encoding']).toBeUndefined();
    expect(plain.headers().etag).not.toBe(etag);
  });
});

test.describe('Never another’s page', () => {
  const secret = '只有本人能看见的名字';

  test('Nothing of somebody signed in is shown to anybody else, on any page, with any trick', async ({
    signIn,
    context,
    browser,
    site,
  }) => {
    test.setTimeout(180_000);
    await signIn('office', { name: secret });
    const signedIn = context.request;
    const tricks: Record<string, string>[] = [
      {},
      {
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'https',
        'x-original-url': '/desk',
        'x-rewrite-url': '/desk',
      },
      { 'x-middleware-subrequest': 'proxy:proxy:proxy', 'x-middleware-prefetch': '1', purpose: 'prefetch' },
      { rsc: '1' },
      { cookie: 'next-auth.session-token=forged.token.value' },
      { host: 'evil.example' },
    ];
    const paths = [...publicPages, ...accountPages, ...deskPages, '/announcements?before=1_x', '/?x=1'];
    const visitor = (await browser.newContext({ baseURL: site.url })).request;
    let seen = 0;
    for (const path of paths) {
      const own = await signedIn.get(path);
      if ((await own.text()).includes(secret)) seen += 1;
      expect(own.headers()['cache-control'], path).toContain('no-store');
      for (const headers of tricks) {
        const answer = await visitor.get(path, { headers, maxRedirects: 0, failOnStatusCode: false });
        const body = await answer.text();
        expect(body, `${path} ${JSON.stringify(headers)}`).not.toContain(secret);
        expect(body, path).not.toContain('evil.example');
        expect(answer.headers().location ?? '', path).not.toContain('evil.example');
      }
    }
    expect(seen, 'the name stands on pages of its owner, so there was something to leak').toBeGreaterThan(3);
  });

  test('After signing out the desk is closed at the next request', async ({ signIn, page }) => {
    await signIn('office', { name: secret });
    await page.goto('/desk');
    await expect(page.getByRole('banner').getByText(secret)).toBeVisible();
    await page.getByRole('button', { name: '退出' }).click();
    await expect(page).toHaveURL(/\/$/);
    await page.goto('/desk');
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await page.goBack();
    await expect(page.getByText(secret)).toHaveCount(0);
  });

  test('A page for everyone never sets a cookie', async ({ request }) => {
    for (const path of publicPages) expect((await request.get(path)).headers()['set-cookie'], path).toBeUndefined();
  });
});

test.describe('What is refused', () => {
  test('A post from another site gets 403 and changes nothing', async ({ request }) => {
    const foreign: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'null' },
    ];
    for (const headers of foreign) {
      const answer = await request.post('/api/view', { headers, form: { view: 'elder', back: '/' }, maxRedirects: 0 });
      expect(answer.status()).toBe(403);
      expect(answer.headers()['set-cookie']).toBeUndefined();
    }
    const own = await request.post('/api/view', { form: { view: 'elder', back: '/' }, maxRedirects: 0 });
    expect(own.status()).toBe(303);
  });

  test('Large print goes back only to a path of this site', async ({ request }) => {
    for (const back of ['//evil.example', 'https://evil.example/', '/\\evil.example', '']) {
      const answer = await request.post('/api/view', { form: { view: 'elder', back }, maxRedirects: 0 });
      expect(answer.headers().location).toBe('/');
    }
  });

  test('Strange methods, addresses and sizes get a whole page', async ({ request, site }) => {
    expect((await request.fetch('/', { method: 'DELETE' })).status()).toBe(405);
    const large = await rawGet(site.url, {
      path: '/api/view',
      method: 'POST',
      headers: { 'Content-Length': String(64 * 1024 * 1024) },
    });
    expect(large.status).toBe(413);
    for (const path of ['//evil.example/x', 'http://evil.example/x', '/\\evil.example', '/zh-CN//evil.example']) {
      const answer = await rawGet(site.url, { path });
      expect(answer.status, path).toBeLessThan(500);
      expect(answer.location, path).not.toMatch(/^(?:https?:)?\/\/|^\/\\/);
    }
  });
});

function rawGet(base: string, options: { path: string; method?: string; headers?: Record<string, string> }) {
  const { hostname, port } = new URL(base);
  return new Promise<{ status: number; location: string; body: string }>((resolve, reject) => {
    const sent = rawRequest({ hostname, port, ...options }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const body = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', body: body.toString() });
        sent.destroy();
      });
    });
    sent.on('error', reject);
    if (options.method !== 'POST') sent.end();
    else sent.flushHeaders();
  });
}
