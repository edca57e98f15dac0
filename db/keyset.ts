import { type AnyColumn, type Placeholder, type SQL, sql } from 'drizzle-orm';

/** A place in a list ordered by an instant and an id, newest first. */
export type Cursor = { at: Date; id: string };

/** The text of a cursor in an address. */
const cursorText = ({ at, id }: Cursor) => `${at.getTime()}_${id}`;

/** Reads a cursor from an address; undefined for anything else. */
export function cursorOf(text: string | undefined): Cursor | undefined {
  const match = /^(\d{1,15})_([\w-]{1,64})$/.exec(text ?? '');
  return match ? { at: new Date(Number(match[1])), id: match[2] ?? '' } : undefined;
}

/** Rows older (or newer) than a cursor, or than its placeholders: a row value, which both dialects answer from the index. */
export function past(
  at: AnyColumn,
  id: AnyColumn,
  cursor: Cursor | { at: Placeholder; id: Placeholder },
  direction: 'older' | 'newer',
): SQL {
  const comparison = sql.raw(direction === 'older' ? '<' : '>');
  return sql`(${at}, ${id}) ${comparison} (${sql.param(cursor.at, at)}, ${cursor.id})`;
}

export type Page<T> = { items: T[]; older?: string; newer?: string };

/**
 * Makes a page of a keyset list from `size + 1` rows: for `newer` they came oldest first and are turned round.
 */
export function pageOf<T>(
  rows: T[],
  size: number,
  direction: 'older' | 'newer',
  started: boolean,
  cursorAt: (row: T) => Cursor,
): Page<T> {
  const more = rows.length > size;
  const items = rows.slice(0, size);
  if (direction === 'newer') items.reverse();
  const [first, last] = [items[0], items.at(-1)];
  const hasOlder = direction === 'older' ? more : started;
  const hasNewer = direction === 'newer' ? more : started;
  return {
    items,
    ...(hasOlder && last ? { older: cursorText(cursorAt(last)) } : {}),
    ...(hasNewer && first ? { newer: cursorText(cursorAt(first)) } : {}),
  };
}
