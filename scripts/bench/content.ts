/** The content of the benchmark's own portal: `fill`, `publish TITLE`, `session`. */
import { eq } from 'drizzle-orm';
import { closeDatabase, db, write } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { columns } from '@/db/schema/announcements';
import { insertStaff } from '@/features/accounts/staff/mutations';
import { draft } from '@/features/announcements/mutations';
import { system } from '@/lib/viewer';
import { encodeSession, sessionCookie } from '@/server/session';

const paragraph =
  '<p>这盏灯亮了以后，楼上楼下的人都愿意在门口多站一会儿，说说今天的菜价，问问谁家的孩子放学了没有。</p>';

const [act = '', title = ''] = process.argv.slice(2);
const acts: Record<string, () => Promise<string>> = { fill, publish: () => add(title, new Date()), session };
console.log(await acts[act]?.());
await closeDatabase();

async function fill(): Promise<string> {
  await write(system, (tx) =>
    insertStaff(tx, { name: '测量员', role: 'office', communityId: null }, {}).then(() => undefined),
  );
  const start = Date.now() - 1_001 * 3_600_000;
  for (let n = 1; n <= 1_000; n += 1) {
    await add(`第${n}号公告：楼道里的一盏灯`, new Date(start + n * 3_600_000), `bench-${String(n).padStart(4, '0')}`);
  }
  const newest = '第1000号公告：楼道里的一盏灯';
  return JSON.stringify({
    home: { path: '/', title: newest },
    list: { path: '/announcements', title: newest },
    article: { path: '/announcements/bench-0500', title: '第500号公告：楼道里的一盏灯' },
  });
}

async function add(title: string, now: Date, slug?: string): Promise<string> {
  const [column] = await db.select().from(columns).where(eq(columns.notices, false)).limit(1);
  const text = {
    title,
    summary: '灯修好了，谢谢顾师傅。',
    body: paragraph.repeat(6),
    source: '测量社区',
    coverAlt: '',
  };
  return draft(
    system,
    { ...text, columnId: column?.id ?? '', communityId: null, ...(slug ? { slug } : {}) },
    { publish: true },
    now,
  );
}

async function session(): Promise<string> {
  const [account] = await db.select().from(accounts).where(eq(accounts.role, 'office'));
  const token = await encodeSession({ accountId: account?.id ?? '', sessionVersion: account?.sessionVersion ?? 0 });
  return `${sessionCookie}=${token}`;
}
