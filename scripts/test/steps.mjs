// What `npm test` asks of the tree, in this order: the quick questions first, a browser last.
import { join } from 'node:path';
import { findBrowser } from '../browser.mjs';
import { build } from '../prepare/build.mjs';
import { npm } from '../prepare/install.mjs';
import { migration } from '../prepare.mjs';
import { check, playwright, vitest } from './counts.mjs';

const node = process.execPath;
const bin = (name) => join('node_modules', '.bin', name);
// A day, a month and a deadline are the neighbourhood's, wherever the server stands.
const inNewYork = { TZ: 'America/New_York' };
const inAuckland = { TZ: 'Pacific/Auckland' };
const postgres = { DATABASE_URL: 'postgres://embedded' };

/**
 * @param {string} temp a folder for reports
 * @returns {Record<string, () => Promise<import('./counts.mjs').Count>>[]} Groups in turn. The steps of a group need
 *   nothing of each other and little more than one core, so that they run beside each other.
 */
export const steps = (temp) => [
  {
    types: () => check([node, 'node_modules/next/dist/bin/next', 'typegen'], [bin('tsc'), '--noEmit']),
    'format and lint': () => check([bin('biome'), 'ci', '--colors=off', '.']),
    'empty database': () => check(migration),
    'file vocabulary': () => check([node, 'scripts/check-structure.mjs']),
    'lock file': () => check([...npm, 'ci', '--dry-run']),
    'dead code': () => check([bin('knip')]),
    'migrations in step': () => check([node, 'scripts/check-migrations.mjs']),
  },
  { 'unit and data layer, SQLite, in New York': () => vitest(join(temp, 'sqlite.json'), [], inNewYork) },
  {
    'unit and data layer, PostgreSQL dialect, in Auckland': () =>
      vitest(join(temp, 'postgres.json'), [], { ...inAuckland, ...postgres }),
  },
  {
    browser: async () => {
      await build();
      const { executablePath = '' } = await findBrowser();
      return playwright(join(temp, 'browser.json'), executablePath);
    },
  },
];
