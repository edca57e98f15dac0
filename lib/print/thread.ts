import 'server-only';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RuleBroken } from '@/lib/rule-broken';
import type { makers } from './makers';

type Makers = typeof makers;
type Sent<T> = T extends Uint8Array ? Uint8Array : T extends Uint8Array[] ? Uint8Array[] : T;
type Made<N extends keyof Makers> = Sent<Awaited<ReturnType<Makers[N]>>>;
type Reply = { result?: unknown; failed?: string; lacking?: string[] };

const slowestJob = 60_000;
const idleAfter = 30_000;
const memory = { maxOldGenerationSizeMb: 512 };

type Thread = { worker?: Worker | undefined; last: Promise<unknown>; idle?: NodeJS.Timeout };

// One thread a process, however many bundles import this file.
const held = globalThis as { [key: symbol]: unknown };
const key = Symbol.for('linli.print');
held[key] ??= { last: Promise.resolve() } satisfies Thread;
const thread = held[key] as Thread;

/**
 * Makes a printed file in its thread, one after another. Throws a RuleBroken that names the characters when the type lacks
 * some of them: a certificate with an empty box in a name is worse than none.
 */
export function print<N extends keyof Makers>(maker: N, input: Parameters<Makers[N]>[0]): Promise<Made<N>> {
  const run = thread.last.then(() => inThread(maker, input));
  thread.last = run.catch(() => undefined);
  return run as Promise<Made<N>>;
}

async function inThread(maker: keyof Makers, input: unknown): Promise<unknown> {
  clearTimeout(thread.idle);
  thread.worker ??= startWorker();
  const { worker } = thread;
  worker.ref();
  const reply = await answerOf(worker, { maker, input });
  worker.unref();
  thread.idle = setTimeout(stopWorker, idleAfter).unref();
  if (reply.lacking) {
    throw new RuleBroken([{ code: 'charactersNotPrintable', values: { characters: reply.lacking.join('、') } }]);
  }
  if (reply.failed) throw new Error(reply.failed);
  return reply.result;
}

async function answerOf(worker: Worker, job: unknown): Promise<Reply> {
  try {
    const answer = once(worker, 'message', { signal: AbortSignal.timeout(slowestJob) });
    worker.postMessage(job);
    const [reply] = (await answer) as [Reply];
    return reply;
  } catch (error) {
    // Whatever it was at, the next job begins in a thread that is not.
    stopWorker();
    throw error;
  }
}

function startWorker(): Worker {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'print', 'worker.mjs');
  // Without the flags of the process: they are for its own TypeScript.
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
