import type { AnnouncementStatus } from '@/db/schema/announcements.values';
import type { DocumentFormat } from '@/db/schema/media.values';
import { may } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';

/** More would be a folder, not attachments of a text. */
export const mostAttachments = 10;

export type Attachment = { id: string; name: string; format: DocumentFormat; bytes: number };

/** The name that a reader's browser saves it under. */
export const fileNameOf = ({ name, format }: Pick<Attachment, 'name' | 'format'>) => `${name}.${format}`;

/** The name in the address is for people alone: the id decides. */
export function attachmentAddress(attachment: Pick<Attachment, 'id' | 'name' | 'format'>): string {
  return `/attachments/${attachment.id}/${encodeURIComponent(fileNameOf(attachment).replace(/[[\]/\\\0]/g, '-'))}`;
}

/**
 * How a viewer may have the attachments of a text: everybody while it is published, those who may read drafts before;
 * those of a withdrawn text are gone. Undefined: for this viewer there is no such thing.
 */
export function reachOfAttachment(
  viewer: Viewer,
  text: { status: AnnouncementStatus; communityId: string | null },
): 'public' | 'desk' | 'gone' | undefined {
  if (text.status === 'published') return 'public';
  if (text.status === 'withdrawn') return 'gone';
  return may(viewer, 'announcement.read-drafts', text.communityId) ? 'desk' : undefined;
}
