import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { StatusBadge } from '@/components/ui/status-badge';
import { href, type Locale } from '@/lib/locale';
import { formatDay } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type ColumnHealth, listColumnHealth } from '../columns/queries';
import { wantsText } from '../columns/rules';
import { healthNote, Writers } from './idle-columns';

type Props = { locale: Locale; viewer: Viewer };

/** The columns in their order and how they do, as the office meets them; each opens on a page of its own. */
export async function ColumnsDesk({ locale, viewer }: Props) {
  const text = words(locale).announcements.columns;
  const now = new Date();
  const columns = await listColumnHealth(viewer, now);
  return (
    <>
      <div className="mb-5 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-title">{text.title}</h1>
          <p className="mt-1 text-soft">{text.help}</p>
        </div>
        <LinkButton kind="primary" href={href(locale, '/desk/columns/new')}>
          {text.add}
        </LinkButton>
      </div>
      <DataTable caption={text.title} head={Object.values(text.head)}>
        {columns.map(({ column, health, last }) => (
          <tr key={column.id}>
            <td>{column.position}</td>
            <th scope="row">
              <a href={href(locale, `/desk/columns/${column.id}`)} className="font-semibold underline">
                {locale === 'en' ? column.nameEn : column.name}
              </a>
            </th>
            <td className="whitespace-nowrap">/columns/{column.slug}</td>
            <td className="whitespace-nowrap">{text.staleAfter(column.staleDays)}</td>
            <td className="min-w-64">
              <Newest locale={locale} health={health} last={last} now={now} />
            </td>
            <td>
              {column.shown ? (
                text.places[column.notices ? 'notices' : 'navigation']
              ) : (
                <StatusBadge>{text.places.hidden}</StatusBadge>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
      <Writers locale={locale} viewer={viewer} />
    </>
  );
}

function Newest({ locale, health, last, now }: Omit<ColumnHealth, 'column'> & { locale: Locale; now: Date }) {
  return (
    <>
      {wantsText(health) && (
        <span className="mr-2">
          <StatusBadge tone="gold">{healthNote(locale, health)}</StatusBadge>
        </span>
      )}
      {last && (
        <>
          <a href={href(locale, `/announcements/${last.slug}`)}>{last.title}</a>{' '}
          <span className="whitespace-nowrap text-small text-soft">{formatDay(locale, last.publishedAt, now)}</span>
        </>
      )}
    </>
  );
}
