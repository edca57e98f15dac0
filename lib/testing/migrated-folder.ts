import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isPostgres } from '@/db/dialect';
import { openPostgres } from '@/db/postgres';
import { openSqlite } from '@/db/sqlite';

declare module 'vitest' {
  interface ProvidedContext {
    migratedFolder: string;
  }
}

/** Makes a data folder with a migrated database, once a run; each test file begins from a copy of it. */
export default async function makeMigratedFolder(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'linli-migrated-'));
  await (isPostgres ? dumpPostgres(join(folder, 'postgres.tar.gz')) : migrateSqlite(join(folder, 'linli.db')));
  project.provide('migratedFolder', folder);
  return () => rmSync(folder, { recursive: true });
}

async function migrateSqlite(file: string): Promise<void> {
  const database = openSqlite(file);
  await database.migrate();
  await database.close();
}

async function dumpPostgres(file: string): Promise<void> {
  const database = openPostgres();
  await database.migrate();
  writeFileSync(file, await database.dump());
  await database.close();
}
