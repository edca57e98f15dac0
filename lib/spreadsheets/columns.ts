/**
 * What stands in the columns of a sheet: how a cell becomes a value when a list comes in, and a value a cell when one goes
 * out. A cell that is not understood becomes the code of a sentence.
 */
import { dayOf, ofShanghai, shanghai } from '@/lib/time';
import type { ReasonCode, Words } from '@/messages/words';
import type { Cell } from './thread';

type Word = (text: Words) => string;

/** A value, or why the cell is none. */
type Understood<T> = { value: T } | { code: ReasonCode; values?: Record<string, string | number> };

export type Column<T> = {
  header: Word;
  /** Names by which other lists call it. */
  also: Word[];
  kind: 'text' | 'number' | 'date' | 'day';
  width: number;
  required: boolean;
  /** What may stand there, for the template and beside a cell that is wrong. */
  expected: Word;
  /** What is offered there, where it is one of a list. */
  choices?: (text: Words) => string[];
  read(cell: Exclude<Cell, null>): Understood<T>;
  cell(value: T, text: Words): Cell;
};

type Common = { header: Word; also?: Word[]; width?: number; required?: boolean; hint?: Word };

const common = ({ header, also = [], width = 16, required = false }: Common) => ({ header, also, width, required });
const withHint = (expected: Word, hint?: Word): Word =>
  hint ? (text) => `${expected(text)}${text.spreadsheets.stop}${hint(text)}` : expected;

export function textColumn({ max, ...column }: Common & { max: number }): Column<string> {
  return {
    ...common(column),
    kind: 'text',
    expected: withHint(({ spreadsheets }) => spreadsheets.expected.text(max), column.hint),
    read: (cell) => {
      const value = textOf(cell);
      return value.length > max ? { code: 'tooLong', values: { max } } : { value };
    },
    cell: (value) => value,
  };
}

export function numberColumn({ min = 0, max, ...column }: Common & { min?: number; max: number }): Column<number> {
  return {
    ...common(column),
    kind: 'number',
    expected: withHint(({ spreadsheets }) => spreadsheets.expected.number(min, max), column.hint),
    read: (cell) => {
      const value = typeof cell === 'string' ? numberOf(cell) : cell;
      if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'cellNotNumber' };
      return value < min || value > max ? { code: 'cellOutOfRange', values: { min, max } } : { value };
    },
    cell: (value) => value,
  };
}

/** A day, or a day and a time; the clock is the neighbourhood's. */
export function dateColumn(column: Common): Column<Date> {
  return {
    ...common({ width: 18, ...column }),
    kind: 'date',
    expected: withHint(({ spreadsheets }) => spreadsheets.expected.date, column.hint),
    read: (cell) => {
      const value = dateOf(cell);
      return value ? { value } : { code: 'cellNotDate' };
    },
    cell: (value) => shanghai(value),
  };
}

/** A day alone, 2026-11-22; whatever time stands beside it does not matter. */
export function dayColumn(column: Common): Column<string> {
  const { read, ...date } = dateColumn({ width: 12, ...column });
  return {
    ...date,
    kind: 'day',
    read: (cell) => {
      const understood = read(cell);
      return 'value' in understood ? { value: dayOf(understood.value) } : understood;
    },
    cell: (value) => new Date(`${value}T00:00:00Z`),
  };
}

/** Yes or no in either language, or a box that Excel keeps as TRUE or FALSE. */
export function yesNoColumn(column: Common): Column<boolean> {
  return {
    ...common({ width: 8, ...column }),
    kind: 'text',
    expected: withHint(({ spreadsheets }) => spreadsheets.expected.yesNo, column.hint),
    choices: ({ spreadsheets }) => [spreadsheets.yes, spreadsheets.no],
    read: (cell) => {
      const word = textOf(cell).toLowerCase();
      if (['是', 'yes', 'true', '1'].includes(word)) return { value: true };
      return ['否', 'no', 'false', '0'].includes(word) ? { value: false } : { code: 'cellNotYesNo' };
    },
    cell: (value, { spreadsheets }) => (value ? spreadsheets.yes : spreadsheets.no),
  };
}

type Options<T> = [T, names: string[]][];

/** One of a list, by its name in either language. `others` are understood, so that a rule says why not, but not offered. */
export function choiceColumn<T>({
  options,
  others = [],
  ...column
}: Common & { options: Options<T>; others?: Options<T> }): Column<T> {
  const offered = options.flatMap(([, [name = '']]) => (name ? [name] : []));
  const understood = [...options, ...others];
  return {
    ...common(column),
    kind: 'text',
    expected: withHint(({ spreadsheets }) => spreadsheets.expected.choice(offered.join('；')), column.hint),
    choices: () => offered,
    read: (cell) => {
      const name = textOf(cell).toLowerCase();
      const chosen = understood.find(([, names]) => names.some((known) => known.toLowerCase() === name));
      return chosen ? { value: chosen[0] } : { code: 'cellNotInList' };
    },
    cell: (value) => understood.find(([known]) => known === value)?.[1][0] ?? null,
  };
}

function textOf(cell: Exclude<Cell, null>): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 16).replace('T', ' ').replace(' 00:00', '');
  return String(cell).trim();
}

/** A number as people type it, also 1,980 or １２.５. */
function numberOf(text: string): number | null {
  const typed = text.normalize('NFKC').trim();
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(typed) ? typed.replaceAll(',', '') : typed;
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

const day = 86_400_000;
const written = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2})[:：](\d{2})(?::\d{2})?)?$/;

function dateOf(cell: Exclude<Cell, null>): Date | null {
  if (cell instanceof Date) return inRange(cell);
  // A day that Excel shows in a way of its own comes as the number of days that Excel counts.
  if (typeof cell === 'number') return inRange(new Date((cell - 25_569) * day));
  const [, ...parts] = written.exec(String(cell).trim()) ?? [];
  if (parts.length === 0) return null;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = parts.map((part) => Number(part ?? 0));
  const wall = new Date(Date.UTC(year, month - 1, date, hour, minute));
  const isReal = wall.getUTCMonth() === month - 1 && wall.getUTCDate() === date && hour < 24 && minute < 60;
  return isReal ? inRange(wall) : null;
}

function inRange(wall: Date): Date | null {
  const year = wall.getUTCFullYear();
  // Excel counts in fractions of days, which come back a millisecond short.
  const exact = new Date(Math.round(wall.getTime() / 1_000) * 1_000);
  return year >= 1949 && year <= 2100 ? ofShanghai(exact) : null;
}
