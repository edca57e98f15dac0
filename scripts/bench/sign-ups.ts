/**
 * `npm run bench:sign-ups`: what is left to 32 readers of an event's page while 200 people sign up for its seats at one moment, each
 * from a household of its own. Every answer must be a stored row, and no seat may be given twice.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import Database from 'better-sqlite3';
import { prepare } from '../prepare.mjs';
import { median } from './load.mjs';
import { startServers, stopServers } from './portal.mjs';

const wanted = 0.5;
const rounds = Number(process.env.ROUNDS ?? 5);
const atOnce = 200;
const seats = 30;
const data = mkdtempSync(join(tmpdir(), 'linli-bench-sign-ups-'));
Object.assign(process.env, { LINLI_DATA: data, LINLI_DEMO: 'off', LINLI_PROXY: 'trusted' });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Readers of one page without an end, who are counted. */
function readersOf(url: string) {
  let [read, bad] = [0, 0];
  const asked = { url, connections: 32, duration: 3_600, headers: { 'accept-encoding': 'gzip' } };
  const all = autocannon(asked, () => undefined);
  all.on('response', (_client: unknown, status: number) => {
    if (status === 200) read += 1;
    else bad += 1;
  });
  return {
    /** How many a second were answered while something went on. */
    async during(act: Promise<unknown>): Promise<number> {
      const [before, began] = [read, performance.now()];
      await act;
      if (bad > 0) throw new Error(`${bad} readers got another answer than 200.`);
      return ((read - before) * 1_000) / (performance.now() - began);
    },
    stop: () => all.stop(),
  };
}

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
  const communityId = await makeCommunity();
  const sender = fork(fileURLToPath(new URL('storm.mjs', import.meta.url)), { execArgv: [] });
  let n = 0;
  const bodyOf = (event: Awaited<ReturnType<typeof makeEvent>>) => {
    n += 1;
    const person = { name: `居民${n}`, contact: `0000-555${10_000 + n}`, for: 'self', helper: '', agree: 'on' };
    const fields = { ...person, eventId: event.id, groupId: event.groupIds[0] ?? '', proof: '', homepage: '' };
    return { body: formBody(fields), address: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}` };
  };
  const storm = async (url: string, bodies: ReturnType<typeof bodyOf>[]) => {
    sender.send({ url, type: clueType, bodies });
    const [taken] = await once(sender, 'message');
    if (taken !== atOnce) throw new Error(`Of ${atOnce} sign-ups ${taken} were taken.`);
  };
  const kept: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    // Each wave has an evening of its own: while its seats go, what is told of them changes.
    const event = await makeEvent({ communityId, startsAt, groups: [{ seats }] });
    const page = `${url}/events/${event.number}`;
    const readers = readersOf(page);
    await readers.during(pause(1_000));
    const bodies = Array.from({ length: atOnce }, () => bodyOf(event));
    const alone = await readers.during(pause(2_000));
    const began = performance.now();
    const beside = await readers.during(storm(`${page}/sign-up`, bodies));
    const seconds = (performance.now() - began) / 1_000;
    kept.push(beside / alone);
    console.log(
      `round ${round}: readers ${alone.toFixed(0)}/s alone, ${beside.toFixed(0)}/s in the ${seconds.toFixed(1)} s of ${atOnce} sign-ups: ${(beside / alone).toFixed(2)}`,
    );
    readers.stop();
  }
  sender.disconnect();
  const database = new Database(join(data, 'linli.db'), { readonly: true });
  const rows = database.prepare('select count(*) from sign_ups').pluck().get();
  const seated = database.prepare("select count(*) from sign_ups where status = 'seated'").pluck().get();
  database.close();
  if (rows !== n || seated !== seats * rounds) throw new Error(`${n} answers, ${rows} rows, ${seated} seated.`);
  missed = median(kept) < wanted;
  console.log(`${missed ? 'MISSED' : 'ok    '} readers keep ${median(kept).toFixed(2)} (wanted ${wanted})`);
  await stopServers();
} finally {
  rmSync(data, { recursive: true, force: true });
}
process.exit(missed ? 1 : 0);
