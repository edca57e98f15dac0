import { ListPages } from '@/components/list-pages';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { noticeStatuses } from '@/db/schema/public-notices.values';
import { may } from '@/features/accounts/rules';
import { getDeviations } from '@/features/calendar/queries';
import type { Deviations } from '@/features/calendar/rules';
import { href, type Locale } from '@/lib/locale';
import { formatDate, formatInstant } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listNotices, type NoticeRow } from '../desk/queries';
import type { DeskFilter } from '../inputs';
import { beginsAt, daysLeft } from '../rules';
import { NoticeBadge } from './notice-badge';

const path = '/desk/notices';

type Props = { locale: Locale; viewer: Viewer; filter: DeskFilter };

/** The notices of the viewer's places by status, with what is left of each. */
export async function NoticesDesk({ locale, viewer, filter }: Props) {
  const { publicNotices } = words(locale);
  const { head, ...text } = publicNotices.desk;
  const [page, deviations] = await Promise.all([listNotices(viewer, filter), getDeviations()]);
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
        {may(viewer, 'notice.run') && (
          <LinkButton kind="primary" href={href(locale, `${path}/new`)}>
            {text.new}
          </LinkButton>
        )}
      </div>
      <Statuses locale={locale} current={filter.status} />
      {page.items.length > 0 ? (
        <DataTable
          caption={text.title}
          head={[
            head.number,
            head.title,
            head.status,
            head.community,
            head.start,
            head.due,
            head.left,
            head.objections,
          ]}
        >
          {page.items.map((row) => (
            <Row key={row.id} locale={locale} row={row} deviations={deviations} />
          ))}
        </DataTable>
      ) : (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      )}
      <ListPages locale={locale} path={path} filter={filter} page={page} />
    </>
  );
}

function Statuses({ locale, current }: { locale: Locale; current: string | undefined }) {
  const { desk, publicNotices } = words(locale);
  const choices = [
    { label: publicNotices.desk.all, to: path, isCurrent: !current },
    ...noticeStatuses.map((status) => ({
      label: publicNotices.statuses[status],
      to: `${path}?status=${status}`,
      isCurrent: status === current,
    })),
  ];
  return (
    <nav aria-label={desk.filters} className="-mx-2 my-3 flex flex-wrap text-note">
      {choices.map(({ label, to, isCurrent }) => (
        <a
          key={to}
          href={href(locale, to)}
          aria-current={isCurrent ? 'true' : undefined}
          className="inline-flex min-h-11 items-center px-2 text-soft aria-[current]:font-semibold aria-[current]:text-red"
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

function Row({ locale, row, deviations }: { locale: Locale; row: NoticeRow; deviations: Deviations }) {
  return (
    <tr>
      <th scope="row">
        <a href={href(locale, `${path}/${row.number}`)} className="whitespace-nowrap text-red-ink underline">
          {row.number}
        </a>
      </th>
      <td className="min-w-48">{row.title}</td>
      <td>
        <NoticeBadge locale={locale} status={row.status} />
      </td>
      <td className="whitespace-nowrap">{locale === 'en' ? row.communityEn : row.community}</td>
      <td className="whitespace-nowrap">{formatDate(locale, beginsAt(row.startDay))}</td>
      <td className="whitespace-nowrap">{row.dueAt ? formatInstant(locale, row.dueAt) : ''}</td>
      <td className="whitespace-nowrap">{leftOf(locale, row, deviations)}</td>
      <td>{row.openObjections > 0 ? row.openObjections : ''}</td>
    </tr>
  );
}

function leftOf(locale: Locale, { status, dueAt }: NoticeRow, deviations: Deviations): string {
  const text = words(locale).publicNotices.desk;
  const now = new Date();
  if (status !== 'running' || !dueAt) return '';
  return dueAt <= now ? text.heldByObjection : text.left(daysLeft(dueAt, deviations, now));
}
