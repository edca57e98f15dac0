import 'server-only';
import { and, eq, gte, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { ledgerEntries, ledgerTotals } from '@/db/schema/ledgers';
import type { Measure, Unit } from '@/db/schema/ledgers.values';
import type { Period, Scope } from '@/features/figures/rules';
import { ledgerNamed } from '../definitions/all';
import { type LedgerCount, splitPeriod } from './rules';

type Row = { ledger: string; category: string; measure: Measure; unit: Unit; sum: number };

/** What these figures of ledgers count, in their order: whole months from the kept sums, the days around them from the entries. */
export async function countLedgers(counts: LedgerCount[], scope: Scope, period: Period): Promise<number[]> {
  const [only] = counts.length === 1 ? counts : [];
  const { months, days } = splitPeriod(period);
  const parts = await Promise.all([
    ...(months ? [keptSums(months, scope, only?.ledger.name)] : []),
    ...days.map((part) => scannedSums(part, scope, only?.ledger.name)),
  ]);
  const sums = new Map<string, number>();
  for (const { sum, ...of } of parts.flat())
    for (const category of [of.category, null]) {
      const key = keyOf({ ...of, category });
      sums.set(key, (sums.get(key) ?? 0) + sum);
    }
  return counts.map(({ ledger, ...of }) => sums.get(keyOf({ ...of, ledger: ledger.name })) ?? 0);
}

type Of = { ledger: string; category: string | null; measure: Measure; unit: Unit };
const keyOf = ({ ledger, category, measure, unit }: Of) => `${ledger}\n${category ?? '*'}\n${measure}\n${unit}`;

const total = (column: SQL | typeof ledgerTotals.sum) => sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number);

type Months = { first: string; last: string };

async function keptSums({ first, last }: Months, { communityId }: Scope, ledger?: string): Promise<Row[]> {
  const { category, measure, unit, month } = ledgerTotals;
  return db
    .select({ ledger: ledgerTotals.ledger, category, measure, unit, sum: total(ledgerTotals.sum) })
    .from(ledgerTotals)
    .where(
      and(
        gte(month, first),
        lte(month, last),
        communityId === null ? undefined : eq(ledgerTotals.communityId, communityId),
        ledger === undefined ? undefined : eq(ledgerTotals.ledger, ledger),
      ),
    )
    .groupBy(ledgerTotals.ledger, category, measure, unit);
}

async function scannedSums({ from, to }: Period, { communityId }: Scope, ledger?: string): Promise<Row[]> {
  const { category, unit, unit2, day, entries, quantity, quantity2, people } = ledgerEntries;
  const rows = await db
    .select({
      ledger: ledgerEntries.ledger,
      category,
      unit,
      unit2,
      entries: total(sql`${entries}`),
      quantity: total(sql`${quantity}`),
      quantity2: total(sql`${quantity2}`),
      people: total(sql`${people}`),
    })
    .from(ledgerEntries)
    .where(
      and(
        gte(day, from),
        lte(day, to),
        isNull(ledgerEntries.removedAt),
        communityId === null ? undefined : eq(ledgerEntries.communityId, communityId),
        ledger === undefined ? undefined : eq(ledgerEntries.ledger, ledger),
      ),
    )
    .groupBy(ledgerEntries.ledger, category, unit, unit2);
  return rows.flatMap(({ ledger, category, ...row }) => {
    const of = { ledger, category };
    return [
      { ...of, measure: 'entries' as const, unit: countedIn(ledger), sum: row.entries },
      { ...of, measure: 'quantity' as const, unit: row.unit, sum: row.quantity },
      ...(row.unit2 ? [{ ...of, measure: 'quantity2' as const, unit: row.unit2, sum: row.quantity2 }] : []),
      { ...of, measure: 'people' as const, unit: 'visit' as const, sum: row.people },
    ];
  });
}

const countedIn = (ledger: string): Unit => ledgerNamed(ledger)?.counts ?? 'entry';
