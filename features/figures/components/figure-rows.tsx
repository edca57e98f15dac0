import { DataTable } from '@/components/ui/data-table';
import { listCommunities } from '@/features/communities/queries';
import { communityName } from '@/features/communities/rules';
import { href, type Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import type { FigureView, ListedRow } from '../queries';
import { figureName } from '../rules';
import { amountInWords } from './figure-number';

/** The entries that a figure counts, without anything personal. */
export async function FigureRows({ locale, figure }: { locale: Locale; figure: FigureView }) {
  const { figures: text } = words(locale);
  const { amount, ...head } = text.head;
  const places = new Map((await listCommunities()).map((place) => [place.id, communityName(locale, place)]));
  const counted = figure.title !== undefined || figure.unit === 'fen' || figure.unit === 'visit';
  return (
    <DataTable caption={figureName(locale, figure)} head={[...Object.values(head), ...(counted ? [amount] : [])]}>
      {figure.page.items.map((row) => (
        <tr key={row.id}>
          <th scope="row" className="whitespace-nowrap">
            <Name locale={locale} row={row} />
          </th>
          <td className="whitespace-nowrap">{row.category && words(locale).nominations.categories[row.category]}</td>
          <td className="whitespace-nowrap">{places.get(row.communityId ?? '') ?? text.outside}</td>
          <td className="whitespace-nowrap">{formatDate(locale, row.at)}</td>
          {counted && (
            <td className="whitespace-nowrap">{amountInWords({ locale, unit: figure.unit, count: row.amount })}</td>
          )}
        </tr>
      ))}
    </DataTable>
  );
}

function Name({ locale, row }: { locale: Locale; row: ListedRow }) {
  if (!row.path) return row.number;
  return (
    <a href={href(locale, row.path)} className="-my-2 inline-block py-2 underline">
      {row.number}
    </a>
  );
}
