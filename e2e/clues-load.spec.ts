import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { clueBody, clueType, readClueForm } from '@/lib/testing/clue-posts';
import { proofAt } from '@/lib/testing/proofs';
import { demonstrationFolder, testSecrets } from './demonstration-folder';
import { freePort, startServer, stopServer } from './fixtures';

const sources = 50;
const each = 10;

test(`${sources * each} clues at once from ${sources} households: none lost, none twice, and the limit holds after a restart`, async () => {
  test.setTimeout(180_000);
  const data = mkdtempSync(join(tmpdir(), 'linli-clues-'));
  cpSync(await demonstrationFolder(), data, { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  Object.assign(process.env, testSecrets, { LINLI_DATA: data, LINLI_ORIGIN: url });
  const database = new Database(join(data, 'linli.db'), { readonly: true });
  const communityId = database.prepare('select id from communities limit 1').pluck().get() as string;
  const before = database.prepare('select count(*) from clues').pluck().get() as number;
  let server = await startServer(port, { LINLI_PROXY: 'trusted' });
  const hidden = await readClueForm(url);

  const post = async (deed: string, address: string) => {
    const body = clueBody(hidden, { communityId, deed, contact: '000 0000 0000', proof: proofAt(new Date()) });
    const headers = { 'content-type': clueType, 'x-forwarded-for': address, origin: url };
    const answer = await fetch(`${url}/nominations/new`, { method: 'POST', headers, body, redirect: 'manual' });
    return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() };
  };
  const household = (n: number) => `10.20.30.${n}`;
  const deeds = Array.from({ length: sources * each }, (_, n) => `第 ${n} 位邻居的好事`);
  const answers = await Promise.all(deeds.map((deed, n) => post(deed, household(n % sources))));
  expect(
    answers.filter(({ status }) => status !== 303).map(({ status, html }) => [status, html.slice(0, 200)]),
  ).toEqual([]);
  for (const { to } of answers) expect(to).toMatch(/\/nominations\/mine\/clue\/[\w-]+\?done=received$/);

  type Row = { number: string; status: string; receivedBy: number };
  const rows = database
    .prepare(
      `select number, status, (select count(*) from records r where r.subject_id = c.id) as receivedBy
       from clues c order by received_at desc, id desc limit ?`,
    )
    .all(deeds.length) as Row[];
  expect(database.prepare('select count(*) from clues').pluck().get()).toBe(before + deeds.length);
  expect(new Set(rows.map(({ number }) => number)).size).toBe(deeds.length);
  for (const row of rows) expect(row).toMatchObject({ status: 'received', receivedBy: 1 });
  // Each answer opens the receipt of a clue of its own.
  for (const [n, { to }] of answers.entries()) {
    const receipt = await fetch(url + new URL(to, url).pathname);
    expect(await receipt.text()).toContain(`${deeds[n]}<`);
  }

  const tooMany = '您刚才已经推荐了好几位';
  const eleventh = await post('第十一位', household(0));
  expect([eleventh.status, eleventh.to]).toEqual([200, '']);
  expect(eleventh.html).toContain(tooMany);
  await stopServer(server);
  server = await startServer(port, { LINLI_PROXY: 'trusted' });
  expect((await post('第十二位', household(1))).html).toContain(tooMany);
  expect((await post('别家的一位', household(sources))).status).toBe(303);
  expect(database.prepare('select count(*) from clues').pluck().get()).toBe(before + deeds.length + 1);
  await stopServer(server);
  database.close();
  rmSync(data, { recursive: true });
});
