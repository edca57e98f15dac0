import { Field, Select } from '@/components/ui/field';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { EntryRow } from '../queries';
import { amountOf, type LedgerDefinition, nameIn, unitOf } from '../rules';

type CategoryProps = { locale: Locale; ledger: LedgerDefinition; value: string | undefined };

/** The category; where units differ each says its own. */
export function CategoryField({ locale, ledger, value }: CategoryProps) {
  const { ledgers, figures } = words(locale);
  if (!ledger.categories) return null;
  const unitsOf = (category: string) =>
    (['quantity', 'quantity2'] as const)
      .map((measure) => unitOf(ledger, measure, category))
      .filter((unit) => unit !== undefined)
      .map((unit) => figures.units[unit]);
  const options = Object.entries(ledger.categories.options).map(([category, { name }]) => {
    const units = [...new Set(unitsOf(category))].join(' / ');
    const label = nameIn(locale, name);
    return { value: category, label: units ? ledgers.entry.optionIn(label, units) : label };
  });
  return (
    <Select
      name="category"
      label={nameIn(locale, ledger.categories.name)}
      value={value ?? ''}
      options={[{ value: '', label: ledgers.entry.choose }, ...options]}
    />
  );
}

type Props = { locale: Locale; ledger: LedgerDefinition; entry: EntryRow | undefined };

/** The quantities, each named with its unit where there is but one. */
export function AmountFields({ locale, ledger, entry }: Props) {
  const { site } = words(locale);
  const two = ledger.quantity2;
  return (
    <>
      {ledger.quantity && (
        <Field
          name="quantity"
          label={labelOf(locale, ledger, 'quantity')}
          value={entry ? String(amountOf(entry.quantity, entry.unit)) : ''}
          inputMode="decimal"
        />
      )}
      {two && (
        <Field
          name="quantity2"
          label={labelOf(locale, ledger, 'quantity2')}
          optional={two.required ? undefined : site.optional}
          value={entry?.unit2 && entry.quantity2 !== null ? String(amountOf(entry.quantity2, entry.unit2)) : ''}
          inputMode="decimal"
        />
      )}
    </>
  );
}

function labelOf(locale: Locale, ledger: LedgerDefinition, measure: 'quantity' | 'quantity2'): string {
  const { ledgers, figures } = words(locale);
  const name = ledger[measure]?.name;
  const label = name ? nameIn(locale, name) : ledgers.measures[measure];
  const units = new Set(
    Object.keys(ledger.categories?.options ?? { '': null }).map((category) => unitOf(ledger, measure, category)),
  );
  const [unit] = units;
  return units.size === 1 && unit ? ledgers.entry.inUnit(label, figures.units[unit]) : label;
}
