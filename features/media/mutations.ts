import 'server-only';
import { createHash } from 'node:crypto';
import { eq, notExists, sql } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { announcements } from '@/db/schema/announcements';
import { media } from '@/db/schema/media';
import { may } from '@/features/accounts/rules';
import { removeMediaFile, storeMediaFile } from '@/lib/media-files';
import { encodePicture } from '@/lib/pictures';
import { refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { maxPictureBytes, maxPicturePixels, pictureFormats, pictureWidths } from './rules';

/** Re-encodes and stores a picture that staff sent; returns its id. The same picture is stored once. */
export async function storePicture(viewer: Viewer, file: File, now: Date): Promise<string> {
  if (!may(viewer, 'announcement.write')) refuse('notYours');
  if (file.size > maxPictureBytes) refuse('pictureTooLarge', 'cover');
  const content = Buffer.from(await file.arrayBuffer());
  return storePictureContent(viewer, content, now, pictureFormats);
}

/** The same for a picture that Linli brings itself, which may be drawn as SVG. */
export async function storePictureContent(
  viewer: Viewer,
  content: Buffer,
  now: Date,
  formats: readonly string[] = ['svg'],
): Promise<string> {
  const encoded = await encodePicture(content, { pixels: maxPicturePixels, formats, widths: pictureWidths });
  if (!encoded) refuse('notAPicture', 'cover');
  const { width, height, variants } = encoded;
  const hash = createHash('sha256')
    .update(variants.get(1600) ?? content)
    .digest('hex')
    .slice(0, 40);
  let bytes = 0;
  for (const [variantWidth, variant] of variants) {
    await storeMediaFile(`${hash}-${variantWidth}.webp`, variant);
    bytes += variant.length;
  }
  return write(
    viewer,
    async (tx) => {
      const values = { hash, width, height, bytes, addedBy: viewer.id, addedAt: now };
      const [added] = await tx.insert(media).values(values).onConflictDoNothing().returning();
      if (added) {
        await record(tx, 'media.added', { type: 'media', id: added.id }, { bytes });
        return added.id;
      }
      const [known] = await tx.select({ id: media.id }).from(media).where(eq(media.hash, hash));
      if (!known) throw new Error('The picture was not stored.');
      return known.id;
    },
    now,
  );
}

/** Takes the pictures away that nothing shows any more; returns their hashes, for `removePictureFiles` afterwards. */
export async function removeUnusedPictures(tx: Tx): Promise<string[]> {
  const use = tx.select({ one: sql`1` }).from(announcements).where(eq(announcements.coverId, media.id));
  const removed = await tx.delete(media).where(notExists(use)).returning({ hash: media.hash });
  return removed.map(({ hash }) => hash);
}

/** The files of pictures that were taken away; only after the transaction, which might have been rolled back. */
export async function removePictureFiles(hashes: string[]): Promise<void> {
  for (const hash of hashes) {
    for (const width of pictureWidths) await removeMediaFile(`${hash}-${width}.webp`);
  }
}
