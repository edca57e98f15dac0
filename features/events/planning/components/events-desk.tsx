import { ListPages } from '@/components/list-pages';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { may, reachOf } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { DeskFilter } from '../inputs';
import { type EventRow, listEvents } from '../queries';
import { whenOf } from '../rules';
import { EventBadge } from './event-badge';
import { EventFilters } from './event-filters';

const path = '/desk/events';

type Props = { locale: Locale; viewer: Viewer; filter: DeskFilter };

/** The events of the viewer's places, the latest first, with filters in the address. */
export async function EventsDesk({ locale, viewer, filter }: Props) {
  const { eventPlanning } = words(locale);
  const text = eventPlanning.list;
  const [page, communities] = await Promise.all([listEvents(viewer, filter), listCommunities()]);
  const reach = reachOf(viewer, 'event.read');
  const { before: _b, after: _a, ...kept } = filter;
  const chosen = Object.entries(kept).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const _address = (cursor: Record<string, string>) =>
    href(locale, `${path}?${new URLSearchParams([...chosen, ...Object.entries(cursor)])}`);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-title">{eventPlanning.title}</h1>
          <p className="mt-1 text-soft">{text.help}</p>
        </div>
        {may(viewer, 'event.plan') && (
          <LinkButton kind="primary" href={href(locale, `${path}/new`)}>
            {text.new}
          </LinkButton>
        )}
      </div>
      <EventFilters
        locale={locale}
        path={path}
        filter={filter}
        communities={reach === null ? communities : communities.filter(({ id }) => id === reach)}
      />
      {page.items.length > 0 ? (
        <DataTable caption={eventPlanning.title} head={Object.values(text.head)}>
          {page.items.map((row) => (
            <Row key={row.id} locale={locale} row={row} />
          ))}
        </DataTable>
      ) : (
        <EmptyState title={chosen.length > 0 ? text.noneTitle : text.emptyTitle}>
          {chosen.length > 0 ? text.noneText : text.emptyText}
        </EmptyState>
      )}
      <ListPages locale={locale} path={path} filter={filter} page={page} />
    </>
  );
}

function Row({ locale, row }: { locale: Locale; row: EventRow }) {
  const { kinds, one, session } = words(locale).eventPlanning;
  return (
    <tr className="hover:bg-wash">
      <th scope="row" className="min-w-64">
        <a href={href(locale, `${path}/${row.number}`)} className="font-semibold underline">
          {row.title}
        </a>
        <span className="block text-small text-soft">
          {row.number}
          {row.session !== null && `　${session(row.session)}`}
          {row.attendance !== null && `　${one.people(row.attendance)}`}
        </span>
      </th>
      <td className="whitespace-nowrap">{whenOf(locale, row)}</td>
      <td className="min-w-32">{row.venue}</td>
      <td className="whitespace-nowrap">{kinds[row.kind]}</td>
      <td className="whitespace-nowrap">{locale === 'en' ? row.communityEn : row.community}</td>
      <td>
        <EventBadge locale={locale} status={row.status} />
      </td>
    </tr>
  );
}
