/**
 * `npm run bench:long-work`: imports, exports and picture work on a portal of its own with 1,000 announcements. While each runs,
 * the server must answer an address that costs nothing within 100 ms (p99): whoever waits there waits for the event loop. While
 * one import follows another, readers must keep half of their requests/s. Fails when a bar is missed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { photo } from '@/lib/testing/photo';
import { prepare } from '../prepare.mjs';
import { load } from './load.mjs';
import { fill, sessionCookieOfStaff, startServers, stopServers } from './portal.mjs';

const texts = 1_000;
const wanted = { readers: 0.5, lag: 100, importSeconds: 10 };
const data = mkdtempSync(join(tmpdir(), 'linli-bench-long-'));
Object.assign(process.env, { LINLI_DATA: data, LINLI_DEMO: 'off' });
let missed = 0;
let made = 0;

function report(what: string, value: number, unit: string, met: boolean): void {
  if (!met) missed += 1;
  console.log(`${met ? 'ok    ' : 'MISSED'} ${what} ${value.toFixed(value < 10 ? 2 : 0)} ${unit}`);
}

/** How long an act takes, and how long the server made others wait meanwhile, asked from a process of its own. */
async function probed(url: string, act: () => Promise<void>): Promise<{ seconds: number; lag: number }> {
  const probe = spawn(process.execPath, ['scripts/bench/probe.mjs', url], { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  probe.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await once(probe.stdout, 'data');
  const started = performance.now();
  await act();
  const seconds = (performance.now() - started) / 1000;
  probe.stdin.end();
  await once(probe, 'exit');
  return { seconds, lag: Number(said.trim().split('\n').at(-1)) };
}

/** Readers' requests a second while an act is repeated. */
async function readersDuring(url: string, act: () => Promise<void>): Promise<number> {
  let reading = true;
  const acting = (async () => {
    while (reading) await act();
  })();
  const { perSecond } = await load(url, { duration: 6 });
  reading = false;
  await acting;
  return perSecond;
}

const newTitles = () => {
  made += texts;
  return Array.from({ length: texts }, (_, n) => `第${made + n}号通知：水箱清洗`);
};
const paragraph = '周三上午停水三小时，请各家提前接好水，家里有老人的可以打电话让志愿者送上门。';

async function importByCommand(): Promise<void> {
  const file = join(data, 'import.json');
  const columns = made === 0 ? [{ slug: 'bench', name: '测量', nameEn: 'Bench' }] : [];
  const announcements = newTitles().map((title, n) => ({
    ...{ title, column: 'bench', summary: paragraph, body: paragraph.repeat(8), slug: `import-${made}-${n}` },
    publishedAt: '2026-11-20 09:30',
  }));
  writeFileSync(file, JSON.stringify({ columns, announcements }));
  const importing = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/import.ts', file],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code] = await once(importing, 'exit');
  if (code !== 0) throw new Error('The import was refused.');
}

type Site = { url: string; cookie: string };

async function importList(site: Site): Promise<void> {
  const [{ db }, { accounts }, { viewerOf }, { importSheetOf }, { writeSheet }, { columns }] = await Promise.all([
    import('@/db/client'),
    import('@/db/schema/accounts'),
    import('@/lib/viewer'),
    import('@/features/announcements/imports/queries'),
    import('@/lib/spreadsheets/sheet'),
    import('@/db/schema/announcements'),
  ]);
  const [office] = await db.select().from(accounts).where(eq(accounts.role, 'office'));
  const [column] = await db.select().from(columns).where(eq(columns.notices, false)).limit(1);
  if (!office || !column) throw new Error('There is nobody to import as.');
  const viewer = viewerOf({ ...office, signature: '测量员' });
  async function* rows() {
    yield newTitles().map((title) => ({
      ...{ title, column: column?.id ?? '', body: paragraph.repeat(8), summary: paragraph, published: 'published' },
    }));
  }
  const sheet = new Uint8Array(await writeSheet(await importSheetOf(viewer), 'zh-CN', rows() as never));
  const uploaded = await submit(site, '/desk/announcements/import', 'file', [new File([sheet], '清单.xlsx')]);
  const waiting = new URL(uploaded.url).pathname;
  await submit(site, waiting, '确认导入', []);
  for (;;) {
    const html = await (await get(site, waiting)).text();
    if (html.includes('确认导入')) throw new Error('The list was refused.');
    if (!html.includes('<progress')) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function exportList(site: Site): Promise<void> {
  const body = new FormData();
  const answer = await fetch(`${site.url}/api/export/announcements?locale=zh-CN`, {
    ...asStaff(site),
    method: 'POST',
    body,
  });
  if (!answer.headers.get('content-type')?.includes('spreadsheet')) throw new Error(`No list: ${answer.status}.`);
  await answer.arrayBuffer();
}

async function sendPictures(site: Site, pictures: Buffer[]): Promise<void> {
  const files = pictures.map((picture, n) => new File([new Uint8Array(picture)], `${n}.jpg`));
  await submit(site, '/desk/media', 'files', files);
}

const asStaff = ({ url, cookie }: Site) => ({ headers: { cookie, origin: url, 'sec-fetch-site': 'same-origin' } });

const get = (site: Site, path: string) => fetch(site.url + path, asStaff(site));

/** Sends the first form of a page whose markup holds `mark`, with its hidden fields and these files, as a browser without scripts. */
async function submit(site: Site, path: string, mark: string, files: File[]): Promise<Response> {
  const html = await (await get(site, path)).text();
  const forms = html.match(/<form[^>]*method="post"[\s\S]*?<\/form>/gi) ?? [];
  const form = forms.find((one) => one.includes(mark) && !one.includes('退出'));
  if (!form) throw new Error(`${path} has no such form.`);
  const body = new FormData();
  for (const [, tag = ''] of form.matchAll(/<input\b([^>]*)>/g)) {
    const attribute = (name: string) =>
      (new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"');
    if (attribute('type') === 'file') for (const file of files) body.append(attribute('name'), file);
    else if (attribute('name'))
      body.append(attribute('name'), attribute('type') === 'hidden' ? attribute('value') : '');
  }
  const answer = await fetch(site.url + path, { ...asStaff(site), method: 'POST', body });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  return answer;
}

try {
  await prepare({ build: true });
  const page = fill().article.path;
  const { shared } = await startServers();
  const site = { url: shared, cookie: sessionCookieOfStaff() };
  const pictures = await Promise.all(Array.from({ length: 4 }, () => photo(6_000, 4_000)));
  const acts: Record<string, () => Promise<void>> = {
    'import by command': () => importByCommand(),
    'import of an Excel list': () => importList(site),
    'export of a list': () => exportList(site),
    'four pictures of 24 megapixels': () => sendPictures(site, pictures),
  };
  const alone = (await load(shared + page)).perSecond;
  for (const [name, act] of Object.entries(acts)) {
    const { seconds, lag } = await probed(`${shared}/healthz`, act);
    report(`${name}: waiting p99`, lag, 'ms', lag < wanted.lag);
    if (!name.startsWith('import')) continue;
    report(`${name}: ${texts} texts`, seconds, 's', seconds < wanted.importSeconds);
    const kept = (await readersDuring(shared + page, act)) / alone;
    report(`${name}: readers keep`, kept, 'of their requests/s', kept >= wanted.readers);
  }
  await stopServers();
} finally {
  rmSync(data, { recursive: true, force: true });
}
console.log(missed === 0 ? 'Every bar is met.' : `${missed} bars are missed.`);
process.exit(missed === 0 ? 0 : 1);
