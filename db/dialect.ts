/**
 * One schema, two dialects: SQLite tables by default, PostgreSQL tables when `DATABASE_URL` starts with `postgres`.
 * The types are always PostgreSQL's, whose builders have no `.get()`, `.all()` or `.run()`: what compiles runs on both.
 */
import { type AnyColumn, sql } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

export const isPostgres = process.env.DATABASE_URL?.startsWith('postgres') ?? false;

const pgColumns = {
  text: pg.text,
  /** A column of a closed tuple; pair it with `valuesCheck`, since SQLite does not enforce it. */
  oneOf: <T extends readonly [string, ...string[]]>(values: T) => pg.text({ enum: values as T }),
  int: pg.integer,
  /** A whole number up to 2^53. */
  big: () => pg.bigint({ mode: 'number' }),
  bool: pg.boolean,
  /** An instant, UTC milliseconds; a `Date` in TypeScript. */
  time: () => pg.timestamp({ withTimezone: true, precision: 3, mode: 'date' }),
  json: <T>() => pg.jsonb().$type<T>(),
};

const liteColumns = {
  text: lite.text,
  oneOf: <T extends readonly [string, ...string[]]>(values: T) => lite.text({ enum: values as T }),
  int: lite.integer,
  big: () => lite.integer(),
  bool: () => lite.integer({ mode: 'boolean' }),
  time: () => lite.integer({ mode: 'timestamp_ms' }),
  json: <T>() => lite.text({ mode: 'json' }).$type<T>(),
};

// The one cast of the seam: both sets have the same names and run the same queries.
export const { text, oneOf, int, big, bool, time, json } = (isPostgres ? pgColumns : liteColumns) as typeof pgColumns;
export const table = (isPostgres ? pg.pgTable : lite.sqliteTable) as unknown as typeof pg.pgTable;
export const index = (isPostgres ? pg.index : lite.index) as typeof pg.index;
export const uniqueIndex = (isPostgres ? pg.uniqueIndex : lite.uniqueIndex) as typeof pg.uniqueIndex;
export const primaryKey = (isPostgres ? pg.primaryKey : lite.primaryKey) as typeof pg.primaryKey;
const check = (isPostgres ? pg.check : lite.check) as typeof pg.check;

/** Holds a `oneOf` column to its tuple in the database too. */
export function valuesCheck(name: string, column: AnyColumn, values: readonly string[]) {
  return check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`);
}

/** True when a write broke a unique index, whichever dialect says so. */
export function isUniqueViolation(error: unknown): boolean {
  const code = (e: unknown) => (e as { code?: string } | undefined)?.code;
  return [error, (error as { cause?: unknown } | undefined)?.cause].some(
    (e) => code(e) === 'SQLITE_CONSTRAINT_UNIQUE' || code(e) === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code(e) === '23505',
  );
}
