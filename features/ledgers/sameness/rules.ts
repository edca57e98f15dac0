import type { Reason } from '@/lib/rule-broken';
import { type EntryFacts, type LedgerDefinition, stepsOf, unitOf } from '../rules';

/** Two entries in two grids that are the same otherwise count as one. */
export type Compared = Omit<EntryFacts, 'grid'>;

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** What makes two entries the same one, whatever their grid and campaign and however they are spaced. */
export function keyOf(
  ledger: LedgerDefinition,
  { communityId, day, category, place, people, ...facts }: Compared,
): string {
  const stored = (measure: 'quantity' | 'quantity2') => {
    const [amount, unit] = [facts[measure], unitOf(ledger, measure, category)];
    return amount === null || !unit ? null : stepsOf(amount, unit);
  };
  const details = Object.keys(ledger.fields).map((name) => {
    const value = facts.details[name] ?? null;
    return typeof value === 'string' ? plain(value) : value;
  });
  const counted = [stored('quantity'), stored('quantity2'), ledger.people ? people : null];
  return JSON.stringify([communityId, day, category, plain(place), ...counted, ...details]);
}

/**
 * For each row why it would be there twice: in the ledger already, of which `known` has the keys, or earlier in the same list,
 * where `numberOf` says how people call its place.
 */
export function repeats(
  ledger: LedgerDefinition,
  rows: Compared[],
  known: Set<string>,
  numberOf: (at: number) => number,
): Reason[][] {
  const seen = new Map<string, number>();
  return rows.map((row, at) => {
    const key = keyOf(ledger, row);
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, at);
    if (known.has(key)) return [{ code: 'entryThere', field: 'day' }];
    if (earlier === undefined) return [];
    return [{ code: 'entryTwice', field: 'day', values: { other: numberOf(earlier) } }];
  });
}
