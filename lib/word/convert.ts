import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { unpacksWithin, zipEntries } from '../zip';

export type ConvertedWord = { html: string; pictures: Uint8Array[] };

const mostUnpacked = 80 * 1024 * 1024;
const limits = { pictures: 40, characters: 2_000_000 };
const longest = 15_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * The text of a .docx file as HTML, with its pictures as `picture:0`, `picture:1` … in their places. Null when it is no
 * such file, unpacks to too much or takes too long. One at a time, each in a thread that ends with it.
 */
export function convertWord(file: Buffer): Promise<ConvertedWord | null> {
  const run = last.then(async () => ((await isWordArchive(file)) ? inThread(file) : null));
  last = run.catch(() => undefined);
  return run;
}

// What an archive says of its sizes proves nothing: it is unpacked within the limit before anything else does.
async function isWordArchive(file: Buffer): Promise<boolean> {
  const entries = zipEntries(file) ?? [];
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('[Content_Types].xml') || !names.has('word/document.xml')) return false;
  return unpacksWithin(entries, mostUnpacked);
}

function inThread(file: Buffer): Promise<ConvertedWord | null> {
  const worker = new Worker(join(/* turbopackIgnore: true */ process.cwd(), 'lib/word/worker.js'), {
    workerData: { file: new Uint8Array(file), limits },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    execArgv: [],
  });
  return new Promise((resolve) => {
    const finish = (result: ConvertedWord | null) => {
      clearTimeout(deadline);
      resolve(result);
      void worker.terminate();
    };
    const deadline = setTimeout(finish, longest, null);
    worker.once('message', finish);
    worker.once('error', () => finish(null));
    worker.once('exit', () => finish(null));
  });
}
