// Installs exactly what package-lock.json names, when it changed or when Node did.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './children.mjs';
import { bringBack, flavour, isKept, keep, loads } from './compiled-sqlite.mjs';
import { failure, Problem } from './problem.mjs';

const stampFile = join('node_modules', '.linli-lock-hash');
const finishedByNpm = join('node_modules', '.package-lock.json');

/** npm as the outer npm calls it, which works wherever npm is installed; else by its name. */
export const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
  ? [process.execPath, process.env.npm_execpath]
  : ['npm'];

export async function install() {
  const lock = readFileSync('package-lock.json');
  const stamp = createHash('sha256').update(lock).update(flavour).digest('hex');
  if (existsSync(finishedByNpm) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  const sqlite = JSON.parse(lock.toString()).packages['node_modules/better-sqlite3'].version;
  const kept = isKept(sqlite);
  console.log(`Installing what is missing … (about ${kept ? 'half a minute' : 'two minutes the first time'})`);
  rmSync(stampFile, { force: true });
  await runNpm(['ci', '--include=dev', ...(kept ? ['--ignore-scripts'] : [])]);
  const works = kept ? await bringBack(sqlite) : await loads();
  if (!works) await compile();
  if (!kept || !works) keep(sqlite);
  writeFileSync(stampFile, stamp);
}

async function compile() {
  await runNpm(['rebuild', 'better-sqlite3', '--ignore-scripts=false']);
  if (!(await loads())) throw new Problem('better-sqlite3 was installed, but this Node cannot load it.');
}

async function runNpm(args) {
  const { code, output } = await run([...npm, ...args], { progress: 'still installing' });
  if (code !== 0) throw failure(`npm ${args.join(' ')}`, output, 'install.log');
}
