import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { testSecrets } from './demonstration-folder';

const kills = 20;

test(`Killed at ${kills} random moments under writing load: what was acknowledged is there, nothing is half, the chain holds`, async () => {
  test.setTimeout(240_000);
  const data = mkdtempSync(join(tmpdir(), 'linli-killed-'));
  Object.assign(process.env, testSecrets, { LINLI_DATA: data });
  const { closeDatabase, migrate } = await import('@/db/client');
  const { verifyChain } = await import('@/db/record');
  const { makeColumn } = await import('@/lib/testing/factories');
  await migrate();
  const columnId = await makeColumn();
  await closeDatabase();

  const acknowledged = new Map<string, string>();
  for (let run = 0; run < kills; run += 1) {
    for (const [id, status] of await writeUntilKilled(columnId, `run${run}`)) acknowledged.set(id, status);
  }
  expect(acknowledged.size, 'there was something to lose').toBeGreaterThan(kills);

  const database = new Database(join(data, 'linli.db'), { readonly: true });
  const rows = database.prepare('select id, status, version from announcements').all() as {
    id: string;
    status: string;
    version: number;
  }[];
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const [id, status] of acknowledged) {
    const row = found.get(id);
    if (status === 'withdrawn') expect(row?.status, id).toBe('withdrawn');
    else expect(['published', 'withdrawn'], id).toContain(row?.status);
  }
  const halves = `select count(*) as n from announcements a where a.status = 'draft'
    or (select count(*) from announcement_versions v where v.announcement_id = a.id) <> 1
    or (select count(*) from records r where r.subject_id = a.id) <> a.version`;
  expect(database.prepare(halves).get()).toEqual({ n: 0 });
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
  expect((await verifyChain()).brokenAt).toBeNull();
  await closeDatabase();
  rmSync(data, { recursive: true });
});

async function writeUntilKilled(columnId: string, run: string): Promise<Map<string, string>> {
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'lib/testing/writing-load.ts', columnId, run],
    {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
  child.kill('SIGKILL');
  await once(child, 'close');
  const lines = said
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '));
  return new Map(lines.map(([status = '', id = '']) => [id, status]));
}
