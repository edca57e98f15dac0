import { dateColumn, numberColumn, textColumn } from '@/lib/spreadsheets/columns';
import { allPages, exportedList, exportPageSize } from '@/lib/spreadsheets/export';
import { defineSheet } from '@/lib/spreadsheets/sheet';
import { recordFilter } from './inputs';
import { listRecords } from './queries';
import { sentenceOf } from './rules';

const max = 2_000;

const sheet = defineSheet({
  name: ({ audit }) => audit.title,
  maxRows: 50_000,
  columns: {
    number: numberColumn({ header: ({ audit }) => audit.head.number, max: 2_147_483_647, width: 10 }),
    at: dateColumn({ header: ({ audit }) => audit.head.at }),
    sentence: textColumn({ header: ({ audit }) => audit.head.sentence, max, width: 60 }),
    subject: textColumn({ header: ({ audit }) => audit.head.subject, max }),
    subjectId: textColumn({ header: ({ audit }) => audit.subject, max, width: 40 }),
  },
});

/** The records as a file. */
export const recordsExport = exportedList({
  sheet,
  filter: recordFilter,
  async *pages(viewer, filter, locale) {
    const load = (before: number | undefined) => listRecords(viewer, { ...filter, before }, exportPageSize);
    for await (const rows of allPages(load)) {
      yield rows.map((row) => ({
        number: row.number,
        at: row.at,
        sentence: sentenceOf(locale, row),
        subject: row.subjectSignature ?? row.subjectType,
        subjectId: row.subjectId,
      }));
    }
  },
});
