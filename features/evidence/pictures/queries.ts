import 'server-only';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { eventPictures } from '@/db/schema/events';
import { evidencePictures, indicators } from '@/db/schema/evidence';
import type { Caption, ProofType } from '@/db/schema/evidence.values';
import { ledgerEntries, ledgerPictures } from '@/db/schema/ledgers';
import { media, pictureConsents } from '@/db/schema/media';
import { consentFields, pictureFields } from '@/features/media/queries';
import type { PictureFacts } from '@/features/media/rules';
import { placeKey } from '../rules';
import type { Subject } from '../subjects/rules';
import type { Tag } from '../tags/queries';

export type EvidencePicture = { id: string; indicatorId: string; caption: Caption; picture: PictureFacts };

/** The pictures of the indicators of an edition at a place, or of one of them, in their order. */
export async function listPictures(of: {
  editionId: string;
  communityId: string | null;
  indicatorId?: string;
}): Promise<EvidencePicture[]> {
  const { id, indicatorId, caption } = evidencePictures;
  const rows = await db
    .select({ id, indicatorId, caption, picture: pictureFields, consent: consentFields })
    .from(evidencePictures)
    .innerJoin(indicators, eq(indicators.id, indicatorId))
    .innerJoin(media, eq(media.id, evidencePictures.mediaId))
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .where(
      and(
        eq(indicators.editionId, of.editionId),
        eq(evidencePictures.communityId, placeKey(of.communityId)),
        of.indicatorId ? eq(indicatorId, of.indicatorId) : undefined,
      ),
    )
    .orderBy(asc(evidencePictures.position), asc(id));
  return rows.map(({ picture, consent, ...row }) => ({ ...row, picture: { ...picture, consent } }));
}

export type AtHand = { mediaId: string; picture: PictureFacts; subject: Subject; place: string };

/** The pictures of records that are tagged already: they only want a caption. */
export async function listAtHand(tags: Tag[]): Promise<AtHand[]> {
  const idsOf = (type: ProofType) => tags.filter((tag) => tag.type === type && tag.counts).map((tag) => tag.subjectId);
  const subjects = new Map(tags.map((tag) => [tag.subjectId, tag.subject]));
  const found = { mediaId: media.id, picture: pictureFields, consent: consentFields };
  const [ofEntries, ofEvents] = await Promise.all([
    db
      .select({ ...found, subjectId: ledgerPictures.entryId, place: ledgerEntries.place })
      .from(ledgerPictures)
      .innerJoin(ledgerEntries, eq(ledgerEntries.id, ledgerPictures.entryId))
      .innerJoin(media, eq(media.id, ledgerPictures.mediaId))
      .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
      .where(inArray(ledgerPictures.entryId, idsOf('entry')))
      .orderBy(asc(ledgerPictures.entryId), asc(ledgerPictures.position)),
    db
      .select({ ...found, subjectId: eventPictures.eventId })
      .from(eventPictures)
      .innerJoin(media, eq(media.id, eventPictures.mediaId))
      .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
      .where(inArray(eventPictures.eventId, idsOf('event')))
      .orderBy(asc(eventPictures.eventId), asc(eventPictures.position)),
  ]);
  return [...ofEntries, ...ofEvents.map((row) => ({ ...row, place: '' }))].flatMap((row) => {
    const subject = subjects.get(row.subjectId);
    const { mediaId, picture, consent, place } = row;
    return subject ? [{ mediaId, picture: { ...picture, consent }, subject, place }] : [];
  });
}
