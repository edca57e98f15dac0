/**
 * The two doors to the database: `db` reads, `write` changes. Nothing else opens a connection.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type DriverValueEncoder, type Placeholder, sql } from 'drizzle-orm';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import type { Connection, Db } from './connection';
import { isPostgres } from './dialect';
import { openSqlite } from './sqlite';

/** Who acts: every viewer is one. `id` names the account; visitors and the system have none. */
export type Actor = { kind: 'visitor' | 'resident' | 'staff' | 'system'; id: string | null };

/** The open transaction, and what its record will say: who, and when. */
export type Tx = Db & { readonly actor: Actor; readonly now: Date; recorded: number };

// PGlite is loaded only where it is asked for.
const openConnection = isPostgres ? (await import('./postgres')).openPostgres : openSqlite;

// One connection and one queue a process, however many bundles import this file.
const held = globalThis as { [key: symbol]: unknown };
const connectionKey = Symbol.for('linli.connection');
const writingKey = Symbol.for('linli.writing');
held[writingKey] ??= new AsyncLocalStorage<true>();
const writing = held[writingKey] as AsyncLocalStorage<true>;

/** Opens the database when it is first asked for: `next build` imports this file and must not. */
function connection(): Connection {
  held[connectionKey] ??= openConnection();
  return held[connectionKey] as Connection;
}

/** The reading database: a write through it throws. */
export const db = new Proxy({} as Reading, {
  get: (_, name) => {
    const { reading } = connection();
    const value = Reflect.get(reading, name);
    return typeof value === 'function' ? value.bind(reading) : value;
  },
});

type Reading = Pick<Db, 'select' | 'selectDistinct'>;
type Prepared<R> = { execute(values?: Record<string, unknown>): PromiseLike<R> };

/**
 * A read that almost every page makes: its statement is built once a connection instead of at each request, which is
 * most of what a small query costs. Values go in through `sql.placeholder(name)`.
 */
export function prepared<R>(name: string, build: (db: Reading) => { prepare(name: string): Prepared<R> }) {
  const statements = new WeakMap<Connection, Prepared<R>>();
  return async (values?: Record<string, unknown>): Promise<R> => {
    const opened = connection();
    const statement = statements.get(opened) ?? build(opened.reading).prepare(name);
    statements.set(opened, statement);
    return statement.execute(values);
  };
}

/**
 * The same for a statement of a transaction that many acts make. Of columns that can be null and hold a time nothing can go in,
 * and no default is drawn anew: every value is given.
 */
export function preparedIn<R>(name: string, build: (tx: Db) => { prepare(name: string): Prepared<R> }) {
  const statements = new WeakMap<object, Prepared<R>>();
  return async (tx: Db, values: Record<string, unknown>): Promise<R> => {
    // SQLite writes on one session; on PostgreSQL each transaction has its own, and prepares for itself.
    const { session } = tx as unknown as { session: object };
    const statement = statements.get(session) ?? build(tx).prepare(name);
    statements.set(session, statement);
    return statement.execute(values);
  };
}

/** A value of a condition that is given when the statement runs, in the spelling of its column. */
export const given = (name: string, column: DriverValueEncoder<unknown, unknown>) =>
  sql.param(sql.placeholder(name), column);

/** A row of which every value is given when the statement runs. */
export const placeholders = <N extends string>(...names: N[]) =>
  Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Record<N, Placeholder<N>>;

/** Brings the schema up to date; at every start, before anything is served. */
export const migrate = () => connection().migrate();

/** Ends the connection, for scripts and tests. */
export async function closeDatabase(): Promise<void> {
  const opened = held[connectionKey] as Connection | undefined;
  delete held[connectionKey];
  await opened?.close();
}

/**
 * The only way to change anything: one transaction in which `work` checks the rule, changes rows and calls `record`.
 * A transaction that changed rows and recorded nothing is rolled back. Do nothing slow in it: no hashing, no
 * pictures, no network. Calls wait for one another; a call inside a call throws at once, since it would wait for itself.
 */
export async function write<T>(actor: Actor, work: (tx: Tx) => Promise<T>, now = new Date()): Promise<T> {
  return transact(async (db, changes) => {
    const before = await changes();
    const tx: Tx = Object.assign(Object.create(db) as Db, { actor, now, recorded: 0 });
    const result = await work(tx);
    if (tx.recorded === 0 && (await changes()) !== before) throw new Error('A change without a record() is refused.');
    return result;
  });
}

/**
 * Counting that is no act of a person and leaves no record: limits of attempts, page views, leases of jobs.
 */
export async function tally<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  return transact((db) => work(db));
}

async function transact<T>(work: (db: Db, changes: () => Promise<number>) => Promise<T>): Promise<T> {
  if (writing.getStore()) throw new Error('write() inside write(): pass tx along instead.');
  const { transaction, changes } = connection();
  try {
    return await transaction((db) => writing.run(true, () => work(db, () => changes(db))));
  } catch (error) {
    // Its message ends with the values of the statement, which belong to somebody and would stand in the logs.
    if (error instanceof DrizzleQueryError) throw new Error(`Failed: ${error.query}`, { cause: error.cause });
    throw error;
  }
}
