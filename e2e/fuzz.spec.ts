import type { APIRequestContext, APIResponse } from '@playwright/test';
import { expect, type Site, test } from './fixtures';
import { type HostileFile, hostileFiles, hostileTexts } from './hostile-values';
import { accountPages, deskPages, readingPages, takingPartPages } from './pages-list';

/** How much is sent in all; `FUZZ=10000` for the long run. */
const total = Number(process.env.FUZZ ?? 400);

test.setTimeout(60_000 + total * 400);

test('Whatever is asked for, the answer is whole, never a fault, and nothing of it runs', async ({ request }) => {
  const texts = hostileTexts(total / 4, 11);
  const asked = [...readingPages, ...takingPartPages].map((path) => path.split('?')[0] ?? '/');
  const names = ['q', 'before', 'after', 'community', 'column', 'next', 'page', 'done', 'from', 'to'];
  for (const [n, text] of texts.entries()) {
    const path = asked[n % asked.length] ?? '/';
    const value = encodeURIComponent(Buffer.from(text).toString());
    const address =
      n % 3 === 0 ? `/${value.slice(0, 300)}` : `${path}?${names[n % names.length]}=${value.slice(0, 1_500)}`;
    const answer = await request.get(address, { headers: { cookie: `linli-view=${value.slice(0, 200)}` } });
    await expectHarmless(answer, `GET ${address}`);
  }
});

for (const [who, pages] of [
  ['a visitor', takingPartPages],
  ['an office member', [...accountPages, ...deskPages]],
] as const) {
  test(`Whatever ${who} sends with any form is answered, never half taken, and nothing of it runs`, async ({
    page,
    site,
    signIn,
  }) => {
    if (who !== 'a visitor') await signIn('office');
    const before = await recordsNow();
    let sent = 0;
    const each = Math.ceil((total * 3) / 8 / pages.length);
    const texts = hostileTexts(each * 12, 17);
    const files = hostileFiles(each, 19);
    for (const path of pages) {
      // These two would end the run: the account, or the demonstration that it stands on.
      if (path.endsWith('/erase') || path.endsWith('/leave')) continue;
      for (let n = 0; n < each; n += 1)
        sent += await sendForms(page.request, site, path, texts.slice(n * 12), files[n]);
    }
    expect(sent).toBeGreaterThan(pages.length);
    // Some of it must have been taken, or nothing was tried.
    expect(await recordsNow()).toBeGreaterThan(before);
    await expectWholeDatabase();
    await page.goto('/');
    expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined();
  });
}

async function sendForms(request: APIRequestContext, site: Site, path: string, texts: string[], file?: HostileFile) {
  const html = await (await request.get(path)).text();
  let sent = 0;
  for (const [form = ''] of html.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/gi)) {
    if (/sign-out|退出/.test(form)) continue;
    const action = /<form[^>]*action="([^"]+)"/.exec(form)?.[1] ?? path;
    const answer = await request.post(action || path, {
      multipart: fieldsOf(form, texts, file),
      headers: { origin: site.url, 'sec-fetch-site': 'same-origin' },
      maxRedirects: 3,
    });
    await expectHarmless(answer, `POST ${path}`);
    sent += 1;
  }
  return sent;
}

function fieldsOf(form: string, texts: string[], file?: HostileFile): Record<string, string | HostileFile> {
  const fields: Record<string, string | HostileFile> = {};
  let n = 0;
  for (const [tag = ''] of form.matchAll(/<(?:input|textarea|select|button)\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    if (!name) continue;
    // The field that nobody sees is for programs; one that fills it is refused before anything else is read.
    if (attribute(tag, 'tabindex') === '-1') fields[name] = '';
    else if (attribute(tag, 'type') === 'hidden') fields[name] = attribute(tag, 'value');
    else if (attribute(tag, 'type') === 'file') fields[name] = file ?? '';
    else if (tag.startsWith('<button')) fields[name] ??= attribute(tag, 'value');
    else if (tag.startsWith('<select') && n % 4 !== 3) fields[name] = anyOption(form, name, n++);
    else fields[name] = texts[n++ % texts.length] ?? '';
  }
  return fields;
}

// Mostly what the form offers, so that what is sent gets past the first field.
function anyOption(form: string, name: string, n: number): string {
  const select = new RegExp(`<select[^>]*name="${name}"[\\s\\S]*?</select>`).exec(form)?.[0] ?? '';
  const options = [...select.matchAll(/<option value="([^"]+)"/g)].map(([, value = '']) => value);
  return options[n % Math.max(1, options.length)] ?? '';
}

const attribute = (tag: string, name: string) =>
  (new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

async function expectHarmless(answer: APIResponse, what: string): Promise<void> {
  expect(answer.status(), what).toBeLessThan(500);
  const body = await answer.text();
  if (!answer.headers()['content-type']?.startsWith('text/html')) return;
  expect(body, what).toContain('</html>');
  expect(body, what).not.toMatch(/<script>window\.hit|<[a-z]+[^<>"]* on(?:error|load)=window\.hit|href="javascript:/i);
}

async function recordsNow(): Promise<number> {
  const { verifyChain } = await import('@/db/record');
  return (await verifyChain()).length;
}

async function expectWholeDatabase(): Promise<void> {
  const [{ eq }, { db }, { verifyChain }, { announcements, announcementVersions }, { searchDocuments }] =
    await Promise.all([
      import('drizzle-orm'),
      import('@/db/client'),
      import('@/db/record'),
      import('@/db/schema/announcements'),
      import('@/db/schema/search'),
    ]);
  expect(await verifyChain()).toMatchObject({ brokenAt: null });
  const texts = await db.select({ id: announcements.id }).from(announcements);
  const versions = await db.select({ id: announcementVersions.announcementId }).from(announcementVersions);
  const found = await db
    .select({ id: searchDocuments.subjectId })
    .from(searchDocuments)
    .where(eq(searchDocuments.kind, 'announcement'));
  const ids = texts.map(({ id }) => id).sort();
  expect([...new Set(versions.map(({ id }) => id))].sort()).toEqual(ids);
  expect(found.map(({ id }) => id).sort()).toEqual(ids);
}
