import 'server-only';
import { on } from 'node:events';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Reason, RuleBroken } from '@/lib/rule-broken';

/** What stands in one cell of a sheet. Dates bear the clock of the sheet in their UTC fields: a sheet knows no zone. */
export type Cell = string | number | boolean | Date | null;

export type PlainSheet = {
  name: string;
  columns: { header: string; kind: 'text' | 'number' | 'date' | 'day'; width: number }[];
  rows?: Cell[][];
  /** Columns that are filled in from a column of another sheet, all by their indices. */
  offered?: { column: number; sheet: string; from: number; count: number }[];
};

/** What is wrong with cells of a row beside their values, by the index of their column. */
export type Flaws = Record<number, 'formula' | 'merged'>;
type Use = (rows: Cell[][], flaws: (Flaws | undefined)[]) => Promise<void>;

/** What a file may hold; what it says of its own size is checked before it is unpacked. */
const limits = { rows: 10_001, cells: 500_000, merges: 20_000, files: 200, bytes: 64 * 1024 * 1024 };
const slowestJob = 60_000;
const idleAfter = 30_000;
const memory = { maxOldGenerationSizeMb: 768 };

type Reply = {
  rows?: Cell[][];
  flaws?: (Flaws | undefined)[];
  content?: Uint8Array;
  refused?: Reason['code'];
  done?: true;
};
type Thread = { worker?: Worker | undefined; last: Promise<unknown>; idle?: NodeJS.Timeout };

// One thread a process, however many bundles import this file.
const held = globalThis as { [key: symbol]: unknown };
const key = Symbol.for('linli.spreadsheets');
held[key] ??= { last: Promise.resolve() } satisfies Thread;
const thread = held[key] as Thread;

/** The rows of the first sheet of a file, some hundreds at a time. Throws a RuleBroken when it is no file to read. */
export function readCells(content: Uint8Array, use: Use): Promise<void> {
  return job(async (worker, replies) => {
    worker.postMessage({ read: content, limits });
    for await (const { rows, flaws = [], done } of replies) {
      if (rows) await use(rows, flaws);
      if (done) return;
    }
  });
}

/** A file of these sheets; the rows of the first one come as they are found, some hundreds at a time. */
export function writeCells(sheets: PlainSheet[], pages: AsyncIterable<Cell[][]>): Promise<Uint8Array> {
  return job(async (worker, replies) => {
    worker.postMessage({ begin: { sheets } });
    for await (const rows of pages) {
      worker.postMessage({ rows });
      await turn();
    }
    worker.postMessage({ end: true });
    for await (const { content } of replies) if (content) return content;
    throw new Error('The spreadsheet was not written.');
  });
}

function job<T>(work: (worker: Worker, replies: AsyncIterable<Reply>) => Promise<T>): Promise<T> {
  const run = thread.last.then(() => inThread(work));
  thread.last = run.catch(() => undefined);
  return run;
}

async function inThread<T>(work: (worker: Worker, replies: AsyncIterable<Reply>) => Promise<T>): Promise<T> {
  clearTimeout(thread.idle);
  thread.worker ??= startWorker();
  const { worker } = thread;
  worker.ref();
  const deadline = AbortSignal.timeout(slowestJob);
  // It listens from here on, so that nothing the thread says or throws is missed.
  const messages = on(worker, 'message', { signal: deadline }) as AsyncIterable<[Reply]>;
  try {
    const result = await work(worker, repliesOf(messages));
    worker.unref();
    thread.idle = setTimeout(stopWorker, idleAfter).unref();
    return result;
  } catch (error) {
    // Whatever it was at, the next job begins in a thread that is not.
    stopWorker();
    const code = (error as { code?: string }).code;
    if (deadline.aborted || code === 'ERR_WORKER_OUT_OF_MEMORY') throw refusal('sheetTooLarge');
    throw error;
  }
}

function startWorker(): Worker {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'spreadsheets', 'worker.mjs');
  // Without the flags of the process: they are for its TypeScript.
  const worker = new Worker(/* turbopackIgnore: true */ file, { execArgv: [], resourceLimits: memory });
  // One that ended by itself, also between jobs, is not asked again.
  return worker.on('error', () => {
    if (thread.worker === worker) thread.worker = undefined;
  });
}

function stopWorker(): void {
  const { worker } = thread;
  thread.worker = undefined;
  worker?.terminate().catch(() => undefined);
}

async function* repliesOf(messages: AsyncIterable<[Reply]>): AsyncGenerator<Reply> {
  for await (const [reply] of messages) {
    if (reply.refused) throw refusal(reply.refused);
    yield reply;
  }
}

const refusal = (code: Reason['code']) => new RuleBroken([{ code, field: 'file' }]);
