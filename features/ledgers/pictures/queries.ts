import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { ledgerPictures } from '@/db/schema/ledgers';
import type { PicturePart } from '@/db/schema/ledgers.values';
import { media, pictureConsents } from '@/db/schema/media';
import { consentFields, pictureFields } from '@/features/media/queries';
import type { PictureFacts } from '@/features/media/rules';

export type EntryPicture = { id: string; part: PicturePart; caption: string; alt: string; picture: PictureFacts };

/** The pictures of an entry in their order; the caller has asked whether the viewer reads the entry. */
export async function listPictures(entryId: string): Promise<EntryPicture[]> {
  const rows = await db
    .select({
      id: ledgerPictures.id,
      part: ledgerPictures.part,
      caption: ledgerPictures.caption,
      alt: media.alt,
      picture: pictureFields,
      consent: consentFields,
    })
    .from(ledgerPictures)
    .innerJoin(media, eq(media.id, ledgerPictures.mediaId))
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .where(eq(ledgerPictures.entryId, entryId))
    .orderBy(asc(ledgerPictures.position));
  return rows.map(({ picture, consent, ...row }) => ({ ...row, picture: { ...picture, consent } }));
}
