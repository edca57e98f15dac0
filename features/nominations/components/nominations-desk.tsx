import { ListPages } from '@/components/list-pages';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterLinks } from '@/components/ui/filter-links';
import { type BadgeTone, StatusBadge } from '@/components/ui/status-badge';
import { categories, type NominationStatus, nominationStatuses } from '@/db/schema/nominations.values';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import { shownNumber } from '@/lib/receipts';
import { formatDate } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { NominationFilter } from '../inputs';
import { listNominations, type NominationRow } from '../queries';

const path = '/desk/nominations';

/** Everybody who is nominated, by step and kind, newest first. */
export async function NominationsDesk({
  locale,
  viewer,
  filter,
}: {
  locale: Locale;
  viewer: Viewer;
  filter: NominationFilter;
}) {
  const { desk, nominations } = words(locale);
  const { head, ...text } = nominations.desk;
  const page = await listNominations(viewer, filter);
  const address = (query: Record<string, string | undefined>) => {
    const { status, category } = { ...filter, ...query };
    const kept = Object.entries({ status, category, before: query.before, after: query.after });
    const parameters = new URLSearchParams(kept.filter((one): one is [string, string] => Boolean(one[1])));
    return href(locale, parameters.size > 0 ? `${path}?${parameters}` : path);
  };
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-title">{text.title}</h1>
          <p className="mt-1 text-soft">{text.help}</p>
        </div>
        {may(viewer, 'clue.decide') && <LinkButton href={href(locale, '/desk/clues')}>{text.toClues}</LinkButton>}
      </div>
      <FilterLinks
        label={desk.filters}
        links={[
          { href: address({ status: undefined }), label: text.all, current: !filter.status },
          ...nominationStatuses.map((status) => ({
            href: address({ status }),
            label: nominations.statuses[status],
            current: status === filter.status,
          })),
        ]}
      />
      <FilterLinks
        label={head.category}
        links={[
          { href: address({ category: undefined }), label: text.allCategories, current: !filter.category },
          ...categories.map((category) => ({
            href: address({ category }),
            label: nominations.categories[category],
            current: category === filter.category,
          })),
        ]}
      />
      {page.items.length > 0 ? (
        <DataTable
          caption={text.title}
          head={[head.name, head.category, head.community, head.status, head.statusAt, head.number]}
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

function Row({ locale, row }: { locale: Locale; row: NominationRow }) {
  const { nominations } = words(locale);
  return (
    <tr>
      <th scope="row" className="align-top">
        <a href={href(locale, `${path}/${row.id}`)} className="whitespace-nowrap font-semibold text-red-ink underline">
          {row.name ?? nominations.someone}
        </a>
      </th>
      <td className="whitespace-nowrap">{nominations.categories[row.category]}</td>
      <td className="whitespace-nowrap">{locale === 'en' ? row.communityEn : row.community}</td>
      <td className="whitespace-nowrap">
        <NominationBadge locale={locale} status={row.status} />
        {row.secret && <StatusBadge tone="gold">{nominations.desk.secret}</StatusBadge>}
      </td>
      <td className="whitespace-nowrap">{formatDate(locale, row.statusAt)}</td>
      <td className="whitespace-nowrap">{shownNumber(row.number)}</td>
    </tr>
  );
}

const tones: Record<NominationStatus, BadgeTone> = {
  verifying: 'red',
  verified: 'jade',
  'in-review': 'red',
  reviewed: 'jade',
  'on-notice': 'red',
  cleared: 'jade',
  honoured: 'gold',
  declined: 'plain',
  refused: 'plain',
  withdrawn: 'plain',
  revoked: 'plain',
};

export function NominationBadge({ locale, status }: { locale: Locale; status: NominationStatus }) {
  return <StatusBadge tone={tones[status]}>{words(locale).nominations.statuses[status]}</StatusBadge>;
}
