import 'server-only';
import { and, eq, notExists, sql } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { announcements } from '@/db/schema/announcements';
import { attachments, bodyPictures } from '@/db/schema/attachments';
import { media, pictureConsents } from '@/db/schema/media';
import type { MediaFormat } from '@/db/schema/media.values';
import { may } from '@/features/accounts/rules';
import { recogniseDocument } from '@/lib/documents';
import { contentHash, removeMediaFile, storeMediaFile } from '@/lib/media-files';
import { encodePicture } from '@/lib/pictures';
import { refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { notUsedBesideTexts } from './event-uses/queries';
import {
  documentFileName,
  fileNames,
  isShown,
  maxDocumentBytes,
  maxPictureBytes,
  maxPicturePixels,
  pictureFormats,
  pictureWidths,
} from './rules';

/** Re-encodes and stores a picture that staff sent; returns its id. The same picture is stored once. */
export async function storePicture(viewer: Viewer, file: File, now: Date, alt = ''): Promise<string> {
  // A grid member brings pictures of what was done, and writes no texts.
  if (!may(viewer, 'announcement.write') && !may(viewer, 'ledger.write')) refuse('notYours');
  if (file.size > maxPictureBytes) refuse('pictureTooLarge', 'cover');
  const content = Buffer.from(await file.arrayBuffer());
  return storePictureContent(viewer, content, now, { formats: pictureFormats, alt });
}

/** The same for a picture that Linli brings itself, which may be drawn as SVG. */
export async function storePictureContent(
  viewer: Viewer,
  content: Buffer,
  now: Date,
  { formats = ['svg'], alt = '' }: { formats?: readonly string[]; alt?: string } = {},
): Promise<string> {
  const encoded = await encodePicture(content, { pixels: maxPicturePixels, formats, widths: pictureWidths });
  if (encoded === 'unknown') refuse('notAPicture', 'cover');
  if (encoded === 'moves') refuse('pictureMoves', 'cover');
  const { width, height, variants } = encoded;
  const hash = contentHash(variants.get(1600) ?? content);
  let bytes = 0;
  for (const [variantWidth, variant] of variants) {
    await storeMediaFile(`${hash}-${variantWidth}.webp`, variant);
    bytes += variant.length;
  }
  return addItem(viewer, { hash, format: 'webp', width, height, bytes, alt }, now);
}

/** Stores a document that staff sent as it came, if it is what may be attached; returns its id. */
export async function storeDocument(viewer: Viewer, file: File, now: Date): Promise<string> {
  if (!may(viewer, 'announcement.write')) refuse('notYours');
  if (file.size > maxDocumentBytes) refuse('documentTooLarge', 'files');
  const content = Buffer.from(await file.arrayBuffer());
  const recognised = await recogniseDocument(content);
  if (!recognised.format) {
    if (recognised.problem === 'macros') refuse('documentHasMacros', 'files');
    refuse(recognised.problem === 'unknown' ? 'notADocument' : 'documentUnpacksTooLarge', 'files');
  }
  const { format } = recognised;
  const hash = contentHash(content);
  await storeMediaFile(documentFileName(hash, format), content);
  const facts = { hash, format, width: 0, height: 0, bytes: content.length, name: nameOfFile(file.name) };
  return addItem(viewer, facts, now);
}

/** The name under which a file is kept and offered: without its ending and without what no name should hold. */
export function nameOfFile(fileName: string): string {
  const name = fileName
    .normalize('NFC')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[\p{C}/\\:*?"<>|[\]]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...name].slice(0, 80).join('') || '1';
}

type Added = Pick<typeof media.$inferInsert, 'hash' | 'width' | 'height' | 'bytes' | 'name' | 'alt'> & {
  format: MediaFormat;
};

function addItem(viewer: Viewer, facts: Added, now: Date): Promise<string> {
  const communityId = viewer.kind === 'staff' ? viewer.communityId : null;
  return write(
    viewer,
    async (tx) => {
      const values = { ...facts, communityId, addedBy: viewer.id, addedAt: now };
      const [added] = await tx.insert(media).values(values).onConflictDoNothing().returning();
      if (added) {
        const change = { bytes: facts.bytes, format: facts.format };
        await record(tx, 'media.added', { type: 'media', id: added.id }, change);
        return added.id;
      }
      return knownItem(tx, facts.hash, now);
    },
    now,
  );
}

// What may not be shown is not brought back by sending it again.
async function knownItem(tx: Tx, hash: string, now: Date): Promise<string> {
  const [known] = await tx
    .select({ id: media.id, consent: pictureConsents })
    .from(media)
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .where(eq(media.hash, hash));
  if (!known) throw new Error('The file was not stored.');
  if (!isShown(known.consent, now)) refuse('consentOver', 'cover');
  return known.id;
}

/** Takes away what nothing uses any more; returns what it was, for `removeFiles` afterwards. */
export async function removeUnused(tx: Tx): Promise<{ hash: string; format: MediaFormat }[]> {
  const one = { one: sql`1` };
  return tx
    .delete(media)
    .where(
      and(
        notExists(tx.select(one).from(announcements).where(eq(announcements.coverId, media.id))),
        notExists(tx.select(one).from(attachments).where(eq(attachments.mediaId, media.id))),
        notExists(tx.select(one).from(bodyPictures).where(eq(bodyPictures.mediaId, media.id))),
        notUsedBesideTexts(tx),
      ),
    )
    .returning({ hash: media.hash, format: media.format });
}

/** The files of what was taken away; only after the transaction, which might have been rolled back. */
export async function removeFiles(items: { hash: string; format: MediaFormat }[]): Promise<void> {
  for (const item of items) for (const name of fileNames(item)) await removeMediaFile(name);
}
