import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { StatusBadge } from '@/components/ui/status-badge';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listVenues } from '../queries';
import { ListHeading } from './list-heading';

/** Where events can take place. */
export async function VenuesDesk({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const { whole, venues: text } = words(locale).eventPlanning;
  const venues = await listVenues(viewer);
  return (
    <>
      <ListHeading
        title={text.title}
        help={text.help}
        add={{ href: href(locale, '/desk/events/venues/new'), label: text.add }}
      />
      {venues.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <DataTable caption={text.title} head={Object.values(text.head)}>
          {venues.map((venue) => (
            <tr key={venue.id}>
              <th scope="row" className="min-w-40">
                <a href={href(locale, `/desk/events/venues/${venue.id}`)} className="font-semibold underline">
                  {venue.name}
                </a>{' '}
                {!venue.inUse && <StatusBadge>{text.out}</StatusBadge>}
              </th>
              <td className="min-w-40">{venue.address}</td>
              <td className="whitespace-nowrap">{text.people(venue.capacity)}</td>
              <td>{venue.doors.join('、')}</td>
              <td className="whitespace-nowrap">{(locale === 'en' ? venue.communityEn : venue.community) ?? whole}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </>
  );
}
