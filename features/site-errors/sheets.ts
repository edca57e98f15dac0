import { dateColumn, textColumn } from '@/lib/spreadsheets/columns';
import { allPages, exportedList, exportPageSize } from '@/lib/spreadsheets/export';
import { defineSheet } from '@/lib/spreadsheets/sheet';
import { words } from '@/messages/words';
import { deskFilter } from './inputs';
import { listSiteErrors } from './queries';
import { receiptOf } from './rules';

const max = 2_000;

const sheet = defineSheet({
  name: ({ siteErrors }) => siteErrors.desk.title,
  maxRows: 50_000,
  columns: {
    number: textColumn({ header: ({ siteErrors }) => siteErrors.desk.head.number, max }),
    text: textColumn({ header: ({ siteErrors }) => siteErrors.desk.head.text, max, width: 60 }),
    page: textColumn({ header: ({ siteErrors }) => siteErrors.desk.head.page, max, width: 30 }),
    community: textColumn({ header: ({ siteErrors }) => siteErrors.desk.head.community, max }),
    status: textColumn({ header: ({ siteErrors }) => siteErrors.desk.head.status, max, width: 10 }),
    toldAt: dateColumn({ header: ({ siteErrors }) => siteErrors.desk.head.toldAt }),
  },
});

/** What residents told, as a file; never how to reach them. */
export const siteErrorsExport = exportedList({
  sheet,
  filter: deskFilter,
  async *pages(viewer, filter, locale) {
    const { site, siteErrors } = words(locale);
    const load = (before: string | undefined) => listSiteErrors(viewer, { ...filter, before }, exportPageSize);
    for await (const rows of allPages(load)) {
      yield rows.map((row) => ({
        number: receiptOf(row.id),
        text: row.text,
        page: row.page,
        community: (locale === 'en' ? row.communityEn : row.community) ?? site.whole,
        status: siteErrors.status[row.status],
        toldAt: row.toldAt,
      }));
    }
  },
});
