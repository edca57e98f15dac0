import type { z } from 'zod';
import { ListPages } from '@/components/list-pages';
import { LinkButton } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { ExportButton } from '@/components/ui/export-button';
import { type BadgeTone, StatusBadge } from '@/components/ui/status-badge';
import type { AnnouncementStatus } from '@/db/schema/announcements.values';
import { may } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { type TextViews, viewsOfTexts } from '@/features/pages/page-views/queries';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listAllColumns } from '../columns/queries';
import { type DeskRow, listOnDesk } from '../drafts/queries';
import type { deskFilter } from '../inputs';
import { ScheduledBadges } from '../scheduled/components/scheduled-badges';
import { listSchedules, type Schedule } from '../scheduled/queries';
import { DeskFilters } from './desk-filters';

const path = '/desk/announcements';
const tones: Record<AnnouncementStatus, BadgeTone> = { draft: 'gold', published: 'jade', withdrawn: 'red' };

type Props = { locale: Locale; viewer: Staff; filter: z.infer<typeof deskFilter> };

/** All texts that the viewer may meet, with filters in the address. */
export async function DeskList({ locale, viewer, filter }: Props) {
  const { announcements, desk, imports, spreadsheets } = words(locale);
  const [columns, communities] = await Promise.all([listAllColumns(), listCommunities()]);
  const { before, after, mine, status, q } = filter;
  const columnId = columns.find(({ slug }) => slug === filter.column)?.id;
  const communityId = communities.find(({ slug }) => slug === filter.community)?.id;
  const page = await listOnDesk(viewer, { columnId, communityId, status, q, before, after, mine: mine === 'yes' });
  const views = await viewsOfTexts(
    viewer,
    page.items.map(({ slug }) => slug),
    new Date(),
  );
  const schedules = await listSchedules(
    viewer,
    page.items.map(({ id }) => id),
  );
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-title">{desk.places.announcements}</h1>
        <div className="flex flex-wrap gap-3">
          <ExportButton list="announcements" locale={locale} filter={filter} label={spreadsheets.export} />
          {may(viewer, 'announcement.publish') && (
            <LinkButton href={href(locale, `${path}/import`)}>{imports.link}</LinkButton>
          )}
          {may(viewer, 'announcement.write') && (
            <LinkButton kind="primary" href={href(locale, `${path}/new`)}>
              {desk.new}
            </LinkButton>
          )}
        </div>
      </div>
      <DeskFilters locale={locale} path={path} filter={filter} columns={columns} communities={communities} />
      {page.items.length > 0 ? (
        <Rows
          locale={locale}
          rows={page.items}
          views={views}
          schedules={schedules}
          caption={desk.places.announcements}
          statuses={announcements.status}
        />
      ) : (
        <p className="border border-rule border-dashed bg-card p-6 text-center text-soft">{desk.none}</p>
      )}
      <ListPages locale={locale} path={path} filter={filter} page={page} />
    </>
  );
}

type RowsProps = {
  locale: Locale;
  rows: DeskRow[];
  views: Map<string, TextViews>;
  schedules: Schedule[];
  caption: string;
  statuses: Record<AnnouncementStatus, string>;
};

function Rows({ locale, rows, views, schedules, caption, statuses }: RowsProps) {
  const { desk, home, site } = words(locale);
  const { head } = desk;
  const english = locale === 'en';
  return (
    <DataTable caption={caption} head={Object.values(head)}>
      {rows.map((row) => (
        <tr key={row.id} className="hover:bg-wash">
          <th scope="row" className="min-w-64">
            <a href={href(locale, `${path}/${row.id}`)} className="font-semibold">
              {row.title}
            </a>
            {row.pinned && (
              <span className="ml-2">
                <StatusBadge tone="gold">{home.pinned}</StatusBadge>
              </span>
            )}
          </th>
          <td>
            <StatusBadge tone={tones[row.status]}>{statuses[row.status]}</StatusBadge>
            <ScheduledBadges
              locale={locale}
              schedules={schedules.filter(({ announcementId }) => announcementId === row.id)}
            />
          </td>
          <td className="whitespace-nowrap">{english ? row.columnEn : row.column}</td>
          <td className="whitespace-nowrap">{(english ? row.communityEn : row.community) ?? site.whole}</td>
          <td className="whitespace-nowrap">{formatInstant(locale, row.updatedAt)}</td>
          <td className="whitespace-nowrap">{row.editor}</td>
          <td className="whitespace-nowrap">
            {row.status === 'draft' ? '' : desk.views(views.get(row.slug)?.week ?? 0, views.get(row.slug)?.month ?? 0)}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
