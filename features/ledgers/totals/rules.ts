import type { Measure, Unit } from '@/db/schema/ledgers.values';
import type { LedgerDefinition } from '../rules';

/** What of an entry goes into the sums. */
export type Summed = {
  ledger: string;
  communityId: string | null;
  campaignId: string | null;
  category: string;
  day: string;
  entries: number;
  quantity: number;
  unit: Unit;
  quantity2: number | null;
  unit2: Unit | null;
  people: number | null;
  /** The unit in which the ledger counts its entries. */
  countsIn: Unit;
};

export type Sum = { measure: Measure; unit: Unit; sum: number };

/** What one entry adds, each measure in its own unit: nothing of one unit ever meets another. */
export function sumsOf(entry: Summed): Sum[] {
  const { entries, quantity, unit, quantity2, unit2, people, countsIn } = entry;
  const sums: Sum[] = [
    { measure: 'entries', unit: countsIn, sum: entries },
    { measure: 'quantity', unit, sum: quantity },
  ];
  if (quantity2 !== null && unit2) sums.push({ measure: 'quantity2', unit: unit2, sum: quantity2 });
  if (people !== null) sums.push({ measure: 'people', unit: 'visit', sum: people });
  return sums.filter(({ sum }) => sum !== 0);
}

/** An entry as its ledger counts it. */
export const summed = <E extends Omit<Summed, 'countsIn'>>(entry: E, ledger: LedgerDefinition): E & Summed => ({
  ...entry,
  countsIn: ledger.counts,
});
