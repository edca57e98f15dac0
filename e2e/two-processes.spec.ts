import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { testSecrets } from './demonstration-folder';
import { freePort, startServer, stopServer } from './fixtures';

const data = mkdtempSync(join(tmpdir(), 'linli-two-'));
const servers: ChildProcess[] = [];
const addresses: string[] = [];

test.beforeAll(async () => {
  Object.assign(process.env, testSecrets, { LINLI_DATA: data });
  const { migrate } = await import('@/db/client');
  const { prepareBlankPortal } = await import('@/features/pages/first-run/mutations');
  await migrate();
  await prepareBlankPortal(new Date());
});

test.afterAll(async () => {
  for (const server of servers) await stopServer(server);
  const { closeDatabase } = await import('@/db/client');
  await closeDatabase();
  rmSync(data, { recursive: true });
});

test('200 texts that two processes have to publish at one moment: each once, all within five seconds', async () => {
  test.setTimeout(120_000);
  await Promise.all([start(), start()]);
  const at = new Date(Date.now() + 30_000);
  const ids = await scheduledTexts(200, at, 'first');
  expect(Date.now(), 'there was time to choose the moment').toBeLessThan(at.getTime() - 1_000);
  expect(published(ids)).toEqual([]);

  await until(() => published(ids).length === 200, at.getTime() + 20_000);
  const late = published(ids).map(({ at: done }) => done - at.getTime());
  expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...late), 'milliseconds after the moment').toBeLessThan(5_000);
  await test.info().attach('lateness', { body: `${Math.max(...late)} ms at most` });
  expect(publications(ids), 'records of publishing, a text').toEqual(Array.from(ids, () => 1));
  expect(workers(ids), 'both took part').toBe(2);
  for (const address of addresses) {
    expect(await (await fetch(`${address}/announcements`)).text()).toContain('first 199');
  }
});

test('Killed before the moment: what was missed is done by the next start, once', async () => {
  test.setTimeout(60_000);
  const at = new Date(Date.now() + 8_000);
  const ids = await scheduledTexts(30, at, 'second');
  await kill();
  await new Promise((resolve) => setTimeout(resolve, at.getTime() + 500 - Date.now()));
  expect(published(ids)).toEqual([]);
  await start();
  await until(() => published(ids).length === 30, Date.now() + 10_000);
  expect(publications(ids)).toEqual(Array.from(ids, () => 1));
});

test('One of two is killed at the moment: the other one does what is left, nothing twice, and the chain holds', async () => {
  test.setTimeout(120_000);
  await start();
  const at = new Date(Date.now() + 12_000);
  const ids = await scheduledTexts(100, at, 'third');
  await until(() => published(ids).length > 5, at.getTime() + 10_000);
  await kill(servers.slice(0, 1));
  // What the dead one held is free when its lease ends, a minute later.
  await until(() => published(ids).length === 100, Date.now() + 75_000);
  expect(publications(ids)).toEqual(Array.from(ids, () => 1));
  const { verifyChain } = await import('@/db/record');
  expect((await verifyChain()).brokenAt).toBeNull();
});

async function start(): Promise<void> {
  const port = await freePort();
  servers.push(await startServer(port, { LINLI_ORIGIN: `http://127.0.0.1:${port}` }));
  addresses.push(`http://127.0.0.1:${port}`);
}

async function kill(these = servers.slice()): Promise<void> {
  for (const server of these) {
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
    addresses.splice(servers.indexOf(server), 1);
    servers.splice(servers.indexOf(server), 1);
  }
}

async function scheduledTexts(count: number, at: Date, name: string): Promise<Set<string>> {
  const { makeAccount, makeColumn } = await import('@/lib/testing/factories');
  const { draft } = await import('@/features/announcements/mutations');
  const { schedule } = await import('@/features/announcements/scheduled/mutations');
  const [office, columnId] = [await makeAccount('office'), await makeColumn()];
  const ids = new Set<string>();
  for (let n = 0; n < count; n += 1) {
    const text = { title: `${name} ${n}`, summary: '摘要', body: '<p>正文</p>', source: '', coverAlt: '', columnId };
    const id = await draft(office, { ...text, communityId: null }, { publish: false }, new Date());
    await schedule(office, { id, act: 'publish', version: 1, at, reason: '' }, new Date());
    ids.add(id);
  }
  return ids;
}

function rowsOf<T>(sql: string): T[] {
  const database = new Database(join(data, 'linli.db'), { readonly: true });
  const rows = database.prepare(sql).all() as T[];
  database.close();
  return rows;
}

const published = (ids: Set<string>) =>
  rowsOf<{ id: string; at: number }>(
    `select id, published_at as at from announcements where status = 'published'`,
  ).filter(({ id }) => ids.has(id));

function publications(ids: Set<string>): number[] {
  const counted = rowsOf<{ id: string; n: number }>(
    `select subject_id as id, count(*) as n from records where action = 'announcement.published' group by 1`,
  );
  return counted.filter(({ id }) => ids.has(id)).map(({ n }) => n);
}

function workers(ids: Set<string>): number {
  const done = rowsOf<{ by: string; id: string }>(
    `select j.leased_by as by, m.facts ->> 'announcementId' as id from jobs j
     join messages m on m.key = j.key where j.kind = 'keep-schedule' and j.done_at is not null`,
  );
  return new Set(done.filter(({ id }) => ids.has(id)).map(({ by }) => by)).size;
}

async function until(holds: () => boolean, deadline: number): Promise<void> {
  while (!holds()) {
    expect(Date.now(), 'it did not happen in time').toBeLessThan(deadline);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
