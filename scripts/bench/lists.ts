/**
 * `npm run bench:lists`: every list, page and desk query on announcements at 1,000 and at 100,000 of them, each size in a
 * process of its own. Fails when one takes more than 1.5 times as long among the many.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, db, migrate, tally } from '@/db/client';
import { newId } from '@/db/new-id';
import { accounts } from '@/db/schema/accounts';
import { announcements, columns } from '@/db/schema/announcements';
import { communities } from '@/db/schema/communities';
import { persons } from '@/db/schema/privacy';
import { getArticle, listNeighbours } from '@/features/announcements/articles/queries';
import { listAside, listOnDesk } from '@/features/announcements/drafts/queries';
import { getPublicList, listForHome } from '@/features/announcements/queries';
import { indexAnnouncement } from '@/features/announcements/search/mutations';
import { searchPublic } from '@/features/search/queries';
import { viewerOf } from '@/lib/viewer';

const wanted = 1.5;
const hour = 3_600_000;
const start = Date.UTC(2015, 0, 1);

if (process.argv[2]) await measure(Number(process.argv[2]));
else compare();

/** Compares the medians of both sizes. A busy machine shows as single rows that differ: run it again. */
function compare(): void {
  const [few, many] = [run(1_000), run(100_000)];
  let missed = 0;
  for (const [name, ofFew] of Object.entries(few)) {
    const ofMany = many[name] ?? Number.NaN;
    // Below a twentieth of a millisecond the clock decides, not the number of texts.
    const met = ofMany / ofFew <= wanted || ofMany < 0.05;
    if (!met) missed += 1;
    const verdict = met ? '' : ` MISSED (wanted ${wanted})`;
    console.log(`${name}: ${ofFew.toFixed(3)} and ${ofMany.toFixed(3)} ms, x${(ofMany / ofFew).toFixed(2)}${verdict}`);
  }
  console.log(missed === 0 ? 'Every bar is met.' : `${missed} bars are missed.`);
  process.exit(missed === 0 ? 0 : 1);
}

function run(size: number): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-lists-'));
  const environment = { ...process.env, LINLI_DATA: folder };
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/bench/lists.ts', String(size)];
  const output = execFileSync(process.execPath, args, { env: environment, maxBuffer: 1e8 }).toString();
  rmSync(folder, { recursive: true });
  return JSON.parse(output);
}

async function measure(size: number): Promise<void> {
  await migrate();
  const ids = await fill(size);
  const office = viewerOf({ id: ids.editor, role: 'office', communityId: null, signature: '甲' });
  const editor = viewerOf({ id: ids.editor, role: 'editor', communityId: ids.community, signature: '甲' });
  const deep = `${start + (size / 2) * hour}_x`;
  const article = await getArticle(`t-${Math.floor(size / 2)}`);
  if (!article) throw new Error('There is no text in the middle.');
  const queries: Record<string, () => Promise<unknown>> = {
    home: () => listForHome(),
    list: () => getPublicList({}),
    'list, deep': () => getPublicList({ before: deep }),
    'list of a column': () => getPublicList({}, ids.column),
    'list of a community': () => getPublicList({ community: 'c0' }),
    article: () => getArticle(article.slug),
    neighbours: () => listNeighbours(article),
    desk: () => listOnDesk(office, {}),
    'desk, drafts': () => listOnDesk(office, { status: 'draft' }),
    'desk, mine': () => listOnDesk(office, { mine: true }),
    'desk, my drafts': () => listOnDesk(office, { mine: true, status: 'draft' }),
    'desk, a column': () => listOnDesk(office, { columnId: ids.column }),
    'desk, withdrawn of a column': () => listOnDesk(office, { columnId: ids.column, status: 'withdrawn' }),
    'desk of a community': () => listOnDesk(editor, {}),
    'desk of a community, drafts': () => listOnDesk(editor, { status: 'draft' }),
    'desk of a community, withdrawn': () => listOnDesk(editor, { status: 'withdrawn' }),
    'texts set aside': () => listAside(office),
    'search, two characters': () => searchPublic({ q: '灯亮' }),
  };
  const times: Record<string, number> = {};
  for (const [name, query] of Object.entries(queries)) times[name] = await median(query);
  await closeDatabase();
  console.log(JSON.stringify(times));
}

async function median(query: () => Promise<unknown>): Promise<number> {
  for (let n = 0; n < 100; n += 1) await query();
  const times: number[] = [];
  for (let n = 0; n < 201; n += 1) {
    const started = performance.now();
    await query();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[100] ?? 0;
}

async function fill(size: number) {
  const ids = { editor: newId(), column: newId(), community: newId() };
  const others = { editor: newId(), column: newId(), community: newId() };
  const at = new Date(start);
  await tally(async (tx) => {
    for (const [n, id] of [ids.column, others.column].entries())
      await tx.insert(columns).values({ id, slug: `k${n}`, name: '栏', nameEn: 'K', position: n, notices: false });
    const place = { address: '', officeHours: '', telephone: '', intro: '', introEn: '' };
    for (const [n, id] of [ids.community, others.community].entries())
      await tx.insert(communities).values({ id, slug: `c${n}`, name: '社', nameEn: 'C', position: n, ...place });
    for (const id of [ids.editor, others.editor]) {
      await tx.insert(persons).values({ id, wrappedKey: 'k', createdAt: at });
      await tx.insert(accounts).values({ id, role: 'office', status: 'active', sealedName: 's', createdAt: at });
    }
  });
  // One in a hundred is a draft, none of the first column's is withdrawn, and the first editor wrote one in fifty.
  for (let made = 0; made < size; ) {
    await tally(async (tx) => {
      for (let n = 0; n < 500 && made < size; n += 1, made += 1) {
        const moment = new Date(start + made * hour);
        const row = {
          slug: `t-${made}`,
          status: made % 100 === 3 ? ('draft' as const) : ('published' as const),
          columnId: made % 3 === 0 ? ids.column : others.column,
          communityId: made % 4 === 0 ? ids.community : made % 4 === 1 ? others.community : null,
          title: `第${made}盏灯亮了`,
          summary: '灯修好了，谢谢顾师傅。',
          body: '<p>这盏灯亮了以后，楼上楼下的人都愿意在门口多站一会儿。</p>',
          source: '',
          updatedBy: made % 50 === 3 ? ids.editor : others.editor,
          createdAt: moment,
          updatedAt: moment,
          publishedAt: made % 100 === 3 ? null : moment,
        };
        const [stored] = await tx.insert(announcements).values(row).returning();
        if (stored && made % 10 === 0) await indexAnnouncement(tx, stored);
      }
    });
  }
  const [check] = await db.select().from(announcements).limit(1);
  if (!check) throw new Error('Nothing was filled.');
  return ids;
}
