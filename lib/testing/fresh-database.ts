import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';

// Each test file has a data folder and a database of its own.
const folder = mkdtempSync(join(tmpdir(), 'linli-test-'));
cpSync(inject('migratedFolder'), folder, { recursive: true });
const secrets = ['LINLI_MASTER_KEY', 'LINLI_LOOKUP_KEY', 'LINLI_BACKUP_KEY', 'NEXTAUTH_SECRET'];
process.env.LINLI_DATA = folder;
for (const name of secrets) process.env[name] = `${name} of the tests, long enough`;

const { closeDatabase, migrate } = await import('@/db/client');

beforeAll(migrate); // finds nothing to do, and opens the database before a test is timed
afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true });
});
