// What must be true before Linli can serve: secrets, packages, a build, a database. Each step says what it does
// and does nothing when it is fresh. Node built-ins only, since this runs before node_modules exists.
import { build } from './prepare/build.mjs';
import { run } from './prepare/children.mjs';
import { install } from './prepare/install.mjs';
import { Problem, sentenceFor } from './prepare/problem.mjs';
import { openData } from './prepare/secrets.mjs';

/**
 * @param {object} options
 * @param {boolean} options.build false for development, which compiles each page when it is asked for
 */
export async function prepare(options) {
  const secrets = openData();
  if (secrets) console.log(`Made the secrets in ${secrets}: back them up, and keep them to yourself.`);
  await install();
  if (options.build) await build();
  await migrate();
}

/** Migrates, fills an empty database and prints one-time links. */
export const migration = [process.execPath, '--conditions=react-server', '--import', 'tsx', 'scripts/migrate.ts'];

async function migrate() {
  console.log('Preparing the database …');
  const { code, output } = await run(migration, { show: true });
  if (code !== 0) {
    throw new Problem(sentenceFor(output) ?? 'Preparing the database failed; the lines above say why.');
  }
}
