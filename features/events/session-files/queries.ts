import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { eventFileItems, eventPictures } from '@/db/schema/events';
import { type FilePart, fileParts } from '@/db/schema/events.values';
import { media, pictureConsents } from '@/db/schema/media';
import { may } from '@/features/accounts/rules';
import { consentFields, pictureFields, pictureOf } from '@/features/media/queries';
import type { PictureFacts } from '@/features/media/rules';
import type { Viewer } from '@/lib/viewer';

export type FileItem = {
  id: string;
  part: FilePart;
  words: string;
  addedAt: Date;
  picture: PictureFacts | null;
};

/** The file of a session, item by item, for whoever reads the event on the desk. */
export async function listItems(viewer: Viewer, event: { id: string; communityId: string }): Promise<FileItem[]> {
  if (!may(viewer, 'event.read', event.communityId)) return [];
  const rows = await db
    .select({
      item: {
        id: eventFileItems.id,
        part: eventFileItems.part,
        words: eventFileItems.words,
        addedAt: eventFileItems.addedAt,
      },
      picture: pictureFields,
      consent: consentFields,
    })
    .from(eventFileItems)
    .leftJoin(media, eq(media.id, eventFileItems.mediaId))
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .where(eq(eventFileItems.eventId, event.id))
    .orderBy(asc(eventFileItems.addedAt), asc(eventFileItems.id));
  return rows.map(({ item, picture, consent }) => ({ ...item, picture: pictureOf(picture, consent) }));
}

/** How many items of each part there are. */
export const countParts = (items: { part: FilePart }[]): Partial<Record<FilePart, number>> =>
  Object.fromEntries(fileParts.map((part) => [part, items.filter((item) => item.part === part).length]));

export type EventPicture = { id: string; mediaId: string; caption: string; alt: string; picture: PictureFacts };

/** The pictures of an event in their order; whether each may be shown now says its consent. */
export async function listPictures(eventId: string): Promise<EventPicture[]> {
  const rows = await db
    .select({
      id: eventPictures.id,
      mediaId: eventPictures.mediaId,
      caption: eventPictures.caption,
      alt: media.alt,
      picture: pictureFields,
      consent: consentFields,
    })
    .from(eventPictures)
    .innerJoin(media, eq(media.id, eventPictures.mediaId))
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .where(eq(eventPictures.eventId, eventId))
    .orderBy(asc(eventPictures.position));
  return rows.map(({ picture, consent, ...row }) => ({ ...row, picture: { ...picture, consent } }));
}
