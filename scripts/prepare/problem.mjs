// What went wrong, in one sentence that says what to do. Anything else is a bug and keeps its stack.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A failure that the reader can mend; its message is all that is shown. */
export class Problem extends Error {
  /** @param {string} message @param {string} [output] what the failed command printed, in full */
  constructor(message, output) {
    super(message);
    this.output = output;
  }
}

const fullDisk = 'The disk is full: free at least 2 GB and run the same command again.';

const knownOutput = [
  [/ENOSPC|SQLITE_FULL|no space left on device|database or disk is full/i, fullDisk],
  [
    /not found: make|gyp ERR! find Python|(?:g\+\+|c\+\+|cc): (?:not found|no such file or directory|command not found)/i,
    'SQLite has to be compiled here and the tools are missing: install make, g++ and python3 ' +
      '(Debian and Ubuntu: apt-get install build-essential python3), then run the same command again.',
  ],
  [
    /npm (?:error|ERR!) (?:code|errno) (?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT)/,
    'The package registry cannot be reached: check the network (or the proxy that npm is told to use), then run the same command again.',
  ],
];

/** @param {string} output what a failed command printed */
export const sentenceFor = (output) => knownOutput.find(([pattern]) => pattern.test(output))?.[1];

/**
 * The problem of a command whose output was not shown: its last lines, then a sentence. All of it goes to a file.
 * @param {string} what
 * @param {string} output
 * @param {string} fileName in the data directory
 */
export function failure(what, output, fileName) {
  const end = output.trimEnd().split('\n').slice(-40).join('\n');
  const sentence = sentenceFor(output) ?? `${what} failed; the lines above say why.`;
  const file = join(process.env.LINLI_DATA, fileName);
  try {
    writeFileSync(file, output, { mode: 0o600 });
  } catch {
    return new Problem(`${end}\n\n${sentence}`, output);
  }
  return new Problem(`${end}\n\n${sentence} (The whole output is in ${file}.)`, output);
}

/** @param {unknown} error */
export function explain(error) {
  if (error instanceof Problem) return error.message;
  if (error?.code === 'ENOSPC') return fullDisk;
  if (['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR'].includes(error?.code) && error.path) {
    return `Linli cannot write to ${error.path} (${error.code}): let this user write there, or set LINLI_DATA to another directory.`;
  }
  return error?.stack ?? String(error);
}
