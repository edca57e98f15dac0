import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { unzipSync } from 'fflate';
import { crawl } from '@/lib/testing/crawl';
import { honourMarked, makeMarked, marked, marks } from '@/lib/testing/marked-person';
import { demonstrationFolder, testSecrets } from './demonstration-folder';
import { freePort, startServer, stopServer } from './fixtures';

let data = '';
let url = '';
let server: ChildProcess;

test.beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'linli-privacy-'));
  cpSync(await demonstrationFolder(), data, { recursive: true });
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  Object.assign(process.env, testSecrets, { LINLI_DATA: data, LINLI_ORIGIN: url });
});
test.afterAll(async () => {
  if (server) await stopServer(server);
  const { closeDatabase } = await import('@/db/client');
  await closeDatabase();
  rmSync(data, { recursive: true });
});

const both = (paths: string[]) => paths.flatMap((path) => [path, path === '/' ? '/en' : `/en${path}`]);
const exports = ['announcements', 'site-errors', 'supports', 'people', 'communities', 'records'];
/** The form that tells of an error on a page: the same for every page, and says of it no more than its address. */
const readable = (path: string) => !path.includes('/site-errors/new?');
const ofGoodPeople = /^\/desk(\/(nominations|clues|honours|notices|support|reviews|visits|figures|records)(\/|\?|$)|$)/;

test('A marked person is found where the person agreed to, and nowhere once the person has left', async ({ page }) => {
  test.setTimeout(420_000);
  const person = await makeMarked();
  server = await startServer(Number(new URL(url).port));
  const onNotice = await crawl(url, both([`/notices/${person.number}`]), { within: () => false });
  for (const [path, { status, body }] of onNotice)
    expect([path, status, body.includes(marked.name)]).toEqual([path, 200, true]);

  const place = await honourMarked(person);
  const search = (text: string) => `/search?q=${encodeURIComponent(text)}`;
  const certificate = `/certificates/${place.certificate}`;
  const shownOn = both([
    '/',
    '/honours',
    `/honours/${place.slug}`,
    `/honours/batches/${place.batch}`,
    search(marked.name),
    certificate,
  ]);
  // What shows people as a file or a picture: 404 where there is none, and it holds nobody who has left.
  const files = [
    ...['certificate.pdf', 'certificate.png'].map((name) => `${certificate}/${name}`),
    ...['poster.pdf', 'slides.pdf', 'board.zip'].map((name) => `/honours/batches/${place.batch}/${name}`),
  ];
  const pictures = person.pictures.map((id) => `/people/${id}`);
  const feeds = ['atom', 'rss', 'json'].map((kind) => `/feeds/announcements.${kind}`);
  const places = [
    ...both([
      ...shownOn.filter((path) => !path.startsWith('/en')),
      '/notices',
      `/notices/${person.number}`,
      `/objections/${person.objectionId}`,
    ]),
    ...both(['xuanchongyu', 'xuan', marked.mark, '翀'].map(search)),
    ...[...pictures, ...files, ...feeds, '/sitemap.xml', '/robots.txt', '/sitemap', '/en/sitemap', '/subscribe'],
  ];
  const before = await crawl(url, places, { within: readable });
  expect(before.size).toBeGreaterThan(100);
  const found = [...before].filter(([, { body }]) => marks.test(body)).map(([path]) => path);
  expect(found).toEqual(expect.arrayContaining(shownOn));
  expect(pictures.map((path) => before.get(path)?.status)).toContain(200);
  const office = await sessionOf(person.office.id ?? '');
  expect(await markedOnDesk(office, [`/desk/nominations/${person.id}`])).not.toEqual([]);
  expect(holdsMarks()).toBe(true);

  const { receiptToken } = await import('@/lib/receipts');
  await page.goto(`${url}/nominations/mine/nominee/${receiptToken('nominee', person.id, new Date())}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(marked.name);
  await page.getByText('我不愿意，请销毁我的材料').click();
  await page.getByRole('checkbox', { name: '我确定' }).check();
  await page.getByRole('button', { name: '销毁我的材料' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('已经按您的意思办了');

  // The very next request, also of pages that the front had kept; then everything that there is or was.
  const next = await crawl(url, found, { within: () => false });
  expect(markedIn(next)).toEqual([]);
  const all = new Set([...places, ...before.keys(), await here(page.url())]);
  const after = await crawl(url, [...all], { within: readable });
  expect(after.size).toBeGreaterThan(100);
  // A search page says what was looked for: the words of the visitor, and nobody's data.
  expect(markedIn(after)).toEqual([]);
  for (const path of pictures) expect([path, after.get(path)?.status]).toEqual([path, 404]);
  expect([after.get('/honours')?.status, after.get(`/honours/${place.slug}`)?.status]).toEqual([200, 404]);

  const desk = ['nominations', 'clues', 'honours', 'visits'].flatMap((area) => [
    `/desk/${area}`,
    `/desk/${area}/${person.id}`,
  ]);
  expect(await markedOnDesk(office, [...desk, `/desk/clues/${person.clueId}`, `/desk/honours/${place.slug}`])).toEqual(
    [],
  );
  for (const list of exports) expect([list, marks.test(await exported(list, office))]).toEqual([list, false]);
  expect(holdsMarks(), 'the database, byte by byte').toBe(false);
  const sealed = readdirSync(join(data, 'people')).filter((name) => person.pictures.some((id) => name.startsWith(id)));
  expect(sealed).toEqual([]);
});

const here = async (address: string) => new URL(address).pathname;

/** Addresses whose answer holds a mark that was not in the question. */
function markedIn(answers: Map<string, { body: string }>): string[] {
  return [...answers]
    .filter(([path, { body }]) => {
      const asked = path.includes('/search?') ? new URL(url + path).searchParams.get('q') : null;
      return marks.test(asked ? body.replaceAll(asked, '').replaceAll(encodeURIComponent(asked), '') : body);
    })
    .map(([path]) => path);
}

async function sessionOf(accountId: string): Promise<string> {
  const { encodeSession, sessionCookie } = await import('@/server/session.js');
  return `${sessionCookie}=${await encodeSession({ accountId, sessionVersion: 1 })}`;
}

async function markedOnDesk(cookie: string, more: string[]): Promise<string[]> {
  // The list holds every record; what concerns one thing is a part of it, and so is what a figure counts in another period or place.
  const isPart = (path: string) =>
    /subject=|\/figures\b.*(?:from|community)=|\/figures\b.*period=(?!year)|\/figures\/\w[\w-]*\./.test(path);
  const within = (path: string) => ofGoodPeople.test(path) && !isPart(path);
  const answers = await crawl(url, ['/desk', '/desk/figures', '/desk/records', ...more], { cookie, within });
  expect(answers.get('/desk')?.status).toBe(200);
  return markedIn(answers);
}

/** Every text in a list of the desk as a file of Excel. */
async function exported(list: string, cookie: string): Promise<string> {
  const headers = { cookie, origin: url };
  const answer = await fetch(`${url}/api/export/${list}?locale=zh-CN`, {
    method: 'POST',
    headers,
    body: new FormData(),
  });
  // What the office does not export, it cannot leak.
  if (answer.status === 403) return '';
  expect([list, answer.status]).toEqual([list, 200]);
  const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.values(parts)
    .map((part) => Buffer.from(part).toString())
    .join('\n');
}

/** Whether the files of the database hold a mark anywhere, freed pages and the log of writes included. */
function holdsMarks(): boolean {
  const database = new Database(join(data, 'linli.db'));
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  const names = readdirSync(data).filter((name) => name.startsWith('linli.db'));
  const bytes = Buffer.concat(names.map((name) => readFileSync(join(data, name))));
  const texts = [...marked.name, marked.mark, 'xuanchong', 'XUANCHONG'];
  return texts.some((text) => bytes.includes(text));
}
