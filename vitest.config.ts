import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const shared = {
  resolve: {
    alias: [
      { find: /^@\/(.*)/, replacement: `${root}$1` },
      { find: 'server-only', replacement: `${root}lib/testing/empty-module.ts` },
    ],
  },
};
const excluded = ['node_modules', '.next*', 'e2e'];
// Modules are loaded once a worker: docs/decisions/013-tests-share-modules.md.
const isolate = false;
// PGlite has one connection for reading and writing; what SQLite's reader refuses is asked of SQLite alone.
const ofSqlite = process.env.DATABASE_URL ? ['db/sqlite.test.ts'] : [];

// `unit`: pure rules. `data`: everything that reads or writes; it runs on SQLite and, by DATABASE_URL, on PostgreSQL.
export default defineConfig({
  test: {
    maxWorkers: '100%', // one fewer by itself, which on two cores leaves one idle
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          isolate,
          include: ['**/*.test.ts'],
          exclude: [...excluded, '**/mutations.test.ts', '**/queries.test.ts', 'db/**'],
          // Files are made in threads, beside another worker.
          testTimeout: 30_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'data',
          isolate,
          include: ['**/mutations.test.ts', '**/queries.test.ts', 'db/**/*.test.ts'],
          exclude: [...excluded, ...ofSqlite],
          globalSetup: ['lib/testing/migrated-folder.ts'],
          setupFiles: ['lib/testing/fresh-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
