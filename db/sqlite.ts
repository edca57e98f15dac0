import { AsyncResource } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Connection, Db } from './connection';
import { inDataFolder } from './data-folder';

const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
  'secure_delete = ON',
  'journal_size_limit = 67108864',
];

/**
 * Two connections on one file: a read-only one, and the only writing one of this process behind a queue. Two writers
 * in one process would each wait for the other, on the same thread, for the whole busy timeout.
 */
export function openSqlite(file = inDataFolder('linli.db')): Connection {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const writer = new Database(file);
  for (const pragma of pragmas) writer.pragma(pragma);
  const reader = new Database(file);
  reader.pragma('busy_timeout = 5000');
  reader.pragma('query_only = ON');
  const writing = asDb(writer);
  const queue = transactionsOf(writer);
  const totalChanges = writer.prepare('select total_changes()').pluck();
  for (const connection of [writer, reader]) keepStatements(connection);

  return {
    reading: asDb(reader),
    migrate: async () => migrate(drizzle(writer), { migrationsFolder: 'drizzle/sqlite' }),
    transaction: (work) => queue.add(() => work(writing)),
    changes: async () => totalChanges.get() as number,
    close: async () => {
      await queue.empty();
      reader.close();
      writer.close();
    },
  };
}

/** More texts than these are lists of a length of their own, and leave in the order in which they came. */
const mostStatements = 1_000;

/** Prepares a text once a connection: for a small statement SQLite takes longer to compile it than to run it. */
function keepStatements(connection: Database.Database): void {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, Database.Statement>();
  connection.prepare = ((text: string) => {
    const before = kept.get(text);
    // Drizzle asks for rows as arrays where it needs them so; a statement remembers what it was asked last.
    if (before) return before.reader ? before.raw(false) : before;
    const statement = prepare(text);
    if (kept.size >= mostStatements) kept.delete(kept.keys().next().value ?? '');
    kept.set(text, statement);
    return statement;
  }) as typeof connection.prepare;
}

function asDb(connection: Database.Database): Db {
  return drizzle(connection, { casing: 'snake_case' }) as unknown as Db;
}

type Waiting = { work: () => Promise<unknown>; resolve: (value: never) => void; reject: (error: unknown) => void };

/** Milliseconds after which no further transaction joins those that are committed together. */
const together = 20;

/**
 * One transaction after another. Those that wait at the same time share one commit, since waiting for the disk is most of what a
 * small one costs; each still holds or fails for itself, and nobody is told before it is on disk.
 */
function transactionsOf(writer: Database.Database) {
  const waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    for (let first = waiting.shift(); first; first = waiting.shift()) await commitWith(first);
    running = undefined;
  }

  async function commitWith(first: Waiting): Promise<void> {
    const taken = [first];
    const answers: (() => void)[] = [];
    try {
      writer.exec('BEGIN IMMEDIATE');
      const until = performance.now() + together;
      for (let one: Waiting | undefined = first; one; ) {
        answers.push(await attempt(writer, one));
        one = performance.now() < until ? waiting.shift() : undefined;
        if (one) taken.push(one);
      }
      writer.exec('COMMIT');
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      for (const { reject } of taken) reject(error);
      return;
    }
    for (const answer of answers) answer();
  }

  return {
    add<T>(work: () => Promise<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        // It runs as part of whoever asked, not of whoever came first.
        waiting.push({ work: AsyncResource.bind(work), resolve, reject });
        // Whoever asks in the same turn of the event loop comes along.
        running ??= turn().then(run);
      });
    },
    empty: async () => running,
  };
}

/** Runs one of them; what is answered once all are on disk. An error that ended the whole transaction is thrown. */
async function attempt(writer: Database.Database, { work, resolve, reject }: Waiting): Promise<() => void> {
  writer.exec('SAVEPOINT one');
  try {
    const result = await work();
    writer.exec('RELEASE one');
    return () => resolve(result as never);
  } catch (error) {
    if (!writer.inTransaction) throw error;
    writer.exec('ROLLBACK TO one; RELEASE one');
    return () => reject(error);
  }
}
