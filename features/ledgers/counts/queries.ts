import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { and, eq, gte, lte, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { ledgerTotals } from '@/db/schema/ledgers';
import type { grains, Measure, Unit } from '@/db/schema/ledgers.values';
import type { Period, Scope } from '@/features/figures/rules';
import { type LedgerCount, splitPeriod } from './rules';

type Row = { ledger: string; category: string; measure: Measure; unit: Unit; sum: number };

/** What these figures of ledgers count, in their order: whole months and the days around them, each from the sums that are kept. */
export async function countLedgers(counts: LedgerCount[], scope: Scope, period: Period): Promise<number[]> {
  const names = [...new Set(counts.map(({ ledger }) => ledger.name))];
  const only = names.length === 1 ? names[0] : undefined;
  const { months, days } = splitPeriod(period);
  const spans: Span[] = days.map(({ from, to }) => ({ grain: 'day', first: from, last: to }));
  if (months) spans.push({ grain: 'month', ...months });
  const parts: Row[][] = [];
  for (const span of spans) {
    parts.push(await keptSums(span, scope, only));
    // SQLite answers at once, and blocks: others have their turn in between.
    await turn();
  }
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

type Span = { grain: (typeof grains)[number]; first: string; last: string };

function keptSums({ grain, first, last }: Span, { communityId }: Scope, ledger?: string): Promise<Row[]> {
  const { category, measure, unit, span } = ledgerTotals;
  return db
    .select({
      ledger: ledgerTotals.ledger,
      category,
      measure,
      unit,
      sum: sql<number>`coalesce(sum(${ledgerTotals.sum}), 0)`.mapWith(Number),
    })
    .from(ledgerTotals)
    .where(
      and(
        eq(ledgerTotals.grain, grain),
        gte(span, first),
        lte(span, last),
        communityId === null ? undefined : eq(ledgerTotals.communityId, communityId),
        ledger === undefined ? undefined : eq(ledgerTotals.ledger, ledger),
      ),
    )
    .groupBy(ledgerTotals.ledger, category, measure, unit);
}
