import 'server-only';
import { asc, eq, sql } from 'drizzle-orm';
import { db, prepared } from '@/db/client';
import { announcements } from '@/db/schema/announcements';
import { attachments } from '@/db/schema/attachments';
import { media } from '@/db/schema/media';
import { documentFormats } from '@/db/schema/media.values';
import { documentFileName } from '@/features/media/rules';
import type { Viewer } from '@/lib/viewer';
import { type Attachment, reachOfAttachment } from './rules';

const fields = { id: attachments.id, name: attachments.name, format: media.format, bytes: media.bytes };

const ofText = prepared('attachments', (db) =>
  db
    .select(fields)
    .from(attachments)
    .innerJoin(media, eq(media.id, attachments.mediaId))
    .where(eq(attachments.announcementId, sql.placeholder('announcementId')))
    .orderBy(asc(attachments.position), asc(attachments.id)),
);

/** The attachments of a text in their order; whoever may read the text may see them. */
export async function listAttachments(announcementId: string): Promise<Attachment[]> {
  return (await ofText({ announcementId })).flatMap(documentOf);
}

export type Found = { reach: 'public' | 'desk'; attachment: Attachment; hash: string; fileName: string };

/** An attachment by its id for whoever asks, if its text is there for them; `gone` when the text was withdrawn. */
export async function getAttachment(viewer: Viewer, id: string): Promise<Found | 'gone' | undefined> {
  const [row] = await db
    .select({ ...fields, hash: media.hash, status: announcements.status, communityId: announcements.communityId })
    .from(attachments)
    .innerJoin(media, eq(media.id, attachments.mediaId))
    .innerJoin(announcements, eq(announcements.id, attachments.announcementId))
    .where(eq(attachments.id, id));
  const [attachment] = row ? documentOf(row) : [];
  if (!row || !attachment) return undefined;
  const reach = reachOfAttachment(viewer, row);
  if (reach === undefined || reach === 'gone') return reach;
  return { reach, attachment, hash: row.hash, fileName: documentFileName(row.hash, attachment.format) };
}

function documentOf({ id, name, format, bytes }: Omit<Attachment, 'format'> & { format: string }): Attachment[] {
  const known = documentFormats.find((one) => one === format);
  return known ? [{ id, name, format: known, bytes }] : [];
}
