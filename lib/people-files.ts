import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { inDataFolder } from '@/db/data-folder';
import { sealBytes, unsealBytes } from './crypto';

/** The folder of pictures of people: each file is sealed with its person's key. */
export const peopleFolder = 'people';
export const peopleFileName = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.sealed$/;

const pathOf = (id: string) => {
  const name = `${id}.sealed`;
  if (!peopleFileName.test(name)) throw new Error(`Not the name of a person's file: ${name}`);
  return inDataFolder(peopleFolder, name);
};

/** Stores a file sealed with a person's key: whole or not at all, and on disk when this returns. */
export async function storePeopleFile(id: string, wrappedKey: string, content: Buffer): Promise<void> {
  const path = pathOf(id);
  await mkdir(inDataFolder(peopleFolder), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomUUID()}`;
  const file = await open(/* turbopackIgnore: true */ temporary, 'w', 0o600);
  try {
    await file.writeFile(sealBytes(wrappedKey, content));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** The content of a person's file, or null when it is gone. */
export async function readPeopleFile(id: string, wrappedKey: string): Promise<Buffer | null> {
  const sealed = await readFile(pathOf(id)).catch(() => null);
  return sealed && unsealBytes(wrappedKey, sealed);
}

/** Takes a person's file away; nothing happens when there is none. */
export const removePeopleFile = (id: string): Promise<void> =>
  rm(/* turbopackIgnore: true */ pathOf(id), { force: true });
