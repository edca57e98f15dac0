import { ListPages } from '@/components/list-pages';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { ExportButton } from '@/components/ui/export-button';
import { FilterLinks } from '@/components/ui/filter-links';
import { siteErrorStatuses } from '@/db/schema/site-errors.values';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { DeskFilter } from '../inputs';
import { listSiteErrors, type SiteErrorRow } from '../queries';
import { receiptOf } from '../rules';
import { SiteErrorBadge } from './site-error-badge';

const path = '/desk/site-errors';

/** What residents told, by status, newest first. */
export async function SiteErrorsDesk({
  locale,
  viewer,
  filter,
}: {
  locale: Locale;
  viewer: Viewer;
  filter: DeskFilter;
}) {
  const { desk, siteErrors, spreadsheets } = words(locale);
  const { head, ...text } = siteErrors.desk;
  const page = await listSiteErrors(viewer, filter);
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
        <ExportButton list="site-errors" locale={locale} filter={filter} label={spreadsheets.export} />
      </div>
      <FilterLinks
        label={desk.filters}
        links={[
          { href: href(locale, path), label: text.all, current: !filter.status },
          ...siteErrorStatuses.map((status) => ({
            href: href(locale, `${path}?status=${status}`),
            label: siteErrors.status[status],
            current: status === filter.status,
          })),
        ]}
      />
      {page.items.length > 0 ? (
        <DataTable
          caption={text.title}
          head={[head.number, head.text, head.page, head.community, head.status, head.toldAt]}
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

function Row({ locale, row }: { locale: Locale; row: SiteErrorRow }) {
  const { site } = words(locale);
  const letters = [...row.text];
  return (
    <tr>
      <th scope="row" className="align-top">
        <a href={href(locale, `${path}/${row.id}`)} className="whitespace-nowrap text-red-ink underline">
          {receiptOf(row.id)}
        </a>
      </th>
      <td className="min-w-56">{letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : row.text}</td>
      <td className="whitespace-nowrap">{row.page}</td>
      <td className="whitespace-nowrap">{(locale === 'en' ? row.communityEn : row.community) ?? site.whole}</td>
      <td>
        <SiteErrorBadge locale={locale} status={row.status} />
      </td>
      <td className="whitespace-nowrap">{formatInstant(locale, row.toldAt)}</td>
    </tr>
  );
}
