import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { and, eq, inArray, isNotNull, isNull, notInArray, or } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { ledgerEntries } from '@/db/schema/ledgers';
import { amountOf, type EntryFacts, type LedgerDefinition } from '../rules';
import { type Compared, keyOf } from './rules';

const daysAtOnce = 10;

const { communityId, day, category, place, quantity, unit, quantity2, unit2, people, details } = ledgerEntries;
const said = { communityId, day, category, place, quantity, unit, quantity2, unit2, people, details };

/** The keys of what stands in a ledger on the days of some entries, without what was taken out or taken back. */
export async function keysKnown(
  from: Pick<Db, 'select'>,
  ledger: LedgerDefinition,
  entries: Pick<EntryFacts, 'communityId' | 'day'>[],
): Promise<Set<string>> {
  const days = [...new Set(entries.map(({ day }) => day))];
  const places = [...new Set(entries.flatMap(({ communityId }) => communityId ?? []))];
  const { id, reversesId } = ledgerEntries;
  const reversed = from.select({ id: reversesId }).from(ledgerEntries).where(isNotNull(reversesId));
  const counting = and(isNull(ledgerEntries.removedAt), isNull(reversesId), notInArray(id, reversed));
  const known = new Set<string>();
  for (let at = 0; at < days.length; at += daysAtOnce) {
    const onDays = inArray(day, days.slice(at, at + daysAtOnce));
    const rows = await from
      .select(said)
      .from(ledgerEntries)
      .where(and(eq(ledgerEntries.ledger, ledger.name), onDays, inPlaces(places), counting));
    for (const row of rows) known.add(keyOf(ledger, factsOf(ledger, row)));
    // Many days are much work; others are answered in between.
    await turn();
  }
  return known;
}

const inPlaces = (places: string[]) =>
  places.length === 0 ? isNull(communityId) : or(isNull(communityId), inArray(communityId, places));

type Row = Pick<typeof ledgerEntries.$inferSelect, keyof typeof said>;

const factsOf = (ledger: LedgerDefinition, row: Row): Compared => ({
  ...row,
  quantity: ledger.quantity ? amountOf(row.quantity, row.unit) : null,
  quantity2: row.quantity2 === null || !row.unit2 ? null : amountOf(row.quantity2, row.unit2),
});
