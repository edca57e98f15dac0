import { existsSync, readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { Connection, Db } from './connection';
import { inDataFolder } from './data-folder';

/**
 * PostgreSQL inside this process (PGlite), on which the data-layer suite proves that the schema and the queries run
 * on both dialects. It begins from the dump in the data folder, if there is one. A pool for a PostgreSQL server takes
 * this place when a city needs one.
 */
export function openPostgres(url = process.env.DATABASE_URL): Connection & { dump(): Promise<Uint8Array> } {
  if (url !== 'postgres://embedded') {
    throw new Error('PostgreSQL servers are not supported yet: unset DATABASE_URL to use SQLite.');
  }
  const dump = inDataFolder('postgres.tar.gz');
  const client = new PGlite(existsSync(dump) ? { loadDataDir: new Blob([readFileSync(dump)]) } : {});
  const database = drizzle(client, { casing: 'snake_case' });
  return {
    reading: database as unknown as Db,
    migrate: () => migrate(database, { migrationsFolder: 'drizzle/postgres' }),
    transaction: (work) => database.transaction((tx) => work(tx as unknown as Db)),
    changes: async (tx) => {
      const rows = await tx.execute(sql`select (txid_current_if_assigned() is not null)::int as n`);
      return (rows as unknown as { rows: { n: number }[] }).rows[0]?.n ?? 0;
    },
    dump: async () => new Uint8Array(await (await client.dumpDataDir('gzip')).arrayBuffer()),
    close: () => client.close(),
  };
}
