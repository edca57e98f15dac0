// Builds when what the build reads has changed. Contents are compared, not times: a fresh clone has fresh times.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './children.mjs';
import { failure } from './problem.mjs';

const inputs = [
  ...['app', 'components', 'features', 'lib', 'db', 'messages', 'public', 'server'],
  ...['server.js', 'proxy.ts', 'instrumentation.ts', 'next.config.js', 'tsconfig.json', '.postcssrc.json'],
  'package-lock.json',
];

export async function build() {
  const stampFile = join(process.env.LINLI_DIST ?? '.next', 'linli-input-hash');
  const stamp = hashOfInputs();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  console.log('Building … (about half a minute)');
  rmSync(stampFile, { force: true });
  const { code, output } = await run([process.execPath, 'node_modules/next/dist/bin/next', 'build'], {
    env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    progress: 'still building',
  });
  if (code !== 0) throw failure('The build', output, 'build.log');
  writeFileSync(stampFile, stamp);
}

function hashOfInputs() {
  const hash = createHash('sha256').update(process.version);
  for (const path of inputs.flatMap(filesUnder)) {
    const contents = readFileSync(path);
    hash.update(`\n${path} ${contents.length}\n`).update(contents);
  }
  return hash.digest('hex');
}

/** @returns {string[]} nothing for a path that is not there, or is an editor's link to nothing */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
