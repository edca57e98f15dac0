import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from './archive';

export const databaseFile = 'linli.db';
export const erasuresFile = 'erasures.jsonl';
export const mediaFolder = 'media';

const mediaFile = /^[0-9a-f]{2}\/[0-9a-f]{40}-\d{2,4}\.webp$/;

/** Whether a path is one of those that make up a backup: nothing else is packed, and nothing else is unpacked. */
export function isContent(path: string): boolean {
  if (path === databaseFile || path === erasuresFile) return true;
  const [folder, ...rest] = path.split('/');
  return folder === mediaFolder && mediaFile.test(rest.join('/'));
}

/**
 * What a backup of a data folder holds: a snapshot of the database, then the list of erasures and the pictures, read
 * after the snapshot was taken, so that they are at least as new as it.
 */
export async function* contentsOf(data: string, snapshot: string): AsyncGenerator<Entry> {
  yield fileEntry(databaseFile, snapshot);
  const erasures = join(data, erasuresFile);
  if (existsSync(erasures)) yield fileEntry(erasuresFile, erasures);
  const media = join(data, mediaFolder);
  if (!existsSync(media)) return;
  for (const name of readdirSync(media, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = `${mediaFolder}/${name.replaceAll('\\', '/')}`;
    if (isContent(path)) yield fileEntry(path, join(media, name));
  }
}

// Bounded by the size at this moment: the list of erasures may grow while it is read.
function fileEntry(path: string, file: string): Entry {
  const { size } = statSync(file);
  const content: AsyncIterable<Buffer> = size === 0 ? nothing() : createReadStream(file, { end: size - 1 });
  return { path, size, content };
}

async function* nothing(): AsyncGenerator<Buffer> {}
