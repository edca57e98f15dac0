/**
 * `npm run bench:evidence`: the pages of a test system with many indicators, collected for by many communities, with how long the
 * server lets others wait. Fails when a bar is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';

const bars = { community: 1_000, compared: 5_000, indicator: 300, lag: 100 };
const indicators = Number(process.env.INDICATORS ?? 200);
const [communities, each, entries] = [20, 10, 100_000];
const rounds = 3;

const data = mkdtempSync(join(tmpdir(), 'linli-bench-evidence-'));
const secrets = ['LINLI_MASTER_KEY', 'LINLI_LOOKUP_KEY', 'LINLI_BACKUP_KEY', 'NEXTAUTH_SECRET'];
for (const name of secrets) process.env[name] = `${name} of the bench, long enough`;
process.env.LINLI_DATA = data;
const { closeDatabase, migrate } = await import('@/db/client');
await migrate();
const { makeAccount, makeCommunity, makePortal } = await import('@/lib/testing/factories');
const { makeEdition } = await import('@/lib/testing/evidence');
const { getIndicator, getTree } = await import('@/features/evidence/queries');
const { listPlaces } = await import('@/features/evidence/leaves/queries');
await makePortal();
const places: string[] = [];
for (let n = 0; n < communities; n += 1) places.push(await makeCommunity(`社区 ${n}`));
const office = await makeAccount('office');
const needs = { process: each, statement: true };
const edition = await makeEdition(
  office,
  Array.from({ length: indicators }, (_, n) => ({ code: String(n), needs })),
);
fill(join(data, 'linli.db'));

const lag = monitorEventLoopDelay({ resolution: 5 });
lag.enable();
const [first = ''] = places;
const taken = {
  community: await middle(() => getTree(office, edition.id, first)),
  compared: await middle(async () => {
    const tree = await getTree(office, edition.id, null);
    if (tree) await listPlaces(office, tree.edition, tree.rows);
  }),
  indicator: await middle(() => getIndicator(office, edition.idOf('0'), first)),
  lag: 0,
};
lag.disable();
taken.lag = lag.percentile(99) / 1e6;
await closeDatabase();
rmSync(data, { recursive: true });
const missed = Object.entries(taken).filter(([name, ms]) => ms > bars[name as keyof typeof bars]);
console.log(`${indicators} indicators, ${communities} communities, ${each} records each, of ${entries} entries:`);
for (const [name, ms] of Object.entries(taken)) console.log(`  ${name} ${ms.toFixed(0)} ms`);
for (const [name] of missed) console.log(`MISSED: ${name} (wanted ${bars[name as keyof typeof bars]} ms)`);
process.exit(missed.length > 0 ? 1 : 0);

async function middle(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await act();
    times.push(performance.now() - began);
    await pause(50);
  }
  return times.toSorted((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
}

/** Entries of the communities in turn, each indicator's share of them tagged, and a statement for each. */
function fill(file: string): void {
  const database = new Database(file);
  database.pragma('synchronous = off');
  const entry = database.prepare(
    `insert into ledger_entries (id, ledger, community_id, grid, day, category, place, entries, quantity, unit, details, entered_at,
       because, version) values (?, 'meetings', ?, '', '2026-03-05', 'weekly', '会议室', 1, 1, 'time', '{}', 0, '', 1)`,
  );
  const tag = database.prepare(
    `insert into evidence_tags (id, indicator_id, community_id, type, subject_id, kind, proves, tagged_at)
     values (?, ?, ?, 'entry', ?, 'process', '', 0)`,
  );
  const said = database.prepare(
    `insert into evidence_statements (indicator_id, community_id, conclusion, statement, saved_at, version)
     values (?, ?, 'met', ?, 0, 1)`,
  );
  const statement = '有方案，有机制，有活动，有保障，有特色和效果。'.repeat(40);
  database.transaction(() => {
    const idAt = (n: number) => n.toString(16).padStart(12, '0');
    for (let n = 0; n < entries; n += 1) entry.run(idAt(n), places[n % communities]);
    for (let n = 0; n < indicators; n += 1) {
      const indicatorId = edition.idOf(String(n));
      for (const [place, communityId] of places.entries()) {
        said.run(indicatorId, communityId, statement);
        for (let at = 0; at < each; at += 1) {
          const of = ((n * each + at) * communities + place) % entries;
          tag.run(`${n}-${place}-${at}`, indicatorId, communityId, idAt(of));
        }
      }
    }
  })();
  database.close();
}
