import { createReadStream, readFileSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { unpack } from '@/lib/backup/archive';
import { BackupRefused } from '@/lib/backup/byte-reader';
import { isContent } from '@/lib/backup/contents';
import { opened } from '@/lib/backup/sealed-stream';

/** Opens a backup into an empty folder. When this returns, every byte of the file was proven. */
export async function extract(file: string, folder: string, secret: string): Promise<void> {
  await unpack(opened(createReadStream(file), secret), isContent, async ({ path, content }) => {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const handle = await open(target, 'wx', 0o600);
    try {
      for await (const part of content) await handle.writeFile(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/** Refuses a database that is damaged, or that a newer Linli wrote. */
export function checkDatabase(file: string): void {
  const database = new Database(file, { fileMustExist: true });
  try {
    const verdict = database.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') throw new BackupRefused(`The database in the backup is damaged: ${verdict}`);
    const migrations = database.prepare('select count(*) from __drizzle_migrations').pluck().get() as number;
    const { entries } = JSON.parse(readFileSync('drizzle/sqlite/meta/_journal.json', 'utf8')) as { entries: unknown[] };
    if (migrations > entries.length)
      throw new BackupRefused('The backup was made by a newer Linli: update Linli first.');
  } finally {
    database.close();
  }
}
