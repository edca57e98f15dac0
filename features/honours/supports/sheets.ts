import { dateColumn, numberColumn, textColumn, yesNoColumn } from '@/lib/spreadsheets/columns';
import { allPages, exportedList, exportPageSize } from '@/lib/spreadsheets/export';
import { defineSheet } from '@/lib/spreadsheets/sheet';
import { fromShanghai } from '@/lib/time';
import { words } from '@/messages/words';
import { ledgerFilter } from './inputs';
import { listSupports } from './queries';

const max = 2_000;

const sheet = defineSheet({
  name: ({ honours }) => honours.supports.title,
  maxRows: 50_000,
  columns: {
    day: dateColumn({ header: ({ honours }) => honours.supports.head.day }),
    person: textColumn({ header: ({ honours }) => honours.supports.head.person, max }),
    community: textColumn({ header: ({ honours }) => honours.supports.head.community, max }),
    kind: textColumn({ header: ({ honours }) => honours.supports.head.kind, max, width: 10 }),
    basis: textColumn({ header: ({ honours }) => honours.supports.basis, max, width: 30 }),
    visitors: textColumn({ header: ({ honours }) => honours.supports.visitors, max }),
    yuan: numberColumn({ header: ({ honours }) => honours.supports.head.amount, max: 100_000_000 }),
    goods: textColumn({ header: ({ honours }) => honours.supports.goods, max, width: 24 }),
    source: textColumn({ header: ({ honours }) => honours.supports.source, max }),
    receipt: textColumn({ header: ({ honours }) => honours.supports.receipt, max }),
    cancelled: yesNoColumn({ header: ({ honours }) => honours.supports.cancelled }),
  },
});

/** The ledger as a file; never what people need. */
export const supportsExport = exportedList({
  sheet,
  filter: ledgerFilter,
  async *pages(viewer, filter, locale) {
    const { honours } = words(locale);
    const load = (before: string | undefined) => listSupports(viewer, { ...filter, before }, exportPageSize);
    for await (const rows of allPages(load)) {
      yield rows.map((row) => ({
        day: fromShanghai(`${row.day} 00:00`),
        person: row.name ?? honours.unnamed,
        community: locale === 'en' ? row.communityEn : row.community,
        kind: honours.supports.kinds[row.kind],
        basis: row.basis,
        visitors: row.visitors,
        yuan: row.amountFen / 100,
        goods: row.goods,
        source: row.source,
        receipt: row.receipt,
        cancelled: row.cancelledAt !== null,
      }));
    }
  },
});
