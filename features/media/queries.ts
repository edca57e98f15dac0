import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { db, prepared } from '@/db/client';
import { media, pictureConsents } from '@/db/schema/media';
import { type Consent, hashesIn, type PictureFacts } from './rules';

/** What a query of another area selects to show a picture, from `media` and `pictureConsents`; `pictureOf` joins them. */
export const pictureFields = {
  hash: media.hash,
  width: media.width,
  height: media.height,
  focusX: media.focusX,
  focusY: media.focusY,
  avif: media.avif,
};
export const consentFields = {
  basis: pictureConsents.basis,
  until: pictureConsents.until,
  withdrawnAt: pictureConsents.withdrawnAt,
};

export const pictureOf = (
  picture: Omit<PictureFacts, 'consent'> | null,
  consent: Consent | null,
): PictureFacts | null => picture && { ...picture, consent };

/** The pictures inside a rich text. */
export async function listPicturesIn(html: string): Promise<PictureFacts[]> {
  const hashes = hashesIn(html);
  if (hashes.length === 0) return [];
  const rows = await db
    .select({ picture: pictureFields, consent: consentFields })
    .from(media)
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .where(and(inArray(media.hash, hashes), eq(media.format, 'webp')));
  return rows.map(({ picture, consent }) => ({ ...picture, consent }));
}

const byHash = prepared('picture by hash', (db) =>
  db
    .select({ picture: pictureFields, consent: consentFields })
    .from(media)
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .where(and(eq(media.hash, sql.placeholder('hash')), eq(media.format, 'webp'))),
);

/** A picture by the hash in its address. */
export async function getPicture(hash: string): Promise<PictureFacts | undefined> {
  const [row] = await byHash({ hash });
  return row && { ...row.picture, consent: row.consent };
}
