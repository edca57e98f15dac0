import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { and, eq, isNull, sql, sum } from 'drizzle-orm';
import { db } from '@/db/client';
import { ledgerEntries, ledgerTotals } from '@/db/schema/ledgers';
import { grains, type Measure, type Unit } from '@/db/schema/ledgers.values';
import { log } from '@/server/log.js';
import { ledgers } from '../definitions/all';

export type Total = {
  ledger: string;
  communityId: string;
  campaignId: string;
  category: string;
  measure: Measure;
  unit: Unit;
  grain: (typeof grains)[number];
  span: string;
  sum: number;
};

/** The nightly proof: throws when a kept sum is not what its entries add up to, so that it stands among the failed jobs. */
export async function checkTotals(): Promise<void> {
  const wrong = await wrongTotals();
  if (wrong.length === 0) return;
  log.error({ sums: wrong.slice(0, 20) }, 'sums of ledgers differ from their entries');
  const error = new Error(`${wrong.length} sums of ledgers differ from their entries.`);
  error.name = 'LedgerSumsDiffer';
  throw error;
}

/** Every sum that differs from what the entries themselves add up to, walked ledger by ledger; empty when all is well. */
export async function wrongTotals(): Promise<Total[]> {
  const wrong: Total[] = [];
  for (const { name, counts } of ledgers) {
    const [kept, ...scans] = await Promise.all([
      keptTotals(name),
      ...grains.map((grain) => scannedTotals(name, counts, grain)),
    ]);
    // A scan of one ledger blocks; others have their turn before the next.
    await turn();
    const scanned = scans.flat();
    const all = new Map<string, Total>();
    for (const row of kept) all.set(keyOf(row), row);
    for (const row of scanned) {
      const key = keyOf(row);
      const difference = (all.get(key)?.sum ?? 0) - row.sum;
      if (difference === 0) all.delete(key);
      else all.set(key, { ...row, sum: difference });
    }
    wrong.push(...[...all.values()].filter(({ sum }) => sum !== 0));
  }
  return wrong;
}

const keyOf = ({ sum: _, ...of }: Total) => Object.values(of).join('\n');

const keptTotals = (ledger: string): Promise<Total[]> =>
  db
    .select({
      ledger: ledgerTotals.ledger,
      communityId: ledgerTotals.communityId,
      campaignId: ledgerTotals.campaignId,
      category: ledgerTotals.category,
      measure: ledgerTotals.measure,
      unit: ledgerTotals.unit,
      grain: ledgerTotals.grain,
      span: ledgerTotals.span,
      sum: ledgerTotals.sum,
    })
    .from(ledgerTotals)
    .where(eq(ledgerTotals.ledger, ledger));

async function scannedTotals(ledger: string, counts: Unit, grain: Total['grain']): Promise<Total[]> {
  const span = grain === 'month' ? sql<string>`substr(${ledgerEntries.day}, 1, 7)` : sql<string>`${ledgerEntries.day}`;
  const { communityId, campaignId, category, unit, unit2 } = ledgerEntries;
  const rows = await db
    .select({
      communityId,
      campaignId,
      category,
      unit,
      unit2,
      span,
      entries: sum(ledgerEntries.entries).mapWith(Number),
      quantity: sum(ledgerEntries.quantity).mapWith(Number),
      quantity2: sum(ledgerEntries.quantity2).mapWith(Number),
      people: sum(ledgerEntries.people).mapWith(Number),
    })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.ledger, ledger), isNull(ledgerEntries.removedAt)))
    .groupBy(communityId, campaignId, category, unit, unit2, span);
  const totals = new Map<string, Total>();
  const add = (row: (typeof rows)[number], measure: Measure, unit: Unit | null, amount: number) => {
    if (!unit) return;
    const { category, span } = row;
    const of = {
      ledger,
      communityId: row.communityId ?? '',
      campaignId: row.campaignId ?? '',
      category,
      measure,
      unit,
      grain,
      span,
      sum: 0,
    };
    const total = totals.get(keyOf(of)) ?? of;
    totals.set(keyOf(of), { ...total, sum: total.sum + amount });
  };
  for (const row of rows) {
    add(row, 'entries', counts, row.entries);
    add(row, 'quantity', row.unit, row.quantity);
    add(row, 'quantity2', row.unit2, row.quantity2);
    add(row, 'people', 'visit', row.people);
  }
  return [...totals.values()].filter(({ sum }) => sum !== 0);
}
