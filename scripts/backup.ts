/**
 * `npm run backup [-- FILE]`: one sealed file with everything that `npm run restore` needs, while the server goes on
 * writing. The secrets are not in it: it could not be opened without them, so keep `secrets.json` somewhere else.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { closeDatabase, write } from '@/db/client';
import { inDataFolder } from '@/db/data-folder';
import { record } from '@/db/record';
import { packed } from '@/lib/backup/archive';
import { contentsOf, databaseFile } from '@/lib/backup/contents';
import { sealed } from '@/lib/backup/sealed-stream';
import { stampOf } from '@/lib/time';
import { system } from '@/lib/viewer';
import { explain, Problem } from './prepare/problem.mjs';
import { openData } from './prepare/secrets.mjs';

// What is written here is for this user alone.
process.umask(0o077);
try {
  await backup(process.argv[2]);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  await closeDatabase();
}

async function backup(wanted: string | undefined): Promise<void> {
  if (process.env.DATABASE_URL) throw new Problem('Backups are of SQLite: unset DATABASE_URL.');
  if (!existsSync(inDataFolder(databaseFile))) {
    throw new Problem(`There is no database in ${resolve(inDataFolder())}: set LINLI_DATA to the data folder.`);
  }
  openData();
  const now = new Date();
  const file = resolve(wanted ?? inDataFolder('backups', `linli-${stampOf(now)}.linli`));
  if (existsSync(file)) throw new Problem(`${file} is there already: choose another name.`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const bytes = await makeFile(file);
  await write(system, (tx) => record(tx, 'backup.made', { type: 'backup', id: basename(file) }, { bytes }), now);
  console.log(
    `Backup made: ${file} (${(bytes / 1_048_576).toFixed(1)} MiB). Keep a copy, and secrets.json apart from it, on another machine.`,
  );
}

async function makeFile(file: string): Promise<number> {
  const snapshot = inDataFolder(`snapshot-${process.pid}.db`);
  const unfinished = `${file}.${process.pid}`;
  try {
    takeSnapshot(snapshot);
    const bytes = await writeFlushed(
      unfinished,
      sealed(packed(contentsOf(inDataFolder(), snapshot)), process.env.LINLI_BACKUP_KEY ?? ''),
    );
    await rename(unfinished, file);
    await flushFolder(dirname(file));
    return bytes;
  } finally {
    rmSync(snapshot, { force: true });
    rmSync(unfinished, { force: true });
  }
}

// One reading transaction: consistent however much is written meanwhile, and it holds no writer up.
function takeSnapshot(snapshot: string): void {
  rmSync(snapshot, { force: true });
  const source = new Database(inDataFolder(databaseFile), { readonly: true, timeout: 5000 });
  try {
    source.prepare('vacuum into ?').run(snapshot);
  } finally {
    source.close();
  }
}

async function writeFlushed(path: string, content: AsyncIterable<Buffer>): Promise<number> {
  const file = await open(path, 'wx', 0o600);
  try {
    let bytes = 0;
    for await (const part of content) {
      await file.writeFile(part);
      bytes += part.length;
    }
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
