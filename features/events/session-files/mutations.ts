import 'server-only';
import { and, eq, max } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { eventFileItems, eventPictures } from '@/db/schema/events';
import type { FilePart } from '@/db/schema/events.values';
import { media, pictureConsents } from '@/db/schema/media';
import { isShown } from '@/features/media/rules';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { eventFor } from '../afterwards/mutations';
import { reasonsNotToFile } from '../afterwards/rules';
import { subject } from '../seats/mutations';
import { reasonsNotToAddItem } from './rules';

type NewItem = { eventId: string; part: FilePart; words: string; mediaId: string | null };

/** Puts something into the file of a session: words, or a picture that the desk alone sees. */
export function addItem(viewer: Viewer, { eventId, part, words, mediaId }: NewItem, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const item = { part, words, hasPicture: mediaId !== null };
      refuseAll(reasonsNotToAddItem(viewer, await eventFor(tx, eventId), item, now));
      const added = { id: newId(now.getTime()), eventId, part, words, mediaId, addedBy: viewer.id, addedAt: now };
      await tx.insert(eventFileItems).values(added);
      await record(tx, 'event.file-changed', subject(eventId), { part, added: added.id });
    },
    now,
  );
}

/** Takes something out of the file again, such as the wrong page. */
export function removeItem(viewer: Viewer, { eventId, id }: { eventId: string; id: string }, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      refuseAll(reasonsNotToFile(viewer, await eventFor(tx, eventId), now));
      const [gone] = await tx
        .delete(eventFileItems)
        .where(and(eq(eventFileItems.id, id), eq(eventFileItems.eventId, eventId)))
        .returning({ part: eventFileItems.part });
      if (!gone) return refuse('gone');
      await record(tx, 'event.file-changed', subject(eventId), { part: gone.part, removed: id });
    },
    now,
  );
}

type NewPicture = { eventId: string; mediaId: string; caption: string; alt: string };

/**
 * Shows a picture with its caption beside the event. It must be described for those who cannot see it, and whoever can be
 * recognised on it must have agreed; a description that is written here is kept with the picture where it has none.
 */
export async function addPicture(
  viewer: Viewer,
  { eventId, mediaId, caption, alt }: NewPicture,
  now: Date,
): Promise<void> {
  const work = async (tx: Tx) => {
    refuseAll(reasonsNotToFile(viewer, await eventFor(tx, eventId), now));
    const [picture] = await tx
      .select({ id: media.id, format: media.format, alt: media.alt, version: media.version, consent: pictureConsents })
      .from(media)
      .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
      .where(eq(media.id, mediaId));
    if (picture?.format !== 'webp') return refuse('gone', 'chosenCover');
    if (!isShown(picture.consent, now)) refuse('consentOver', 'chosenCover');
    if (!picture.alt && !alt) refuse('altMissing', 'alt');
    if (!picture.alt) await describePicture(tx, picture, alt);
    const [last] = await tx
      .select({ position: max(eventPictures.position) })
      .from(eventPictures)
      .where(eq(eventPictures.eventId, eventId));
    const added = { id: newId(now.getTime()), eventId, mediaId, caption, position: (last?.position ?? 0) + 1 };
    await tx.insert(eventPictures).values(added);
    await record(tx, 'event.picture-changed', subject(eventId), { added: added.id });
  };
  try {
    await write(viewer, work, now);
  } catch (error) {
    throw isUniqueViolation(error) ? refuse('pictureThere', 'chosenCover') : error;
  }
}

async function describePicture(tx: Tx, { id, version }: { id: string; version: number }, alt: string): Promise<void> {
  await tx
    .update(media)
    .set({ alt, version: version + 1 })
    .where(and(eq(media.id, id), eq(media.version, version)));
  await record(tx, 'media.edited', { type: 'media', id }, { fields: ['alt'] });
}

/** Takes a picture from beside the event; it stays in the library. */
export function removePicture(
  viewer: Viewer,
  { eventId, id }: { eventId: string; id: string },
  now: Date,
): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      refuseAll(reasonsNotToFile(viewer, await eventFor(tx, eventId), now));
      const gone = await tx
        .delete(eventPictures)
        .where(and(eq(eventPictures.id, id), eq(eventPictures.eventId, eventId)))
        .returning({ id: eventPictures.id });
      if (gone.length === 0) return refuse('gone');
      await record(tx, 'event.picture-changed', subject(eventId), { removed: id });
    },
    now,
  );
}
