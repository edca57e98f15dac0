import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { newId } from '@/db/new-id';
import { clueAdditions, clues, nominations, personPictures } from '@/db/schema/nominations';
import type { PersonPictureKind } from '@/db/schema/nominations.values';
import { maxPictureBytes, maxPicturePixels, pictureFormats } from '@/features/media/rules';
import { removePeopleFile, storePeopleFile } from '@/lib/people-files';
import { cutTo, encodePicture } from '@/lib/pictures';
import { refuse } from '@/lib/rule-broken';

export type SealedPicture = { id: string; width: number; height: number; bytes: number };

const widest = 1280;

/**
 * Re-encodes a picture of a person without any metadata and stores it sealed with the person's key; the row is written by
 * `keepPicture` in the transaction of the act. Call it before that, and `removePeopleFile` when the act is refused. `size`: to what a
 * portrait is cut, twice as large for sharp screens.
 */
export async function sealPicture(
  file: File,
  wrappedKey: string,
  field: string,
  now: Date,
  size?: { width: number; height: number },
): Promise<SealedPicture> {
  if (file.size > maxPictureBytes) refuse('pictureTooLarge', field);
  const content = Buffer.from(await file.arrayBuffer());
  const encoded = await encodePicture(content, { pixels: maxPicturePixels, formats: pictureFormats, widths: [widest] });
  if (encoded === 'unknown') refuse('notAPicture', field);
  if (encoded === 'moves') refuse('pictureMoves', field);
  const picture = encoded.variants.get(widest);
  if (!picture) throw new Error('The picture was not encoded.');
  const id = newId(now.getTime());
  const shown = size
    ? await cutTo(picture, { width: 2 * size.width, height: 2 * size.height })
    : wholeOf(encoded, picture);
  await storePeopleFile(id, wrappedKey, shown.content);
  return { id, width: shown.width, height: shown.height, bytes: shown.content.length };
}

function wholeOf(encoded: { width: number; height: number }, content: Buffer) {
  const width = Math.min(encoded.width, widest);
  return { content, width, height: Math.round((encoded.height * width) / encoded.width) };
}

type Place = {
  personId: string;
  kind: PersonPictureKind;
  clueId?: string;
  nominationId?: string;
  alt?: string;
  position?: number;
};

/** Keeps a sealed picture as a row. */
export async function keepPicture(tx: Tx, picture: SealedPicture, place: Place): Promise<void> {
  await tx.insert(personPictures).values({ ...picture, ...place, addedAt: tx.now, addedBy: tx.actor.id });
}

/**
 * Takes a person out of the tables: name, pinyin and pictures; the key is destroyed by `erasePerson` beside it. Returns the ids
 * of the pictures, whose files go after the transaction. Restores call it too, for those who were erased since.
 */
export async function takeOut(tx: Tx, personId: string): Promise<string[]> {
  const unnamed = { name: null, pinyin: null };
  const named = await tx
    .update(clues)
    .set({ ...unnamed, sealedDeed: null })
    .where(eq(clues.personId, personId))
    .returning({ id: clues.id });
  for (const { id } of named) await tx.delete(clueAdditions).where(eq(clueAdditions.clueId, id));
  await tx.update(clues).set({ sealedNominator: null }).where(eq(clues.nominatorId, personId));
  await tx
    .update(nominations)
    .set({ ...unnamed, sealedForm: null })
    .where(eq(nominations.personId, personId));
  const gone = await tx
    .delete(personPictures)
    .where(eq(personPictures.personId, personId))
    .returning({ id: personPictures.id });
  return gone.map(({ id }) => id);
}

/** The files of pictures that were taken out; only after the transaction, which might have been rolled back. */
export async function removePictures(ids: string[]): Promise<void> {
  for (const id of ids) await removePeopleFile(id);
}
