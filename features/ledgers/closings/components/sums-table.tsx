import { DataTable } from '@/components/ui/data-table';
import { amountShown } from '@/features/figures/rules';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { lastDay } from '../../counts/rules';
import { ledgers } from '../../definitions/all';
import { measureName } from '../../measures/rules';
import { type LedgerDefinition, nameIn } from '../../rules';
import type { Closing } from '../queries';

type Props = {
  locale: Locale;
  month: string;
  community: string;
  sums: Closing['sums'];
  unpictured: Map<string, number>;
};

/** What each ledger adds up to in a month; its name opens the entries. */
export function SumsTable({ locale, month, community, sums, unpictured }: Props) {
  const text = words(locale).ledgers.closing;
  const kept = ledgers.filter(({ name }) => sums.some(({ ledger }) => ledger === name));
  return (
    <DataTable caption={`${text.title} ${month}`} head={[text.ledger, text.sums, text.unpictured]}>
      {kept.map((ledger) => (
        <tr key={ledger.name}>
          <th scope="row" className="min-w-32">
            <a
              href={href(
                locale,
                `/desk/ledgers/${ledger.name}?community=${community}&from=${month}-01&to=${lastDay(month)}`,
              )}
              className="-my-2 inline-block py-2 underline"
            >
              {nameIn(locale, ledger.title)}
            </a>
          </th>
          <td>
            <ul className="flex flex-wrap gap-x-6">
              {sums
                .filter(({ ledger: name, ...of }) => name === ledger.name && counts(ledger, of))
                .map(({ category, measure, unit, sum }) => (
                  <li key={`${category} ${measure} ${unit}`}>
                    {nameOf(locale, ledger, { category, measure })} {amountShown(locale, sum, unit)}{' '}
                    {words(locale).figures.units[unit]}
                  </li>
                ))}
            </ul>
          </td>
          <td className="whitespace-nowrap">
            {(unpictured.get(ledger.name) ?? 0) > 0 && text.unpicturedOf(unpictured.get(ledger.name) ?? 0)}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

// Without a quantity the entries are the number, and say so once.
type Of = Pick<Closing['sums'][number], 'category' | 'measure'>;
const counts = (ledger: LedgerDefinition, { measure }: Pick<Of, 'measure'>) =>
  measure === 'entries' ? !ledger.quantity : measure !== 'quantity' || ledger.quantity !== undefined;

/** The category of a sum, and its measure where that is not the first one, or one of a share. */
function nameOf(locale: Locale, ledger: LedgerDefinition, { category, measure }: Of): string {
  const name = ledger.categories?.options[category]?.name;
  const isPlain = measure === (ledger.quantity ? 'quantity' : 'entries') && !ledger.ratio;
  return [name && nameIn(locale, name), !isPlain && measureName(locale, ledger, measure)]
    .filter(Boolean)
    .join(locale === 'en' ? ', ' : '·');
}
