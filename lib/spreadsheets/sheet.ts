import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { type Locale, locales } from '@/lib/locale';
import { type Reason, RuleBroken } from '@/lib/rule-broken';
import { type ReasonCode, type Words, words } from '@/messages/words';
import type { Column } from './columns';
import { type Cell, type Flaws, type PlainSheet, readCells, writeCells } from './thread';

// biome-ignore lint/suspicious/noExplicitAny: each column has a type of its own, which `Row` brings back
type Columns = Record<string, Column<any>>;

/** A list as a sheet, described once: template, reading and writing follow from it. */
export type Sheet<C extends Columns = Columns> = {
  name: (text: Words) => string;
  columns: C;
  maxRows: number;
  /** Where numbers are accounted for, none is taken that a formula made. */
  formulas?: 'refused';
};

/** What a row of a sheet holds; null where the cell is empty. */
export type Row<S extends Sheet> = {
  [K in keyof S['columns']]: S['columns'][K] extends Column<infer T> ? T | null : never;
};

/** A cell that is wrong: in which row of the file, in which column, and why. */
export type BadCell = { row: number; column: string; code: ReasonCode; values?: Reason['values'] };

export type SheetRead<S extends Sheet> = {
  rows: { number: number; row: Row<S> }[];
  bad: BadCell[];
  /** Headers that the sheet does not know. */
  ignored: string[];
};

export const defineSheet = <C extends Columns>(sheet: Sheet<C>): Sheet<C> => sheet;

/**
 * Reads the rows of a list. The first row names the columns, in either language and in any order; empty rows are passed
 * over. Throws a RuleBroken when it cannot be read at all; everything that is wrong in a cell comes back together.
 */
export async function readSheet<S extends Sheet>(sheet: S, content: Uint8Array): Promise<SheetRead<S>> {
  const result: SheetRead<S> = { rows: [], bad: [], ignored: [] };
  let places: (string | undefined)[] | undefined;
  let number = 0;
  await readCells(content, async (page, flaws) => {
    for (const [at, cells] of page.entries()) {
      number += 1;
      if (!places) places = placesOf(sheet, cells, result.ignored);
      else if (!saysNothing(places, cells)) readRow(sheet, places, { number, cells, flaws: flaws[at] ?? {} }, result);
      if (result.rows.length > sheet.maxRows) throw fileRefused('sheetTooManyRows', { max: sheet.maxRows });
    }
    await turn();
  });
  if (result.rows.length === 0) throw fileRefused('sheetEmpty');
  return result;
}

const isEmpty = (cell: Cell | undefined) => cell === null || cell === undefined || cell === '';

/** A row of which only columns that are not used are filled in, such as the number of its line. */
const saysNothing = (places: (string | undefined)[], cells: Cell[]) =>
  cells.every((cell, at) => isEmpty(cell) || !places[at]);

const plain = (header: string) => header.replace(/[*＊\s]/g, '').toLowerCase();

/** Which column of the file is which of the sheet; refuses a list without a column that must be there. */
function placesOf(sheet: Sheet, cells: Cell[], ignored: string[]): (string | undefined)[] {
  const headers = cells.map((cell) => plain(String(cell ?? '')));
  const known = namesOf(sheet, ({ header }) => [header]);
  const places = headers.map((header) => known.get(header));
  // A name that several lists have in common stands for a column only where its own does not.
  const common = namesOf(sheet, ({ also }) => also);
  for (const [at, header] of headers.entries()) {
    const key = common.get(header);
    if (!places[at] && key && !places.includes(key)) places[at] = key;
  }
  const missing = Object.entries(sheet.columns).filter(([key, { required }]) => required && !places.includes(key));
  if (missing.length > 0) {
    throw fileRefused('sheetHeaderMissing', {
      headers: headersIn('zh-CN', missing),
      headersEn: headersIn('en', missing),
    });
  }
  const twice = places.find((key, at) => key && places.indexOf(key) !== at);
  if (twice) throw fileRefused('sheetHeaderTwice', { header: String(cells[places.lastIndexOf(twice)]) });
  ignored.push(...cells.filter((cell, at) => !isEmpty(cell) && !places[at]).map((cell) => String(cell).slice(0, 40)));
  return places;
}

function namesOf(sheet: Sheet, named: (column: Columns[string]) => Columns[string]['also']): Map<string, string> {
  const names = new Map<string, string>();
  for (const [key, column] of Object.entries(sheet.columns))
    for (const name of named(column)) for (const locale of locales) names.set(plain(name(words(locale))), key);
  return names;
}

const headersIn = (locale: Locale, columns: [string, Columns[string]][]) =>
  columns.map(([, { header }]) => header(words(locale))).join(locale === 'en' ? ', ' : '、');

type FoundRow = { number: number; cells: Cell[]; flaws: Flaws };

function readRow<S extends Sheet>(
  sheet: S,
  places: (string | undefined)[],
  { number, cells, flaws }: FoundRow,
  { rows, bad }: SheetRead<S>,
): void {
  const row: Record<string, unknown> = {};
  for (const [key, column] of Object.entries(sheet.columns)) {
    const at = places.indexOf(key);
    const [cell, flaw] = [cells[at], flaws[at]];
    row[key] = null;
    if (flaw === 'merged' || (flaw === 'formula' && sheet.formulas === 'refused')) {
      bad.push({ row: number, column: key, code: flaw === 'merged' ? 'cellMerged' : 'cellFormula' });
      continue;
    }
    if (cell === null || cell === undefined || cell === '') {
      if (column.required) bad.push({ row: number, column: key, code: 'cellMissing' });
      continue;
    }
    const understood = column.read(cell);
    if ('value' in understood) row[key] = understood.value;
    else bad.push({ row: number, column: key, ...understood });
  }
  rows.push({ number, row: row as Row<S> });
}

/** One message a cell, in the order of the list. */
export function firstOfEach(bad: BadCell[]): BadCell[] {
  const first = new Map<string, BadCell>();
  for (const cell of bad) {
    const key = `${cell.row} ${cell.column}`;
    if (!first.has(key)) first.set(key, cell);
  }
  return [...first.values()].toSorted((a, b) => a.row - b.row);
}

const fileRefused = (code: ReasonCode, values?: Reason['values']) =>
  new RuleBroken([{ code, field: 'file', ...(values ? { values } : {}) }]);

/** A file of all rows of a list. They come in pages, so that a long list does not stand in memory twice. */
export function writeSheet<S extends Sheet>(
  sheet: S,
  locale: Locale,
  pages: AsyncIterable<Partial<Row<S>>[]>,
): Promise<Uint8Array> {
  const text = words(locale);
  const columns = Object.entries(sheet.columns);
  const cellsOf = (row: Record<string, unknown>): Cell[] =>
    columns.map(([key, column]) => {
      const value = row[key];
      return value === null || value === undefined ? null : column.cell(value, text);
    });
  async function* cells(): AsyncGenerator<Cell[][]> {
    for await (const page of pages) yield page.map((row) => cellsOf(row as Record<string, unknown>));
  }
  return writeCells([plainSheet(sheet, text, false)], cells());
}

/** An empty list to fill in, beside it a sheet that says what each column takes, and one with what can be chosen there. */
export function writeTemplate(sheet: Sheet, locale: Locale): Promise<Uint8Array> {
  const text = words(locale);
  const { head, title, must, may } = text.spreadsheets.guide;
  const guide: PlainSheet = {
    name: title,
    columns: [head.column, head.must, head.expected].map((header, at) => ({
      header,
      kind: 'text' as const,
      width: at === 2 ? 70 : 14,
    })),
    rows: Object.values(sheet.columns).map(({ header, required, expected }) => [
      header(text),
      required ? must : may,
      expected(text),
    ]),
  };
  const [choices, offered] = choicesOf(sheet, text);
  const sheets = [{ ...plainSheet(sheet, text, true), offered }, guide, ...(offered.length > 0 ? [choices] : [])];
  return writeCells(sheets, none());
}

/** The sheet of what can be chosen, a column for each column of a list that has choices, and which those are. */
function choicesOf(sheet: Sheet, text: Words): [PlainSheet, NonNullable<PlainSheet['offered']>] {
  const name = text.spreadsheets.guide.choices;
  const columns = Object.values(sheet.columns);
  const lists = columns.flatMap(({ header, choices, width }, column) => {
    const names = choices?.(text) ?? [];
    return names.length > 0 ? [{ column, header: header(text), names, width: Math.max(width, 14) }] : [];
  });
  const longest = Math.max(0, ...lists.map(({ names }) => names.length));
  const rows = Array.from({ length: longest }, (_, at) => lists.map(({ names }) => names[at] ?? null));
  const offered = lists.map(({ column, names }, from) => ({ column, sheet: name, from, count: names.length }));
  return [{ name, columns: lists.map(({ header, width }) => ({ header, width, kind: 'text' })), rows }, offered];
}

function plainSheet(sheet: Sheet, text: Words, marked: boolean): PlainSheet {
  const columns = Object.values(sheet.columns).map(({ header, kind, width, required }) => ({
    header: `${header(text)}${marked && required ? '*' : ''}`,
    kind,
    width,
  }));
  return { name: tabOf(sheet.name(text)), columns };
}

// Excel takes no longer name of a sheet, and none with these signs.
const tabOf = (name: string) => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

async function* none(): AsyncGenerator<Cell[][]> {}
