/**
 * `npm run bench:figures`: a work summary and the dashboard over 10 thousand, 100 thousand and a million ledger entries of one year,
 * with how long the server lets others wait. Fails when a bar is missed at a million.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';

const bars = { summary: 3_000, dashboard: 300, lag: 100 };
const sizes = (process.env.SIZES ?? '10000,100000,1000000').split(',').map(Number);
const rounds = 5;

type Taken = { summary: number; dashboard: number; lag: number };
let missed = false;
for (const size of sizes) {
  const taken = await measure(size);
  const isLast = size === sizes.at(-1);
  const said = Object.entries(taken).map(([name, ms]) => {
    const over = isLast && ms > bars[name as keyof Taken];
    if (over) missed = true;
    return `${name} ${ms.toFixed(0)} ms${over ? ` MISSED (wanted ${bars[name as keyof Taken]})` : ''}`;
  });
  console.log(`${size} entries: ${said.join(', ')}`);
}
process.exit(missed ? 1 : 0);

async function measure(size: number): Promise<Taken> {
  const data = mkdtempSync(join(tmpdir(), 'linli-bench-figures-'));
  const secrets = ['LINLI_MASTER_KEY', 'LINLI_LOOKUP_KEY', 'LINLI_BACKUP_KEY', 'NEXTAUTH_SECRET'];
  for (const name of secrets) process.env[name] = `${name} of the bench, long enough`;
  process.env.LINLI_DATA = data;
  const { closeDatabase, migrate } = await import('@/db/client');
  await migrate();
  const { makeAccount, makeCommunity, makePortal } = await import('@/lib/testing/factories');
  await makePortal();
  const places = [await makeCommunity('甲社区'), await makeCommunity('乙社区'), await makeCommunity('丙社区')];
  await fill(join(data, 'linli.db'), size, places);
  const office = await makeAccount('office');
  const { getDashboard } = await import('@/features/figures/compared/queries');
  const { draftSummary } = await import('@/features/summaries/mutations');
  const period = { from: '2026-01-01', to: '2026-11-22' };
  const of = { period: 'own', ...period, rounded: false } as const;
  const write = () => draftSummary(office, { ...of, communityId: null, templateId: 'sub-district-half' }, new Date());
  const look = () => getDashboard(office, period, new Date());
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  const [summary, dashboard] = [await middle(write), await middle(look)];
  lag.disable();
  await closeDatabase();
  rmSync(data, { recursive: true });
  return { summary, dashboard, lag: lag.percentile(99) / 1e6 };
}

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

/** Entries of every ledger and category, spread over the days of a year, and their sums. */
async function fill(file: string, size: number, places: string[]): Promise<void> {
  const { ledgers } = await import('@/features/ledgers/definitions/all');
  const { unitOf } = await import('@/features/ledgers/rules');
  const kinds = ledgers.flatMap((ledger) =>
    Object.keys(ledger.categories?.options ?? { '': null }).map((category) => {
      const unit = unitOf(ledger, 'quantity', category) ?? ledger.counts;
      const unit2 = unitOf(ledger, 'quantity2', category) ?? null;
      return { ledger: ledger.name, counts: ledger.counts, category, unit, unit2, people: ledger.people ? 3 : null };
    }),
  );
  const database = new Database(file);
  database.pragma('synchronous = off');
  const insert = database.prepare(
    `insert into ledger_entries (id, ledger, community_id, grid, day, category, place, entries, quantity, unit, quantity2, unit2,
       people, details, entered_at, because, version)
     values (?, ?, ?, '', ?, ?, ?, 1, ?, ?, ?, ?, ?, '{}', 0, '', 1)`,
  );
  const dayAt = (n: number) => new Date(Date.UTC(2026, 0, 1 + (n % 326))).toISOString().slice(0, 10);
  database.transaction(() => {
    for (let n = 0; n < size; n += 1) {
      const kind = kinds[n % kinds.length];
      if (!kind) continue;
      const { ledger, category, unit, unit2, people } = kind;
      const second = unit2 ? (n % 7) + 1 : null;
      const place = places[n % 3] ?? '';
      const id = n.toString(16).padStart(12, '0');
      const day = dayAt(Math.floor(n / kinds.length));
      insert.run(id, ledger, place, day, category, `地 ${n % 500}`, (n % 9) + 8, unit, second, unit2, people);
    }
  })();
  const counted = new Map(kinds.map(({ ledger, counts }) => [ledger, counts]));
  for (const [ledger, counts] of counted) sumUp(database, ledger, counts);
  database.close();
}

/** The sums of a ledger as its entries would have kept them. */
function sumUp(database: Database.Database, ledger: string, counts: string): void {
  const measures = [
    ['entries', 'sum(entries)', `'${counts}'`],
    ['quantity', 'sum(quantity)', 'unit'],
    ['quantity2', 'sum(quantity2)', 'unit2'],
    ['people', 'sum(people)', "'visit'"],
  ];
  const spans = [
    ['month', 'substr(day, 1, 7)'],
    ['day', 'day'],
  ];
  for (const [[measure, sum, unit], [grain, span]] of measures.flatMap((of) => spans.map((at) => [of, at] as const)))
    database
      .prepare(
        `insert into ledger_totals (ledger, community_id, campaign_id, category, measure, unit, grain, span, sum)
         select ledger, community_id, '', category, '${measure}', ${unit}, '${grain}', ${span}, ${sum} from ledger_entries
         where ledger = ? and ${unit} is not null group by community_id, category, ${unit}, ${span}
         having ${sum} is not null`,
      )
      .run(ledger);
}
