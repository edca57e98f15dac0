/**
 * `npm run restore -- FILE`: puts a backup in the place of the present data. Everything is prepared in a folder beside
 * it (opened, checked, migrated, erased again) and takes the place at the very end, so that whatever fails changes nothing.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { closeDatabase } from '@/db/client';
import { verifyChain } from '@/db/record';
import { BackupRefused } from '@/lib/backup/byte-reader';
import { databaseFile } from '@/lib/backup/contents';
import { stampOf } from '@/lib/time';
import { explain, Problem } from './prepare/problem.mjs';
import { openData } from './prepare/secrets.mjs';
import { checkDatabase, extract } from './restore/extract';
import { holdPresentData, putInPlace } from './restore/present-data';
import { bringUpToDate, mergeErasures } from './restore/up-to-date';

process.umask(0o077);
try {
  await restore(process.argv[2]);
} catch (error) {
  console.error(error instanceof BackupRefused ? error.message : explain(error));
  process.exitCode = 1;
}

async function restore(given: string | undefined): Promise<void> {
  if (process.env.DATABASE_URL) throw new Problem('Backups are of SQLite: unset DATABASE_URL.');
  if (!given) throw new Problem('Say which backup: npm run restore -- data/backups/linli-….linli');
  const file = resolve(given);
  if (!existsSync(file)) throw new Problem(`There is no file ${file}.`);
  const data = openKeys();
  const now = new Date();
  const stamp = stampOf(now);
  const [fresh, aside] = [join(data, `restoring-${stamp}`), join(data, `before-restore-${stamp}`)];
  mkdirSync(fresh, { mode: 0o700 });
  try {
    await extract(file, fresh, process.env.LINLI_BACKUP_KEY ?? '');
    checkDatabase(join(fresh, databaseFile));
    const release = holdPresentData(join(data, databaseFile));
    try {
      const erasures = mergeErasures(data, fresh);
      process.env.LINLI_DATA = fresh;
      const erased = await bringUpToDate(erasures, basename(file), now);
      const chain = await verifyChain();
      await closeDatabase();
      const moved = putInPlace(data, fresh, aside);
      report({ file, data, aside: moved ? aside : null, erased, chain });
    } finally {
      await closeDatabase();
      release();
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Finds the keys of the backup. New ones would open nothing, so none are made here. Returns the data folder. */
function openKeys(): string {
  const data = resolve(process.env.LINLI_DATA || 'data');
  if (!process.env.LINLI_BACKUP_KEY && !existsSync(join(data, 'secrets.json'))) {
    throw new Problem(`Put the secrets.json that belongs to this backup into ${data} first: nothing else opens it.`);
  }
  openData();
  return data;
}

type Done = {
  file: string;
  data: string;
  aside: string | null;
  erased: number;
  chain: { length: number; brokenAt: number | null };
};

function report({ file, data, aside, erased, chain }: Done): void {
  console.log(`Restored ${file} into ${data}.`);
  if (aside) console.log(`What was there before is in ${aside}: delete it when you no longer need it.`);
  console.log(`Erased again: ${erased}. Everybody has to sign in again.`);
  console.log(
    chain.brokenAt === null ? `${chain.length} records, the chain holds` : `broken at record ${chain.brokenAt}`,
  );
  console.log('Start Linli again: npm start');
}
