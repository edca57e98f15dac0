import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const names = ['LINLI_MASTER_KEY', 'LINLI_LOOKUP_KEY', 'LINLI_BACKUP_KEY', 'NEXTAUTH_SECRET'];

/** Secrets of the tests alone. */
export const testSecrets: Record<string, string> = {
  ...Object.fromEntries(names.map((name) => [name, `${name} of the tests, long enough`])),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, 'linli').toString('base64'),
};

/** A data folder with the demonstration in it, made once a run and copied by each worker. */
export async function demonstrationFolder(): Promise<string> {
  const folder = join(process.env.LINLI_TEST_FOLDER ?? tmpdir(), `linli-demonstration-${process.ppid}`);
  const making = `${folder}-making`;
  if (!existsSync(folder)) {
    try {
      mkdirSync(making);
    } catch {
      return waitFor(folder);
    }
    const { NODE_OPTIONS: _, ...environment } = process.env;
    execFileSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/migrate.ts'], {
      env: { ...environment, ...testSecrets, LINLI_DATA: making },
    });
    renameSync(making, folder);
  }
  return folder;
}

// Another worker is making it.
async function waitFor(folder: string): Promise<string> {
  for (let waited = 0; waited < 100_000; waited += 100) {
    if (existsSync(folder)) return folder;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The demonstration was not made in time.');
}
