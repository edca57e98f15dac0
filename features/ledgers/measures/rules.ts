import type { Measure } from '@/db/schema/ledgers.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { type LedgerDefinition, nameIn } from '../rules';

/** What a measure is called in a ledger. */
export function measureName(locale: Locale, ledger: LedgerDefinition, measure: Measure): string {
  const { measures } = words(locale).ledgers;
  if (measure === 'people') return ledger.people ? nameIn(locale, ledger.people) : measures.people;
  const of = measure === 'entries' ? undefined : ledger[measure]?.name;
  return of ? nameIn(locale, of) : measures[measure];
}
