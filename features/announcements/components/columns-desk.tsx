import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { StatusBadge } from '@/components/ui/status-badge';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { listAllColumns } from '../columns/queries';

/** The columns in their order, as the office meets them; each opens on a page of its own. */
export async function ColumnsDesk({ locale }: { locale: Locale }) {
  const text = words(locale).announcements.columns;
  const columns = await listAllColumns();
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
        {columns.map((column) => (
          <tr key={column.id}>
            <td>{column.position}</td>
            <th scope="row">
              <a href={href(locale, `/desk/columns/${column.id}`)} className="font-semibold underline">
                {locale === 'en' ? column.nameEn : column.name}
              </a>
            </th>
            <td className="whitespace-nowrap">/columns/{column.slug}</td>
            <td className="whitespace-nowrap">{text.staleAfter(column.staleDays)}</td>
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
    </>
  );
}
