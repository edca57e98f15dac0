import 'server-only';
import { and, count, eq, inArray, max } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { attachments, bodyPictures } from '@/db/schema/attachments';
import { media } from '@/db/schema/media';
import { hashesIn } from '@/features/media/rules';
import { refuse } from '@/lib/rule-broken';
import type { KeptAttachments } from './inputs';
import { mostAttachments } from './rules';

/** What a save changes of the attachments: names, order and removal of those that are there, and new ones. */
export type AttachmentChange = { kept: KeptAttachments; added: { mediaId: string; name: string }[] };

/** Brings the attachments of a text to what its editor sent, in the transaction of the save. */
export async function changeAttachments(tx: Tx, announcementId: string, { kept, added }: AttachmentChange) {
  for (const [id, { name, position, remove }] of Object.entries(kept)) {
    const which = and(eq(attachments.id, id), eq(attachments.announcementId, announcementId));
    if (remove) await tx.delete(attachments).where(which);
    else await tx.update(attachments).set({ name, position }).where(which);
  }
  if (added.length === 0) return;
  const [present] = await tx
    .select({ count: count(), last: max(attachments.position) })
    .from(attachments)
    .where(eq(attachments.announcementId, announcementId));
  if ((present?.count ?? 0) + added.length > mostAttachments) refuse('tooManyAttachments', 'files');
  const first = (present?.last ?? 0) + 1;
  await tx
    .insert(attachments)
    .values(added.map((one, at) => ({ ...one, announcementId, position: Math.min(99, first + at) })));
}

/** Keeps which pictures stand inside a text now, and which stood there before and may be restored. */
export async function keepBodyPictures(tx: Tx, announcementId: string, body: string): Promise<void> {
  await tx.update(bodyPictures).set({ earlier: true }).where(eq(bodyPictures.announcementId, announcementId));
  const hashes = hashesIn(body);
  if (hashes.length === 0) return;
  const pictures = await tx.select({ mediaId: media.id }).from(media).where(inArray(media.hash, hashes));
  if (pictures.length === 0) return;
  await tx
    .insert(bodyPictures)
    .values(pictures.map(({ mediaId }) => ({ announcementId, mediaId })))
    .onConflictDoUpdate({ target: [bodyPictures.announcementId, bodyPictures.mediaId], set: { earlier: false } });
}
