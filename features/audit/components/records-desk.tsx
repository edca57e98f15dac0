import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { ExportButton } from '@/components/ui/export-button';
import { Field, Select } from '@/components/ui/field';
import { Pagination } from '@/components/ui/pagination';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { actionNames, type RecordFilter } from '../inputs';
import { listRecords, type RecordRow } from '../queries';
import { placeOf, sentenceOf } from '../rules';

const path = '/desk/records';

/** The records, newest first, by act and by subject. */
export async function RecordsDesk({
  locale,
  viewer,
  filter,
}: {
  locale: Locale;
  viewer: Viewer;
  filter: RecordFilter;
}) {
  const { audit, site, spreadsheets } = words(locale);
  const { head } = audit;
  const page = await listRecords(viewer, filter);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-title">{audit.title}</h1>
        <ExportButton list="records" locale={locale} filter={filter} label={spreadsheets.export} />
      </div>
      <p className="mt-1 text-soft">{audit.help}</p>
      <p className="mt-1 mb-4 text-soft">
        {audit.verify} <code className="select-all text-ink">npm run verify-records</code>
      </p>
      <Filters locale={locale} filter={filter} />
      {page.items.length > 0 ? (
        <DataTable caption={audit.title} head={[head.number, head.at, head.sentence, head.subject]}>
          {page.items.map((row) => (
            <Row key={row.number} locale={locale} viewer={viewer} row={row} />
          ))}
        </DataTable>
      ) : (
        <EmptyState title={audit.emptyTitle}>{audit.emptyText}</EmptyState>
      )}
      <Pagination
        label={site.pages}
        newer={page.newer ? { href: address(locale, filter, { after: page.newer }), label: site.newer } : undefined}
        older={page.older ? { href: address(locale, filter, { before: page.older }), label: site.older } : undefined}
      />
    </>
  );
}

function Filters({ locale, filter }: { locale: Locale; filter: RecordFilter }) {
  const { audit, desk } = words(locale);
  const options = [
    { value: '', label: audit.allActions },
    ...actionNames.map((action) => ({ value: action, label: audit.actOnly(action) })),
  ];
  return (
    <form method="get" action={href(locale, path)} className="flex flex-wrap items-end gap-x-4">
      <Select name="action" label={audit.action} options={options} value={filter.action ?? ''} />
      <Field name="subject" label={audit.subject} value={filter.subject ?? ''} autoComplete="off" maxLength={64} />
      <p className="mb-5 flex flex-wrap items-center gap-4">
        <Button kind="plain">{desk.filter}</Button>
        {(filter.action || filter.subject) && (
          <a href={href(locale, path)} className="inline-flex min-h-11 items-center text-red-ink underline">
            {desk.clear}
          </a>
        )}
      </p>
    </form>
  );
}

function Row({ locale, viewer, row }: { locale: Locale; viewer: Viewer; row: RecordRow }) {
  const { audit } = words(locale);
  const place = placeOf(viewer, { type: row.subjectType, id: row.subjectId });
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap align-top">
        {row.number}
      </th>
      <td className="whitespace-nowrap">{formatInstant(locale, row.at)}</td>
      <td className="min-w-56">{sentenceOf(locale, row)}</td>
      <td className="whitespace-nowrap">
        <span className="inline-flex gap-4">
          {row.subjectSignature && <span>{row.subjectSignature}</span>}
          {place && (
            <a href={href(locale, place)} className={linkClass} aria-label={`${audit.open} ${row.subjectId}`}>
              {audit.open}
            </a>
          )}
          <a
            href={address(locale, {}, { subject: row.subjectId })}
            className={linkClass}
            aria-label={`${audit.onlyThis} ${row.subjectId}`}
          >
            {audit.onlyThis}
          </a>
        </span>
      </td>
    </tr>
  );
}

const linkClass = 'text-red-ink underline';

function address(locale: Locale, filter: RecordFilter, query: Record<string, string | number>): string {
  const { action, subject } = filter;
  const kept = { ...(action ? { action } : {}), ...(subject ? { subject } : {}), ...query };
  return href(
    locale,
    `${path}?${new URLSearchParams(Object.entries(kept).map(([name, value]) => [name, String(value)]))}`,
  );
}
