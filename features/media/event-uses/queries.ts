import 'server-only';
import { and, desc, eq, exists, inArray, notExists, or, type SQL, sql } from 'drizzle-orm';
import { db, type Tx } from '@/db/client';
import { announcements } from '@/db/schema/announcements';
import { bodyPictures } from '@/db/schema/attachments';
import { eventFileItems, eventPictures, events, venues } from '@/db/schema/events';
import { evidencePictures } from '@/db/schema/evidence';
import { ledgerPictures } from '@/db/schema/ledgers';
import { media } from '@/db/schema/media';
import { withinReach } from '@/features/accounts/queries';
import type { Viewer } from '@/lib/viewer';

type From = Pick<Tx, 'select'> | typeof db;

const one = { one: sql`1` };

/** Holds of a row of `media` that no event, venue, session's file, entry of a ledger or evidence uses. */
export const notUsedBesideTexts = (from: From): SQL | undefined =>
  and(
    notExists(from.select(one).from(events).where(eq(events.coverId, media.id))),
    notExists(from.select(one).from(venues).where(eq(venues.mapId, media.id))),
    notExists(from.select(one).from(eventPictures).where(eq(eventPictures.mediaId, media.id))),
    notExists(from.select(one).from(eventFileItems).where(eq(eventFileItems.mediaId, media.id))),
    notExists(from.select(one).from(ledgerPictures).where(eq(ledgerPictures.mediaId, media.id))),
    notExists(from.select(one).from(evidencePictures).where(eq(evidencePictures.mediaId, media.id))),
  );

/** Whether an event, a venue, a session's file, an entry of a ledger or evidence uses an item. */
export async function isUsedBesideTexts(from: From, id: string): Promise<boolean> {
  const rows = await from
    .select({ id: media.id })
    .from(media)
    .where(and(eq(media.id, id), notUsedBesideTexts(from)));
  return rows.length === 0;
}

/** The events that use an item as cover, picture or part of their file, as far as the viewer reads them on the desk. */
export function listEventUsesFor(viewer: Viewer, id: string): Promise<{ number: string; title: string }[]> {
  const inPictures = db.select({ id: eventPictures.eventId }).from(eventPictures).where(eq(eventPictures.mediaId, id));
  const inFiles = db.select({ id: eventFileItems.eventId }).from(eventFileItems).where(eq(eventFileItems.mediaId, id));
  return db
    .select({ number: events.number, title: events.title })
    .from(events)
    .where(
      and(
        withinReach(viewer, 'event.read', events.communityId),
        or(eq(events.coverId, id), inArray(events.id, inPictures), inArray(events.id, inFiles)),
      ),
    )
    .orderBy(desc(events.startsAt));
}

/** Whether a picture stands in a session's file, a ledger or evidence and nowhere in public: it is for the desk alone. */
export async function isForDeskAlone(hash: string): Promise<boolean> {
  const rows = await db
    .select({ id: media.id })
    .from(media)
    .where(
      and(
        eq(media.hash, hash),
        or(
          exists(db.select(one).from(eventFileItems).where(eq(eventFileItems.mediaId, media.id))),
          exists(db.select(one).from(ledgerPictures).where(eq(ledgerPictures.mediaId, media.id))),
          exists(db.select(one).from(evidencePictures).where(eq(evidencePictures.mediaId, media.id))),
        ),
        notExists(db.select(one).from(eventPictures).where(eq(eventPictures.mediaId, media.id))),
        notExists(db.select(one).from(bodyPictures).where(eq(bodyPictures.mediaId, media.id))),
        notExists(db.select(one).from(announcements).where(eq(announcements.coverId, media.id))),
        notExists(db.select(one).from(events).where(eq(events.coverId, media.id))),
        notExists(db.select(one).from(venues).where(eq(venues.mapId, media.id))),
      ),
    );
  return rows.length > 0;
}
