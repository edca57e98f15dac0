import { existsSync, linkSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { databaseFile, erasuresFile, mediaFolder } from '@/lib/backup/contents';
import { peopleFolder } from '@/lib/people-files';
import { Problem } from '../prepare/problem.mjs';

/**
 * Makes sure that nobody else uses the database, and keeps it so until the returned function is called. Leaving WAL
 * mode needs to be the only connection of any process: an idle server is noticed, one that crashed is not in the way, and
 * it depends on no port. A database too damaged to be opened is nobody's.
 */
export function holdPresentData(file: string): () => void {
  if (!existsSync(file)) return () => undefined;
  const database = new Database(file, { timeout: 2000 });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
      database.close();
      throw new Problem(`Linli is running on ${file}: stop it, then run the same command again.`);
    }
    if (!/^SQLITE_(?:NOTADB|CORRUPT|IOERR)/.test(code)) throw error;
  }
  return () => database.close();
}

/**
 * Moves the present data aside and the fresh into its place; says whether there was any. The database is replaced in
 * one step; before it comes the longer list of erasures, after it the pictures, so that a power cut in between loses none.
 */
export function putInPlace(data: string, fresh: string, aside: string): boolean {
  const names = [`${databaseFile}-wal`, `${databaseFile}-shm`, erasuresFile, databaseFile, mediaFolder, peopleFolder];
  const present = names.filter((name) => existsSync(join(data, name)));
  if (present.length > 0) mkdirSync(aside, { mode: 0o700 });
  for (const name of names) {
    const [from, to] = [join(fresh, name), join(data, name)];
    const replaced = name === databaseFile && existsSync(from);
    if (present.includes(name)) (replaced ? linkSync : renameSync)(to, join(aside, name));
    if (existsSync(from)) renameSync(from, to);
  }
  return present.length > 0;
}
