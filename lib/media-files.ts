import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { inDataFolder } from '@/db/data-folder';

/** A name that a media file may have: a variant of a picture, or a document. */
export const mediaFileName = /^([0-9a-f]{2})[0-9a-f]{38}(?:-\d{2,4}\.(?:webp|avif)|\.(?:pdf|docx|xlsx))$/;

/** The name of a content: forty digits of its hash. */
export const contentHash = (content: Buffer) => createHash('sha256').update(content).digest('hex').slice(0, 40);

/** Stores a file under its content's name: whole or not at all, and on disk when this returns. */
export async function storeMediaFile(name: string, content: Buffer): Promise<void> {
  const [path, folder] = pathOf(name) ?? [];
  if (!path || !folder) throw new Error(`Not the name of a media file: ${name}`);
  await mkdir(folder, { recursive: true });
  const temporary = `${path}.${randomUUID()}`;
  const file = await open(/* turbopackIgnore: true */ temporary, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** The content of a media file, or null when there is none of that name. */
export async function readMediaFile(name: string): Promise<Buffer | null> {
  const [path] = pathOf(name) ?? [];
  return path ? readFile(path).catch(() => null) : null;
}

/** Takes a media file away; nothing happens when there is none of that name. */
export async function removeMediaFile(name: string): Promise<void> {
  const [path] = pathOf(name) ?? [];
  if (path) await rm(/* turbopackIgnore: true */ path, { force: true });
}

function pathOf(name: string): [path: string, folder: string] | undefined {
  const folder = mediaFileName.exec(name)?.[1];
  return folder ? [inDataFolder('media', folder, name), inDataFolder('media', folder)] : undefined;
}
