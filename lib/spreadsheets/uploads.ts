import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { inDataFolder } from '@/db/data-folder';

const uploadId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keeps an uploaded list until it is confirmed or forgotten. */
export async function storeUpload(id: string, content: Uint8Array): Promise<void> {
  await mkdir(inDataFolder('uploads'), { recursive: true, mode: 0o700 });
  await writeFile(/* turbopackIgnore: true */ pathOf(id), content, { mode: 0o600 });
}

/** Null when it was forgotten. */
export function readUpload(id: string): Promise<Buffer | null> {
  return readFile(/* turbopackIgnore: true */ pathOf(id)).catch(() => null);
}

export function removeUpload(id: string): Promise<void> {
  return rm(/* turbopackIgnore: true */ pathOf(id), { force: true });
}

/** The ids of all that is kept. */
export async function listUploads(): Promise<string[]> {
  const names = await readdir(inDataFolder('uploads')).catch(() => []);
  return names.map((name) => name.replace(/\.xlsx$/, '')).filter((id) => uploadId.test(id));
}

function pathOf(id: string): string {
  if (!uploadId.test(id)) throw new Error('Not the id of an uploaded list.');
  return inDataFolder('uploads', `${id}.xlsx`);
}
