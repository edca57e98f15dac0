import { ListPages } from '@/components/list-pages';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { reviewStatuses } from '@/db/schema/reviews.values';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { DeskFilter } from '../inputs';
import { listReviews, type ReviewRow } from '../queries';
import { ReviewBadge } from './review-badge';

const path = '/desk/reviews';

/** The rounds, by status, newest first. */
export async function ReviewsDesk({ locale, viewer, filter }: { locale: Locale; viewer: Viewer; filter: DeskFilter }) {
  const { desk, reviews } = words(locale);
  const { head, ...text } = reviews.desk;
  const page = await listReviews(viewer, filter);
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
        {may(viewer, 'review.run') && (
          <LinkButton kind="primary" href={href(locale, `${path}/new`)}>
            {text.open}
          </LinkButton>
        )}
      </div>
      <nav aria-label={desk.filters} className="-mx-2 my-3 flex flex-wrap text-note">
        <Choice href={href(locale, path)} current={!filter.status} label={text.all} />
        {reviewStatuses.map((status) => (
          <Choice
            key={status}
            href={href(locale, `${path}?status=${status}`)}
            current={status === filter.status}
            label={reviews.status[status]}
          />
        ))}
      </nav>
      {page.items.length > 0 ? (
        <DataTable caption={text.title} head={Object.values(head)}>
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

function Choice({ href, current, label }: { href: string; current: boolean; label: string }) {
  return (
    <a
      href={href}
      aria-current={current ? 'true' : undefined}
      className="inline-flex min-h-11 items-center px-2 text-soft aria-[current]:font-semibold aria-[current]:text-red"
    >
      {label}
    </a>
  );
}

function Row({ locale, row }: { locale: Locale; row: ReviewRow }) {
  const { desk } = words(locale).reviews;
  return (
    <tr>
      <th scope="row" className="min-w-48">
        <a href={href(locale, `${path}/${row.id}`)} className="-my-2 inline-block py-2 font-semibold underline">
          {row.title}
        </a>
      </th>
      <td>
        <ReviewBadge locale={locale} status={row.status} />
      </td>
      <td className="whitespace-nowrap">{locale === 'en' ? row.communityEn : row.community}</td>
      <td className="whitespace-nowrap">{desk.count(row.candidates)}</td>
      <td className="whitespace-nowrap">{formatInstant(locale, row.openedAt)}</td>
    </tr>
  );
}
