/**
 * `npm run bench:lists`: every list, page and desk query on announcements at 1,000 and at 100,000 of them, both measured in
 * turn, in processes of their own. Fails when one takes more than 1.5 times as long among the many.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
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

const rounds = 5;

const [act, size] = process.argv.slice(2);
if (act === 'fill') await fill(Number(size));
else if (act === 'measure') await measure(Number(size));
else compare();

/** Measures both sizes in turn and compares the medians. */
function compare(): void {
  const sizes = [1_000, 100_000].map((size) => ({ size, folder: mkdtempSync(join(tmpdir(), 'linli-bench-lists-')) }));
  for (const { size, folder } of sizes) run('fill', size, folder);
  const taken: Record<string, number[][]> = {};
  for (let round = 0; round < rounds; round += 1)
    for (const [which, { size, folder }] of sizes.entries())
      for (const [name, time] of Object.entries<number>(JSON.parse(run('measure', size, folder)))) {
        taken[name] ??= [[], []];
        taken[name][which]?.push(time);
      }
  for (const { folder } of sizes) rmSync(folder, { recursive: true });
  let missed = 0;
  for (const [name, times] of Object.entries(taken)) {
    const [ofFew = Number.NaN, ofMany = Number.NaN] = times.map(middle);
    // Below a twentieth of a millisecond the clock decides, not the number of texts.
    const met = ofMany / ofFew <= wanted || ofMany < 0.05;
    if (!met) missed += 1;
    const verdict = met ? '' : ` MISSED (wanted ${wanted})`;
    console.log(`${name}: ${ofFew.toFixed(3)} and ${ofMany.toFixed(3)} ms, x${(ofMany / ofFew).toFixed(2)}${verdict}`);
  }
  console.log(missed === 0 ? 'Every bar is met.' : `${missed} bars are missed.`);
  process.exit(missed === 0 ? 0 : 1);
}

function middle(times: number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

function run(act: 'fill' | 'measure', size: number, folder: string): string {
  const environment = { ...process.env, LINLI_DATA: folder };
  const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/bench/lists.ts', act, String(size)];
  return execFileSync(process.execPath, args, { env: environment, maxBuffer: 1e8 }).toString();
}

async function measure(size: number): Promise<void> {
  const ids = await known();
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
    'desk of a community, search': () => listOnDesk(editor, { q: '灯亮' }),
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
  return middle(times);
}

/** Whose lists are measured: by the names that `fill` gave. */
async function known() {
  const [column] = await db.select().from(columns).where(eq(columns.slug, 'k0'));
  const [community] = await db.select().from(communities).where(eq(communities.slug, 'c0'));
  const [mine] = await db.select().from(announcements).where(eq(announcements.slug, 't-3'));
  if (!column || !community || !mine?.updatedBy) throw new Error('Nothing was filled.');
  return { column: column.id, community: community.id, editor: mine.updatedBy };
}

async function fill(size: number): Promise<void> {
  await migrate();
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
  // Every list fills its page at both sizes, and what an editor looks for is rare: the first editor wrote one in
  // twenty-five, all drafts; somebody else as many; half of everything is of the first community; nothing is withdrawn.
  for (let made = 0; made < size; ) {
    await tally(async (tx) => {
      for (let n = 0; n < 500 && made < size; n += 1, made += 1) {
        const moment = new Date(start + made * hour);
        const mine = made % 25 === 3;
        const draft = mine || made % 25 === 9;
        const row = {
          slug: `t-${made}`,
          status: draft ? ('draft' as const) : ('published' as const),
          columnId: made % 3 === 0 ? ids.column : others.column,
          communityId: Math.floor(made / 25) % 2 === 0 ? ids.community : made % 2 === 0 ? others.community : null,
          title: `第${made}盏灯亮了`,
          summary: '灯修好了，谢谢顾师傅。',
          body: '<p>这盏灯亮了以后，楼上楼下的人都愿意在门口多站一会儿。</p>',
          source: '',
          updatedBy: mine ? ids.editor : others.editor,
          createdAt: moment,
          updatedAt: moment,
          publishedAt: draft ? null : moment,
        };
        const [stored] = await tx.insert(announcements).values(row).returning();
        if (stored && made % 10 === 0) await indexAnnouncement(tx, stored);
      }
    });
  }
  await closeDatabase();
}
