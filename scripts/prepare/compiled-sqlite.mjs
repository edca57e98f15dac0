// Compiling SQLite takes two of the three minutes of a first installation, so the result is kept in the
// home directory and the next clone copies it back. Nothing depends on it: a copy that does not load is not used.
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './children.mjs';

const compiled = join('node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');

/** Machine and Node that a compiled file fits. */
export const flavour = `abi${process.versions.modules}-${process.platform}-${process.arch}-${libc()}`;

const keptCopy = (version) => join(homedir(), '.cache', 'linli', `better-sqlite3-${version}-${flavour}.node`);

export const isKept = (version) => existsSync(keptCopy(version));

/** Puts the kept file where the package looks for it; says whether it works there. */
export async function bringBack(version) {
  try {
    mkdirSync(dirname(compiled), { recursive: true });
    copyFileSync(keptCopy(version), compiled);
  } catch {
    return false;
  }
  return loads();
}

/** Keeps the file for the next clone. A home that cannot be written to is no reason to stop. */
export function keep(version) {
  const copy = keptCopy(version);
  try {
    mkdirSync(dirname(copy), { recursive: true, mode: 0o700 });
    copyFileSync(compiled, `${copy}.${process.pid}`);
    renameSync(`${copy}.${process.pid}`, copy);
  } catch {
    // The next clone compiles again.
  }
}

/** Tried in a process of its own: a file that does not fit can end the one that loads it. */
export async function loads() {
  const attempt = "new (require('better-sqlite3'))(':memory:').prepare('select 1').get()";
  return (await run([process.execPath, '--input-type=commonjs', '-e', attempt])).code === 0;
}

function libc() {
  if (process.platform !== 'linux') return 'system';
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}
