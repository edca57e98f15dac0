import 'server-only';
import { and, eq, max } from 'drizzle-orm';
import { write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { evidencePictures } from '@/db/schema/evidence';
import type { Caption } from '@/db/schema/evidence.values';
import { media, pictureConsents } from '@/db/schema/media';
import { consentFields } from '@/features/media/queries';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { findPlace, ofIndicator } from '../mutations';
import { communityOfKey, placeKey, reasonsNotToCaption, reasonsNotToProve } from '../rules';
import { reasonsNotToUse } from './rules';

type NewPicture = {
  indicatorId: string;
  communityId: string | null;
  mediaId: string;
  caption: Caption;
  /** Whoever just sent a picture has it, whoever else brought it before. */
  sent: boolean;
};

/** Puts a picture of the library under an indicator, once. */
export function addPicture(
  viewer: Viewer,
  { indicatorId, communityId, mediaId, caption, sent }: NewPicture,
  now: Date,
): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      refuseAll(reasonsNotToCaption(viewer, await findPlace(tx, indicatorId, communityId), caption));
      const [stored] = await tx
        .select({ communityId: media.communityId, format: media.format, consent: consentFields })
        .from(media)
        .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
        .where(eq(media.id, mediaId));
      refuseAll(reasonsNotToUse(viewer, stored ?? refuse('gone', 'picture'), { sent }, now));
      const of = { indicatorId, communityId: placeKey(communityId) };
      const [last] = await tx
        .select({ position: max(evidencePictures.position) })
        .from(evidencePictures)
        .where(and(eq(evidencePictures.indicatorId, indicatorId), eq(evidencePictures.communityId, of.communityId)));
      const id = newId(now.getTime());
      const row = {
        id,
        ...of,
        mediaId,
        caption,
        position: (last?.position ?? 0) + 1,
        addedBy: viewer.id,
        addedAt: now,
      };
      const added = await tx
        .insert(evidencePictures)
        .values(row)
        .onConflictDoNothing()
        .returning({ id: evidencePictures.id });
      if (added.length === 0) refuse('pictureThere', 'picture');
      await record(tx, 'evidence.picture-added', ofIndicator(indicatorId), { communityId, picture: mediaId });
    },
    now,
  );
}

/** Takes a picture from an indicator; it stays in the library. Returns where it was. */
export function removePicture(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<{ indicatorId: string; communityId: string | null }> {
  return write(
    viewer,
    async (tx) => {
      const [row] = await tx.select().from(evidencePictures).where(eq(evidencePictures.id, id));
      if (!row) return refuse('gone');
      const place = await findPlace(tx, row.indicatorId, communityOfKey(row.communityId));
      refuseAll(reasonsNotToProve(viewer, place));
      await tx.delete(evidencePictures).where(eq(evidencePictures.id, id));
      await record(tx, 'evidence.picture-removed', ofIndicator(row.indicatorId), { picture: row.mediaId });
      return { indicatorId: row.indicatorId, communityId: place.communityId };
    },
    now,
  );
}
