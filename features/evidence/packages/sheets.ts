import { textColumn } from '@/lib/spreadsheets/columns';
import { defineSheet, type Row } from '@/lib/spreadsheets/sheet';
import type { Words } from '@/messages/words';

type Head = keyof Words['evidence']['packing']['indexHead'];
const head =
  (key: Head) =>
  ({ evidence }: Words): string =>
    evidence.packing.indexHead[key];

/** The index of a package: every file and every record in it, and of each indicator what is still missing. */
export const indexSheet = defineSheet({
  name: ({ evidence }) => evidence.packing.index,
  maxRows: 100_000,
  columns: {
    code: textColumn({ header: head('code'), max: 60, width: 12 }),
    text: textColumn({ header: head('text'), max: 1_000, width: 40 }),
    light: textColumn({ header: head('light'), max: 20, width: 10 }),
    missing: textColumn({ header: head('missing'), max: 300, width: 24 }),
    what: textColumn({ header: head('what'), max: 800, width: 50 }),
    day: textColumn({ header: head('day'), max: 20, width: 12 }),
    path: textColumn({ header: head('path'), max: 300, width: 40 }),
  },
});
export type IndexRow = Partial<Row<typeof indexSheet>>;

const { what, day, path } = indexSheet.columns;

/** The index of an archive box, which knows no indicators. */
export const boxIndexSheet = defineSheet({ ...indexSheet, columns: { what, day, path } });
