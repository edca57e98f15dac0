import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

export type Db = PgDatabase<PgQueryResultHKT>;

/** What a dialect offers to `client.ts`. */
export type Connection = {
  /** Reads only: a stray write throws. */
  reading: Db;
  /** Runs `work` in one transaction, after those asked for before it. */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  /** A number that grows when the open transaction has changed a row. */
  changes(tx: Db): Promise<number>;
  migrate(): Promise<void>;
  close(): Promise<void>;
};
