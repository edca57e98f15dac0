/**
 * `npm run bench:sign-ups`: what is left to readers of an event's page while its seats are stormed, 200 sign-ups at once and again,
 * each from a household of its own. Every answer must be a stored row, and no seat may be given twice.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { prepare } from '../prepare.mjs';
import { load, median } from './load.mjs';
import { startServers, stopServers } from './portal.mjs';

const wanted = 0.5;
const rounds = Number(process.env.ROUNDS ?? 3);
const atOnce = 200;
const seats = 30;
const data = mkdtempSync(join(tmpdir(), 'linli-bench-sign-ups-'));
Object.assign(process.env, { LINLI_DATA: data, LINLI_DEMO: 'off', LINLI_PROXY: 'trusted' });

const readers = async (address: string) => (await load(address)).perSecond;

let missed = false;
try {
  await prepare({ build: true });
  const { shared: url } = await startServers(['shared']);
  const [{ makeCommunity }, { makeEvent }, { clueType, formBody }] = await Promise.all([
    import('@/lib/testing/factories'),
    import('@/lib/testing/events'),
    import('@/lib/testing/clue-posts'),
  ]);
  const startsAt = new Date(Date.now() + 72 * 3_600_000);
  const event = await makeEvent({ communityId: await makeCommunity(), startsAt, groups: [{ seats }] });
  const page = `${url}/events/${event.number}`;
  let n = 0;
  let answered = 0;
  const signUp = async () => {
    n += 1;
    const person = { name: `居民${n}`, contact: `0000-555${10_000 + n}`, for: 'self', helper: '', agree: 'on' };
    const fields = { ...person, eventId: event.id, groupId: event.groupIds[0] ?? '', proof: '', homepage: '' };
    const headers = { 'content-type': clueType, 'x-forwarded-for': `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}` };
    const answer = await fetch(`${page}/sign-up`, {
      method: 'POST',
      headers,
      body: formBody(fields),
      redirect: 'manual',
    });
    if (answer.status !== 303) throw new Error(`A sign-up was answered with ${answer.status}.`);
    answered += 1;
  };
  const kept: number[] = [];
  await readers(page);
  for (let round = 1; round <= rounds; round += 1) {
    const alone = await readers(page);
    const before = answered;
    let storming = true;
    const storm = (async () => {
      while (storming) await Promise.all(Array.from({ length: atOnce }, signUp));
    })();
    const beside = await readers(page);
    storming = false;
    await storm;
    kept.push(beside / alone);
    console.log(
      `round ${round}: readers ${alone.toFixed(0)}/s alone, ${beside.toFixed(0)}/s beside ${answered - before} sign-ups: ${(beside / alone).toFixed(2)}`,
    );
  }
  const database = new Database(join(data, 'linli.db'), { readonly: true });
  const rows = database.prepare('select count(*) from sign_ups').pluck().get();
  const seated = database.prepare("select count(*) from sign_ups where status = 'seated'").pluck().get();
  database.close();
  if (rows !== answered || seated !== seats) throw new Error(`${answered} answers, ${rows} rows, ${seated} seated.`);
  missed = median(kept) < wanted;
  console.log(`${missed ? 'MISSED' : 'ok    '} readers keep ${median(kept).toFixed(2)} (wanted ${wanted})`);
  await stopServers();
} finally {
  rmSync(data, { recursive: true, force: true });
}
process.exit(missed ? 1 : 0);
