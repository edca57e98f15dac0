import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mediaFileName } from '../media-files';
import { peopleFileName, peopleFolder } from '../people-files';
import type { Entry } from './archive';

export const databaseFile = 'linli.db';
export const erasuresFile = 'erasures.jsonl';
export const mediaFolder = 'media';

/** Whether a path is one of those that make up a backup: nothing else is packed, and nothing else is unpacked. */
export function isContent(path: string): boolean {
  if (path === databaseFile || path === erasuresFile) return true;
  const [folder, start, name = '', ...rest] = path.split('/');
  if (folder === peopleFolder) return name === '' && peopleFileName.test(start ?? '');
  return folder === mediaFolder && rest.length === 0 && mediaFileName.exec(name)?.[1] === start;
}

/**
 * What a backup of a data folder holds: a snapshot of the database, then the list of erasures, the pictures and the
 * documents and, sealed, the pictures of people, read after the snapshot was taken, so that they are at least as new as it.
 */
export async function* contentsOf(data: string, snapshot: string): AsyncGenerator<Entry> {
  yield fileEntry(databaseFile, snapshot);
  const erasures = join(data, erasuresFile);
  if (existsSync(erasures)) yield fileEntry(erasuresFile, erasures);
  yield* filesIn(data, mediaFolder);
  yield* filesIn(data, peopleFolder);
}

function* filesIn(data: string, folder: string): Generator<Entry> {
  const place = join(data, folder);
  if (!existsSync(place)) return;
  for (const name of readdirSync(place, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = `${folder}/${name.replaceAll('\\', '/')}`;
    // One that was deleted meanwhile was in use nowhere.
    if (isContent(path) && existsSync(join(place, name))) yield fileEntry(path, join(place, name));
  }
}

// Bounded by the size at this moment: the list of erasures may grow while it is read.
function fileEntry(path: string, file: string): Entry {
  const { size } = statSync(file);
  const content: AsyncIterable<Buffer> = size === 0 ? nothing() : createReadStream(file, { end: size - 1 });
  return { path, size, content };
}

async function* nothing(): AsyncGenerator<Buffer> {}
