// Fails when db/schema says something that drizzle/ does not do yet, on either dialect: drizzle-kit generates into
// a copy, and must find nothing to write. The tree stays as it is.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { run, stopTogether } from './prepare/children.mjs';

const databases = { sqlite: undefined, postgres: 'postgres://embedded' };

const copies = mkdtempSync(join(tmpdir(), 'linli-migrations-'));
process.on('exit', () => rmSync(copies, { recursive: true, force: true }));
stopTogether();

const config = join(copies, 'drizzle.config.ts');
writeFileSync(
  config,
  `import config from ${JSON.stringify(resolve('drizzle.config.ts'))};
export default { ...config, out: process.env.LINLI_MIGRATIONS_COPY };\n`,
);

/** What drizzle-kit would add to a folder of migrations, or what it says when it cannot tell; it exits with 0 all the same. */
async function missingFrom(dialect) {
  const folder = join('drizzle', dialect);
  const copy = join(copies, dialect);
  cpSync(folder, copy, { recursive: true });
  const { output } = await run([process.execPath, 'node_modules/drizzle-kit/bin.cjs', 'generate', '--config', config], {
    // Relative, since drizzle-kit puts "./" before it.
    env: { DATABASE_URL: databases[dialect], LINLI_MIGRATIONS_COPY: relative('.', copy) },
    limit: 120_000,
  });
  if (output.includes('No schema changes')) return '';
  const before = new Set(readdirSync(folder));
  const added = readdirSync(copy).filter((name) => !before.has(name));
  return added.map((name) => readFileSync(join(copy, name), 'utf8')).join('\n') || output;
}

for (const dialect of Object.keys(databases)) {
  const missing = await missingFrom(dialect);
  if (!missing) continue;
  const variable = databases[dialect] ? `DATABASE_URL=${databases[dialect]} ` : '';
  console.error(
    `drizzle/${dialect} is not in step with db/schema: run ${variable}npx drizzle-kit generate --name=…\n${missing}\n`,
  );
  process.exitCode = 1;
}
