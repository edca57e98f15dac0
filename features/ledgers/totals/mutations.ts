import 'server-only';
import { sql } from 'drizzle-orm';
import { placeholders, preparedIn, type Tx } from '@/db/client';
import type { ledgerEntries } from '@/db/schema/ledgers';
import { ledgerTotals } from '@/db/schema/ledgers';
import { grains } from '@/db/schema/ledgers.values';
import { type Summed, sumsOf } from './rules';

export type Entry = typeof ledgerEntries.$inferSelect;

/** Adds what an entry counts to the sums of its day and month, or takes it off again; in the transaction that writes the entry. */
export async function addToTotals(tx: Tx, entry: Summed, sign: 1 | -1): Promise<void> {
  const { ledger, category } = entry;
  const communityId = entry.communityId ?? '';
  const of = { ledger, communityId, category, campaignId: entry.campaignId ?? '' };
  const spans = { day: entry.day, month: entry.day.slice(0, 7) };
  for (const { measure, unit, sum } of sumsOf(entry))
    for (const grain of grains) await add(tx, { ...of, measure, unit, grain, span: spans[grain], sum: sign * sum });
}

const add = preparedIn('add to a total', (tx) =>
  tx
    .insert(ledgerTotals)
    .values(placeholders('ledger', 'communityId', 'campaignId', 'category', 'measure', 'unit', 'grain', 'span', 'sum'))
    .onConflictDoUpdate({
      target: [
        ledgerTotals.grain,
        ledgerTotals.span,
        ledgerTotals.communityId,
        ledgerTotals.ledger,
        ledgerTotals.category,
        ledgerTotals.measure,
        ledgerTotals.unit,
        ledgerTotals.campaignId,
      ],
      set: { sum: sql`${ledgerTotals.sum} + excluded.sum` },
    }),
);
