import { ListPages } from '@/components/list-pages';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterLinks } from '@/components/ui/filter-links';
import { type BadgeTone, StatusBadge } from '@/components/ui/status-badge';
import { type ClueStatus, clueStatuses } from '@/db/schema/nominations.values';
import { href, type Locale } from '@/lib/locale';
import { shownNumber } from '@/lib/receipts';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { ClueFilter } from '../inputs';
import { type ClueRow, listClues } from '../queries';

const path = '/desk/clues';

/** People who were named, by status, newest first. */
export async function CluesDesk({ locale, viewer, filter }: { locale: Locale; viewer: Viewer; filter: ClueFilter }) {
  const { desk, clues } = words(locale);
  const { head, ...text } = clues.desk;
  const page = await listClues(viewer, filter);
  const _address = (query: Record<string, string>) => {
    const parameters = new URLSearchParams({ ...(filter.status ? { status: filter.status } : {}), ...query });
    return href(locale, parameters.size > 0 ? `${path}?${parameters}` : path);
  };
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-title">{text.title}</h1>
          <p className="mt-1 text-soft">{text.help}</p>
        </div>
        <LinkButton href={href(locale, `${path}/new`)}>{text.enter}</LinkButton>
      </div>
      <FilterLinks
        label={desk.filters}
        links={[
          { href: href(locale, path), label: text.all, current: !filter.status },
          ...clueStatuses.map((status) => ({
            href: href(locale, `${path}?status=${status}`),
            label: clues.statuses[status],
            current: status === filter.status,
          })),
        ]}
      />
      {page.items.length > 0 ? (
        <DataTable
          caption={text.title}
          head={[head.number, head.name, head.category, head.community, head.channel, head.status, head.receivedAt]}
        >
          {page.items.map((row) => (
            <Row key={row.id} locale={locale} row={row} />
          ))}
        </DataTable>
      ) : (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      )}
      <ListPages locale={locale} path={path} filter={filter} page={page} />
    </>
  );
}

function Row({ locale, row }: { locale: Locale; row: ClueRow }) {
  const { clues, nominations } = words(locale);
  return (
    <tr>
      <th scope="row" className="align-top">
        <a href={href(locale, `${path}/${row.id}`)} className="whitespace-nowrap text-red-ink underline">
          {shownNumber(row.number)}
        </a>
      </th>
      <td className="whitespace-nowrap font-semibold">{row.name ?? clues.desk.none}</td>
      <td className="whitespace-nowrap">{nominations.categories[row.category]}</td>
      <td className="whitespace-nowrap">{(locale === 'en' ? row.communityEn : row.community) ?? clues.outside}</td>
      <td className="whitespace-nowrap">{nominations.channels[row.channel]}</td>
      <td>
        <ClueBadge locale={locale} status={row.status} />
      </td>
      <td className="whitespace-nowrap">{formatInstant(locale, row.receivedAt)}</td>
    </tr>
  );
}

const tones: Record<ClueStatus, BadgeTone> = {
  held: 'gold',
  received: 'red',
  joined: 'jade',
  'passed-on': 'plain',
  refused: 'plain',
  withdrawn: 'plain',
};

export function ClueBadge({ locale, status }: { locale: Locale; status: ClueStatus }) {
  return <StatusBadge tone={tones[status]}>{words(locale).clues.statuses[status]}</StatusBadge>;
}
