import { DataTable } from '@/components/ui/data-table';
import { listCommunities } from '@/features/communities/queries';
import { communityName } from '@/features/communities/rules';
import { href, type Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import type { FigureView, ListedRow } from '../queries';
import { figureName, titleIn } from '../rules';
import { amountInWords } from './figure-number';

/** The entries that a figure counts, without anything personal. */
export async function FigureRows({ locale, figure }: { locale: Locale; figure: FigureView }) {
  const { figures: text } = words(locale);
  const places = new Map((await listCommunities()).map((place) => [place.id, communityName(locale, place)]));
  const counted = figure.title !== undefined || figure.unit === 'fen' || figure.unit === 'visit';
  const sorted = figure.page.items.some(({ category }) => category !== null);
  const head = [
    ...[text.head.called, ...(sorted ? [text.head.category] : [])],
    ...[text.head.community, text.head.at, ...(counted ? [text.head.amount] : [])],
  ];
  return (
    <DataTable caption={figureName(locale, figure)} head={head}>
      {figure.page.items.map((row) => (
        <tr key={row.id}>
          <th scope="row" className="min-w-40">
            <Name locale={locale} row={row} />
          </th>
          {sorted && <td className="whitespace-nowrap">{categorySaid(locale, row)}</td>}
          <td className="whitespace-nowrap">{places.get(row.communityId ?? '') ?? outsideOf(locale, figure.group)}</td>
          <td className="whitespace-nowrap">{formatDate(locale, row.at)}</td>
          {counted && (
            <td className="whitespace-nowrap">{amountInWords({ locale, unit: figure.unit, count: row.amount })}</td>
          )}
        </tr>
      ))}
    </DataTable>
  );
}

/** Where things are that belong to no community: clues may have come from anywhere, the rest is the sub-district's own. */
function outsideOf(locale: Locale, group: FigureView['group']): string {
  const { figures: text, ledgers } = words(locale);
  return group === 'clues' || group === 'nominations' ? text.outside : ledgers.whole;
}

function categorySaid(locale: Locale, { category }: ListedRow): string {
  if (category === null) return '';
  return typeof category !== 'string' ? titleIn(locale, category) : words(locale).nominations.categories[category];
}

function Name({ locale, row }: { locale: Locale; row: ListedRow }) {
  const number = row.number && <span className="block whitespace-nowrap text-soft">{row.number}</span>;
  if (!row.path) {
    return (
      <>
        {row.called}
        {number}
      </>
    );
  }
  return (
    <a href={href(locale, row.path)} className="-my-2 inline-block py-2 underline">
      {row.called}
      {number}
    </a>
  );
}
