import type { Locale } from '@/lib/locale';
import { numberColumn, textColumn } from '@/lib/spreadsheets/columns';
import { defineSheet, type Row, writeSheet } from '@/lib/spreadsheets/sheet';

const widths = {
  name: 12,
  sex: 8,
  birth: 12,
  politics: 14,
  employer: 28,
  category: 16,
  oneLine: 44,
  unit: 28,
  phone: 18,
};

/** The words of a 汇总表: its name, and what its columns are called. The office's are Chinese in either language. */
export type SummaryWords = { title: string; number: string } & Record<keyof typeof widths, string>;

const mostRows = 1_000;

/** The sheet of all who are recommended together (汇总表), as the office asks for it. */
const summarySheet = (words: SummaryWords) =>
  defineSheet({
    name: () => words.title,
    maxRows: mostRows,
    columns: {
      number: numberColumn({ header: () => words.number, width: 6, min: 1, max: mostRows }),
      name: text(words, 'name'),
      sex: text(words, 'sex'),
      birth: text(words, 'birth'),
      politics: text(words, 'politics'),
      employer: text(words, 'employer'),
      category: text(words, 'category'),
      oneLine: text(words, 'oneLine'),
      unit: text(words, 'unit'),
      phone: text(words, 'phone'),
    },
  });

const text = (words: SummaryWords, key: keyof typeof widths) =>
  textColumn({ header: () => words[key], width: widths[key], max: 2_000 });

export type Recommended = Omit<Row<ReturnType<typeof summarySheet>>, 'number'>;

/** The file of it; those who are in it are numbered as they come. */
export function summaryFile(words: SummaryWords, people: Recommended[], locale: Locale): Promise<Uint8Array> {
  async function* pages() {
    yield people.map((person, at) => ({ number: at + 1, ...person }));
  }
  return writeSheet(summarySheet(words), locale, pages());
}
