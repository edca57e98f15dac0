import 'server-only';
import { createHash } from 'node:crypto';

type Made = { content: Promise<Buffer>; isDone: boolean; until: number };

const most = { kept: 4, underWay: 4 };
const keptFor = 60_000;

// One memory a process, however many bundles import this file.
const held = globalThis as { [key: symbol]: unknown };
const key = Symbol.for('linli.print.kept');
held[key] ??= new Map<string, Made>();
const files = held[key] as Map<string, Made>;

/** A short name of everything that a file says: two files of one name are the same. */
export const fileTag = (said: unknown): string =>
  `"${createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22)}"`;

/**
 * Makes a file once for all who ask for it within a minute, or says that too many others are being made: whoever asks for many
 * keeps nobody else waiting long. The tag must change with whatever the file shows, consents above all.
 */
export async function madeOnce(tag: string, make: () => Promise<Uint8Array>, now: number): Promise<Buffer | 'busy'> {
  forgetOld(now);
  const known = files.get(tag);
  if (known) return known.content;
  if ([...files.values()].filter(({ isDone }) => !isDone).length >= most.underWay) return 'busy';
  const made: Made = { content: make().then(Buffer.from), isDone: false, until: now + keptFor };
  files.set(tag, made);
  try {
    return await made.content;
  } catch (error) {
    files.delete(tag);
    throw error;
  } finally {
    made.isDone = true;
    forgetOldest();
  }
}

function forgetOldest(): void {
  const done = [...files].filter(([, { isDone }]) => isDone);
  for (const [tag] of done.slice(0, Math.max(0, done.length - most.kept))) files.delete(tag);
  setTimeout(() => forgetOld(Date.now()), keptFor).unref();
}

function forgetOld(now: number): void {
  for (const [tag, { until, isDone }] of files) if (isDone && until <= now) files.delete(tag);
}
