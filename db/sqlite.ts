import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
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
  let last: Promise<unknown> = Promise.resolve();

  return {
    reading: asDb(reader),
    migrate: async () => migrate(drizzle(writer), { migrationsFolder: 'drizzle/sqlite' }),
    transaction(work) {
      const run = last.then(() => inTransaction(writer, () => work(writing)));
      last = run.catch(() => undefined);
      return run;
    },
    changes: async () => writer.prepare('select total_changes()').pluck().get() as number,
    close: async () => {
      await last;
      reader.close();
      writer.close();
    },
  };
}

function asDb(connection: Database.Database): Db {
  return drizzle(connection, { casing: 'snake_case' }) as unknown as Db;
}

async function inTransaction<T>(writer: Database.Database, work: () => Promise<T>): Promise<T> {
  writer.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    writer.exec('COMMIT');
    return result;
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK');
    throw error;
  }
}
