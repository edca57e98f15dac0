import { Checkbox, Field, Select, TextArea } from '@/components/ui/field';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { EntryRow } from '../queries';
import { type LedgerDefinition, type LedgerField, nameIn } from '../rules';

type Props = { locale: Locale; ledger: LedgerDefinition; entry: EntryRow | undefined };

/** What an entry says beside what is added up, a control each. */
export function DetailFields({ locale, ledger, entry }: Props) {
  return Object.entries(ledger.fields).map(([name, field]) => (
    <Detail key={name} locale={locale} name={`details.${name}`} field={field} value={entry?.details[name]} />
  ));
}

type DetailProps = { locale: Locale; name: string; field: LedgerField; value: string | number | boolean | undefined };

function Detail({ locale, name, field, value }: DetailProps) {
  const { ledgers, site } = words(locale);
  const common = {
    name,
    label: nameIn(locale, field.name),
    hint: field.hint && nameIn(locale, field.hint),
    optional: field.required ? undefined : site.optional,
    value: value === undefined ? '' : String(value),
  };
  switch (field.kind) {
    case 'choice':
      return (
        <Select
          {...common}
          options={[
            { value: '', label: field.required ? ledgers.entry.choose : ledgers.entry.notHere },
            ...Object.entries(field.options).map(([option, label]) => ({
              value: option,
              label: nameIn(locale, label),
            })),
          ]}
        />
      );
    case 'yes-no':
      return <Checkbox name={name} label={common.label} hint={common.hint} checked={value === true} />;
    case 'day':
      return <Field {...common} type="date" />;
    case 'number':
      return <Field {...common} inputMode="decimal" />;
    case 'link':
      return <Field {...common} type="url" />;
    case 'text':
      return field.lines ? (
        <TextArea {...common} rows={field.lines} maxLength={field.max} />
      ) : (
        <Field {...common} maxLength={field.max} />
      );
  }
}
