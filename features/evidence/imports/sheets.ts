import { type TestMethod, testMethods } from '@/db/schema/evidence.values';
import { choiceColumn, numberColumn, textColumn, yesNoColumn } from '@/lib/spreadsheets/columns';
import { defineSheet, type Row } from '@/lib/spreadsheets/sheet';
import { type Words, words } from '@/messages/words';

type Head = keyof Words['evidence']['sheet']['head'];
type Hint = keyof Words['evidence']['sheet']['hint'];

const head =
  (key: Head) =>
  ({ evidence }: Words): string =>
    evidence.sheet.head[key];
const hint =
  (key: Hint) =>
  ({ evidence }: Words): string =>
    evidence.sheet.hint[key];

const methods = testMethods.map((method): [TestMethod, string[]] => [
  method,
  [words('zh-CN').evidence.methods[method], words('en').evidence.methods[method]],
]);

/** How many pieces an indicator may ask for. */
const piecesMost = 200;
const pieces = (key: Head) => numberColumn({ header: head(key), min: 0, max: piecesMost, width: 10 });

/** A test system as an office has it in Excel: one indicator a row, what stands under another below it. */
export const indicatorSheet = defineSheet({
  name: ({ evidence }) => evidence.sheet.name,
  maxRows: 2_000,
  formulas: 'refused',
  columns: {
    code: textColumn({ header: head('code'), hint: hint('code'), required: true, max: 30, width: 12 }),
    parent: textColumn({ header: head('parent'), hint: hint('parent'), max: 30, width: 12 }),
    text: textColumn({ header: head('text'), required: true, max: 1_000, width: 50 }),
    method: choiceColumn({ header: head('method'), hint: hint('method'), options: methods, width: 12 }),
    owner: textColumn({ header: head('owner'), max: 60, width: 16 }),
    document: pieces('document'),
    process: pieces('process'),
    report: pieces('report'),
    picture: pieces('picture'),
    statement: yesNoColumn({ header: head('statement'), width: 10 }),
    figure: textColumn({ header: head('figure'), hint: hint('figure'), max: 60, width: 24 }),
    least: numberColumn({ header: head('least'), hint: hint('least'), min: 0, max: 10_000_000, width: 10 }),
    ledgers: textColumn({ header: head('ledgers'), hint: hint('ledgers'), max: 300, width: 24 }),
  },
});
export type IndicatorRow = Row<typeof indicatorSheet>;
