import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const longest = 20_000;

/** Whether a content says of itself that it is what iPhones make; AVIF, which is built alike, is not meant. */
export const isHeic = (content: Buffer) =>
  /^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)$/.test(content.toString('latin1', 4, 12)) &&
  !content.subarray(12, 64).includes('avif');

/** The points of a HEIC picture, upright, four bytes each; null when it cannot be decoded within the limits. */
export function decodeHeic(
  content: Buffer,
  mostPixels: number,
): Promise<{ width: number; height: number; data: Uint8ClampedArray } | null> {
  return new Promise((resolve) => {
    const worker = new Worker(/* turbopackIgnore: true */ join(process.cwd(), 'lib', 'heic-worker.js'), {
      workerData: { content: new Uint8Array(content), mostPixels },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    const end = (picture: Awaited<ReturnType<typeof decodeHeic>>) => {
      clearTimeout(deadline);
      resolve(picture);
      void worker.terminate();
    };
    const deadline = setTimeout(() => end(null), longest);
    worker.once('message', end);
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
  });
}
