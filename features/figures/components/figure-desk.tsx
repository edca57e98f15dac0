import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { listCommunities } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { FigureFilter } from '../inputs';
import { type FigureView, getFigure, type ListedRow } from '../queries';
import { periodAsked } from '../rules';
import { FigureNumber } from './figure-number';
import { PeriodChoice, periodQuery } from './period-choice';

type Props = { locale: Locale; viewer: Viewer; name: string; filter: FigureFilter; now: Date };

/** One figure, and under it everything that it counts. */
export async function FigureDesk({ locale, viewer, name, filter, now }: Props) {
  const { figures: text, site } = words(locale);
  const period = periodAsked(filter, now);
  const figure = await getFigure(viewer, name, period, filter);
  if (!figure) return <Missing locale={locale} />;
  const path = `/desk/figures/${figure.name}`;
  const query = periodQuery(period);
  const { older, newer } = figure.page;
  return (
    <>
      <BackLink href={href(locale, `/desk/figures?${query}`)}>{text.back}</BackLink>
      <h1 className="text-title">{text.names[figure.name]}</h1>
      <FigureNumber locale={locale} unit={figure.unit} count={figure.count} />
      <PeriodChoice locale={locale} path={path} period={period} />
      <p className="text-note text-soft">{text.taken[figure.group]}</p>
      <p className="mb-4 text-note text-soft">{text.counted}</p>
      {figure.page.items.length > 0 ? (
        <Rows locale={locale} figure={figure} />
      ) : (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      )}
      <Pagination
        label={site.pages}
        newer={newer ? { href: href(locale, `${path}?${query}&after=${newer}`), label: site.newer } : undefined}
        older={older ? { href: href(locale, `${path}?${query}&before=${older}`), label: site.older } : undefined}
      />
    </>
  );
}

async function Rows({ locale, figure }: { locale: Locale; figure: FigureView }) {
  const { figures: text } = words(locale);
  const { amount, ...head } = text.head;
  const places = new Map(
    (await listCommunities()).map((place) => [place.id, locale === 'en' ? place.nameEn : place.name]),
  );
  const counted = figure.unit === 'fen' || figure.unit === 'visit';
  return (
    <DataTable caption={text.names[figure.name]} head={[...Object.values(head), ...(counted ? [amount] : [])]}>
      {figure.page.items.map((row) => (
        <tr key={row.id}>
          <th scope="row" className="whitespace-nowrap">
            <Name locale={locale} row={row} />
          </th>
          <td className="whitespace-nowrap">{row.category && words(locale).nominations.categories[row.category]}</td>
          <td className="whitespace-nowrap">{places.get(row.communityId ?? '') ?? text.outside}</td>
          <td className="whitespace-nowrap">{formatDate(locale, row.at)}</td>
          {counted && (
            <td className="whitespace-nowrap">
              {figure.unit === 'fen' ? text.money(row.amount) : text.number(row.amount)} {text.units[figure.unit]}
            </td>
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
