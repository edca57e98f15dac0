import { DataTable } from '@/components/ui/data-table';
import { amountShown } from '@/features/figures/rules';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { EntryRow } from '../queries';
import { detailShown, type LedgerDefinition, nameIn } from '../rules';

type Props = { locale: Locale; ledger: LedgerDefinition; rows: EntryRow[] };

/** Entries in the columns of their ledger; the day of each opens it. */
export function EntryTable({ locale, ledger, rows }: Props) {
  const { head } = words(locale).ledgers;
  const fields = Object.values(ledger.fields).map(({ name }) => nameIn(locale, name));
  const columns = [
    nameIn(locale, ledger.day),
    ...(ledger.categories ? [nameIn(locale, ledger.categories.name)] : []),
    ...(ledger.place ? [nameIn(locale, ledger.place.name)] : []),
    ...(ledger.quantity ? [nameIn(locale, ledger.quantity.name)] : []),
    ...(ledger.people ? [nameIn(locale, ledger.people)] : []),
    ...fields,
    head.community,
    head.campaign,
    head.enteredBy,
  ];
  return (
    <div className="print-wide">
      <DataTable caption={nameIn(locale, ledger.title)} head={columns}>
        {rows.map((row) => (
          <Row key={row.id} locale={locale} ledger={ledger} row={row} />
        ))}
      </DataTable>
    </div>
  );
}

function Row({ locale, ledger, row }: Omit<Props, 'rows'> & { row: EntryRow }) {
  const text = words(locale).ledgers;
  const happened = row.details.happened;
  const category = ledger.categories?.options[row.category];
  return (
    <tr className="hover:bg-wash">
      <th scope="row" className="whitespace-nowrap">
        <a href={href(locale, `/desk/ledgers/entries/${row.id}`)} className="-my-2 inline-block py-2 underline">
          {row.day}
        </a>
        {row.reversesId && <span className="block text-red-ink text-small">{text.reversal}</span>}
        {typeof happened === 'string' && <span className="block text-small text-soft">{text.happened(happened)}</span>}
      </th>
      {ledger.categories && <td className="min-w-28">{category && nameIn(locale, category.name)}</td>}
      {ledger.place && <td className="min-w-32">{row.place}</td>}
      {ledger.quantity && (
        <td className="whitespace-nowrap">
          <Amounts locale={locale} row={row} />
        </td>
      )}
      {ledger.people && <td className="whitespace-nowrap">{row.people}</td>}
      {Object.entries(ledger.fields).map(([name, field]) => (
        <td key={name} className={field.kind === 'text' && field.lines ? 'min-w-56' : 'min-w-20'}>
          {detailShown(locale, field, row.details[name])}
        </td>
      ))}
      <td className="whitespace-nowrap">
        {placeOf(locale, row)}
        {row.grid && <span className="block text-small text-soft">{row.grid}</span>}
      </td>
      <td className="min-w-24">{row.campaign}</td>
      <td className="whitespace-nowrap">{row.enteredBy}</td>
    </tr>
  );
}

/** The community of an entry, or the sub-district itself. */
export const placeOf = (locale: Locale, { community, communityEn }: EntryRow): string =>
  (locale === 'en' ? communityEn : community) ?? words(locale).ledgers.whole;

/** The quantities of an entry with their units. */
export function Amounts({ locale, row }: { locale: Locale; row: EntryRow }) {
  const { units } = words(locale).figures;
  return (
    <>
      {amountShown(locale, row.quantity, row.unit)} {units[row.unit]}
      {row.quantity2 !== null && row.unit2 && (
        <span className="block text-soft">
          {amountShown(locale, row.quantity2, row.unit2)} {units[row.unit2]}
        </span>
      )}
    </>
  );
}
