import { listCommunities } from '@/features/communities/queries';
import { env } from '@/lib/env';
import { href } from '@/lib/locale';
import { dateColumn, textColumn } from '@/lib/spreadsheets/columns';
import { allPages, exportedList, exportPageSize } from '@/lib/spreadsheets/export';
import { defineSheet } from '@/lib/spreadsheets/sheet';
import { words } from '@/messages/words';
import { listAllColumns } from './columns/queries';
import { listOnDesk } from './drafts/queries';
import { deskFilter } from './inputs';

const max = 2_000;

const sheet = defineSheet({
  name: ({ desk }) => desk.places.announcements,
  maxRows: 50_000,
  columns: {
    title: textColumn({ header: ({ desk }) => desk.head.title, max, width: 48 }),
    status: textColumn({ header: ({ desk }) => desk.head.status, max, width: 10 }),
    column: textColumn({ header: ({ desk }) => desk.head.column, max }),
    community: textColumn({ header: ({ desk }) => desk.head.community, max }),
    publishedAt: dateColumn({ header: ({ announcements }) => announcements.publishedAt }),
    updatedAt: dateColumn({ header: ({ desk }) => desk.head.updated }),
    editor: textColumn({ header: ({ desk }) => desk.head.editor, max }),
    address: textColumn({ header: ({ announcements }) => announcements.columns.head.address, max, width: 48 }),
  },
});

/** The desk's list of texts as a file; the address only of what visitors can open. */
export const announcementsExport = exportedList({
  sheet,
  filter: deskFilter,
  async *pages(viewer, { status, q, mine, ...filter }, locale) {
    const { announcements, site } = words(locale);
    const [columns, communities] = [await listAllColumns(), await listCommunities()];
    const places = {
      columnId: columns.find(({ slug }) => slug === filter.column)?.id,
      communityId: communities.find(({ slug }) => slug === filter.community)?.id,
    };
    const load = (before: string | undefined) =>
      listOnDesk(viewer, { status, q, mine: mine === 'yes', ...places, before }, exportPageSize);
    for await (const rows of allPages(load)) {
      yield rows.map((row) => ({
        title: row.title,
        status: announcements.status[row.status],
        column: locale === 'en' ? row.columnEn : row.column,
        community: (locale === 'en' ? row.communityEn : row.community) ?? site.whole,
        publishedAt: row.publishedAt,
        updatedAt: row.updatedAt,
        editor: row.editor,
        address: row.status === 'draft' ? null : `${env().LINLI_ORIGIN}${href(locale, `/announcements/${row.slug}`)}`,
      }));
    }
  },
});
