import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { ListHeading } from '../../venues/components/list-heading';
import { listSeries } from '../queries';

/** The series of events. */
export async function SeriesDesk({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const { series: text, whole } = words(locale).eventPlanning;
  const series = await listSeries(viewer);
  return (
    <>
      <ListHeading
        title={text.title}
        help={text.help}
        add={{ href: href(locale, '/desk/events/series/new'), label: text.add }}
      />
      {series.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <DataTable caption={text.title} head={Object.values(text.head)}>
          {series.map(({ id, name, nameEn, community, communityEn, events }) => (
            <tr key={id}>
              <th scope="row" className="min-w-40">
                <a href={href(locale, `/desk/events/series/${id}`)} className="font-semibold underline">
                  {(locale === 'en' && nameEn) || name}
                </a>
              </th>
              <td className="whitespace-nowrap">{(locale === 'en' ? communityEn : community) ?? whole}</td>
              <td>{text.events(events)}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </>
  );
}
