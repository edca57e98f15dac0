import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { testSecrets } from './demonstration-folder';

const kills = 10;
const seats = 30;

test(`Killed at ${kills} random moments while people sign up: ${seats} seats are given, none twice, and the list is in order`, async () => {
  test.setTimeout(180_000);
  const data = mkdtempSync(join(tmpdir(), 'linli-signing-up-'));
  Object.assign(process.env, testSecrets, { LINLI_DATA: data });
  const { closeDatabase, migrate } = await import('@/db/client');
  const { verifyChain } = await import('@/db/record');
  const { makeCommunity } = await import('@/lib/testing/factories');
  const { makeEvent } = await import('@/lib/testing/events');
  await migrate();
  const startsAt = new Date(Date.now() + 48 * 3_600_000);
  const event = await makeEvent({ communityId: await makeCommunity(), startsAt, groups: [{ seats }] });
  await closeDatabase();

  const acknowledged = new Set<string>();
  for (let run = 0; run < kills; run += 1)
    for (const id of await signUpUntilKilled(event.id, event.groupIds[0] ?? '', `第${run}次`)) acknowledged.add(id);
  expect(acknowledged.size, 'there was something to lose').toBeGreaterThan(seats * 2);

  const database = new Database(join(data, 'linli.db'), { readonly: true });
  const rows = database.prepare('select id, status, turn from sign_ups order by turn').all() as {
    id: string;
    status: string;
    turn: number;
  }[];
  const found = new Set(rows.map(({ id }) => id));
  for (const id of acknowledged) expect(found.has(id), id).toBe(true);
  expect(rows.slice(0, seats).every(({ status }) => status === 'seated')).toBe(true);
  expect(rows.slice(seats).every(({ status }) => status === 'waiting')).toBe(true);
  expect(new Set(rows.map(({ turn }) => turn)).size).toBe(rows.length);
  const halves = `select count(*) as n from sign_ups s
    where (select count(*) from records r where r.subject_id = s.id and r.action = 'sign-up.received') <> 1
    or not exists (select 1 from persons p where p.id = s.person_id)`;
  expect(database.prepare(halves).get()).toEqual({ n: 0 });
  database.close();
  expect((await verifyChain()).brokenAt).toBeNull();
  await closeDatabase();
  rmSync(data, { recursive: true });
});

async function signUpUntilKilled(eventId: string, groupId: string, run: string): Promise<string[]> {
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const args = [
    '--conditions=react-server',
    '--import',
    'tsx',
    'lib/testing/signing-up-load.ts',
    eventId,
    groupId,
    run,
  ];
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const after = 10 + Math.floor(Math.random() * 40);
  child.stdout.on('data', (chunk) => {
    said += chunk;
    if (said.split('\n').length > after) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return said.split('\n').slice(0, -1);
}
