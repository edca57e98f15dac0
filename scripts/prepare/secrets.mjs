// The data directory and the secrets in it. They are made once; a file that is broken, or missing beside
// a database, is never replaced: new keys would make every sealed name and telephone number unreadable.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem } from './problem.mjs';

const names = [
  'NEXTAUTH_SECRET',
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
  'LINLI_MASTER_KEY',
  'LINLI_LOOKUP_KEY',
  'LINLI_BACKUP_KEY',
];

/**
 * Makes LINLI_DATA (`data` unless set) and puts every secret into the environment; one set there already wins.
 * @returns {string | undefined} the file, when it was made now
 */
export function openData() {
  const directory = resolve(process.env.LINLI_DATA || 'data');
  process.env.LINLI_DATA = directory;
  mkdirSync(directory, { recursive: true, mode: 0o700 });

  const empty = names.find((name) => process.env[name] === '');
  if (empty) throw new Problem(`${empty} is set but empty: give it a value, or unset it.`);
  const wanted = names.filter((name) => process.env[name] === undefined);
  if (wanted.length === 0) return undefined;

  const file = join(directory, 'secrets.json');
  const fresh = !existsSync(file);
  if (fresh) makeSecrets(directory, file);
  const secrets = readSecrets(file);
  for (const name of wanted) process.env[name] = secrets[name];
  return fresh ? file : undefined;
}

function makeSecrets(directory, file) {
  const database = readdirSync(directory).find((name) => /\.(db|sqlite3?)$/.test(name));
  if (database) {
    throw new Problem(
      `${file} is missing, but ${database} beside it was written with its keys: put the file back from your backup.`,
    );
  }
  const secrets = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64')]));
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    flush(draft);
    renameSync(draft, file);
    flush(directory);
  } finally {
    rmSync(draft, { force: true });
  }
}

function readSecrets(file) {
  const secrets = parse(readFileSync(file, 'utf8'));
  const broken = names.find((name) => Buffer.from(String(secrets?.[name]), 'base64').length !== 32);
  if (broken) {
    throw new Problem(`${file} has no valid ${broken}: put the file back from your backup; Linli does not replace it.`);
  }
  return secrets;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Names and contents must survive a power cut. A directory can be flushed on Linux and macOS only. */
function flush(path) {
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
