import 'server-only';
import { and, asc, between, count, desc, eq, inArray, isNull, type SQL, sum } from 'drizzle-orm';
import { db } from '@/db/client';
import { eventPictures } from '@/db/schema/events';
import { ledgerEntries, ledgerPictures, ledgerTotals } from '@/db/schema/ledgers';
import { type Box, boxes } from '@/db/schema/ledgers.values';
import { media, pictureConsents } from '@/db/schema/media';
import { summaries } from '@/db/schema/summaries';
import { withinReach } from '@/features/accounts/queries';
import { may } from '@/features/accounts/rules';
import { type Place, placeAsked } from '@/features/figures/queries';
import type { Period } from '@/features/figures/rules';
import { ledgerNamed } from '@/features/ledgers/definitions/all';
import { entryTitle, type LedgerDefinition } from '@/features/ledgers/rules';
import { consentFields, pictureFields } from '@/features/media/queries';
import type { PictureFacts } from '@/features/media/rules';
import type { Viewer } from '@/lib/viewer';
import { ledgersIn } from './rules';

type Kept = { ledger: LedgerDefinition; entries: number };
/** A signed summary, which lies in the last box. */
export type BoxSummary = { id: string; title: string; day: string };
export type BoxView = { box: Box; kept: Kept[]; entries: number; pictures: number; summaries: BoxSummary[] };
export type Asked = { viewer: Viewer; place: Place; period: Period };

export const boxNamed = (name: string): Box | undefined => boxes.find((box) => box === name);

/** Whose archive is shown: a community's or all of them. */
export const placeOfArchive = async (viewer: Viewer, slug: string | undefined): Promise<Place | undefined> =>
  may(viewer, 'evidence.read') ? placeAsked(viewer, slug) : undefined;

/** Every box with what is in it: how many entries of each ledger, and how many pictures. */
export async function listBoxes(asked: Asked): Promise<BoxView[]> {
  const [signed, entries, ofEntries, ofEvents] = await Promise.all([
    listSigned(asked),
    entriesByLedger(asked),
    picturesByLedger(asked, 'entries'),
    picturesByLedger(asked, 'events'),
  ]);
  return boxes.map((box) => {
    const kept = ledgersIn(asked.viewer, box).map((ledger) => ({ ledger, entries: entries.get(ledger.name) ?? 0 }));
    const summaries = box === 'summaries' ? signed : [];
    const picturesOf = (name: string) => (ofEntries.get(name) ?? 0) + (ofEvents.get(name) ?? 0);
    return {
      ...{ box, kept, summaries },
      entries: kept.reduce((all, one) => all + one.entries, summaries.length),
      pictures: kept.reduce((all, { ledger }) => all + picturesOf(ledger.name), 0),
    };
  });
}

/** The summaries that were signed, by the end of the days that they sum up. */
async function listSigned({ viewer, place, period }: Asked): Promise<BoxSummary[]> {
  const { communityId } = place.scope;
  return db
    .select({ id: summaries.id, title: summaries.title, day: summaries.toDay })
    .from(summaries)
    .where(
      and(
        eq(summaries.status, 'signed'),
        between(summaries.toDay, period.from, period.to),
        withinReach(viewer, 'summary.read', summaries.communityId),
        communityId === null ? undefined : eq(summaries.communityId, communityId),
      ),
    )
    .orderBy(desc(summaries.toDay), desc(summaries.id));
}

async function entriesByLedger({ viewer, place, period }: Asked): Promise<Map<string, number>> {
  const { communityId } = place.scope;
  const rows = await db
    .select({ ledger: ledgerTotals.ledger, entries: sum(ledgerTotals.sum).mapWith(Number) })
    .from(ledgerTotals)
    .where(
      and(
        eq(ledgerTotals.grain, 'month'),
        between(ledgerTotals.span, period.from.slice(0, 7), period.to.slice(0, 7)),
        eq(ledgerTotals.measure, 'entries'),
        withinReach(viewer, 'ledger.read', ledgerTotals.communityId),
        communityId === null ? undefined : eq(ledgerTotals.communityId, communityId),
      ),
    )
    .groupBy(ledgerTotals.ledger);
  return new Map(rows.map(({ ledger, entries }) => [ledger, entries]));
}

function within({ viewer, place, period }: Asked): SQL | undefined {
  const { communityId } = place.scope;
  return and(
    isNull(ledgerEntries.removedAt),
    between(ledgerEntries.day, period.from, period.to),
    withinReach(viewer, 'ledger.read', ledgerEntries.communityId),
    communityId === null ? undefined : eq(ledgerEntries.communityId, communityId),
  );
}

async function picturesByLedger(asked: Asked, of: 'entries' | 'events'): Promise<Map<string, number>> {
  const [pictures, on] =
    of === 'entries'
      ? [ledgerPictures, eq(ledgerPictures.entryId, ledgerEntries.id)]
      : [eventPictures, and(eq(ledgerEntries.sourceType, 'event'), eq(eventPictures.eventId, ledgerEntries.sourceId))];
  const rows = await db
    .select({ ledger: ledgerEntries.ledger, pictures: count() })
    .from(ledgerEntries)
    .innerJoin(pictures, on)
    .where(within(asked))
    .groupBy(ledgerEntries.ledger);
  return new Map(rows.map((row) => [row.ledger, row.pictures]));
}

export type BoxPicture = {
  id: string;
  day: string;
  place: string;
  title: string;
  caption: string;
  picture: PictureFacts;
};

/** The pictures of a box, of entries and of events alike, the latest first. */
export async function listBoxPictures(asked: Asked, box: Box, most: number): Promise<BoxPicture[]> {
  const names = ledgersIn(asked.viewer, box).map(({ name }) => name);
  const entry = { ledger: ledgerEntries.ledger, day: ledgerEntries.day, category: ledgerEntries.category };
  const facts = { ...entry, place: ledgerEntries.place, details: ledgerEntries.details };
  const shown = { ...facts, picture: pictureFields, consent: consentFields };
  const where = and(within(asked), inArray(ledgerEntries.ledger, names));
  const [ofEntries, ofEvents] = await Promise.all([
    db
      .select({ ...shown, id: ledgerPictures.id, caption: ledgerPictures.caption })
      .from(ledgerEntries)
      .innerJoin(ledgerPictures, eq(ledgerPictures.entryId, ledgerEntries.id))
      .innerJoin(media, eq(media.id, ledgerPictures.mediaId))
      .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
      .where(where)
      .orderBy(desc(ledgerEntries.day), desc(ledgerEntries.id), asc(ledgerPictures.position))
      .limit(most),
    db
      .select({ ...shown, id: eventPictures.id, caption: eventPictures.caption })
      .from(ledgerEntries)
      .innerJoin(
        eventPictures,
        and(eq(ledgerEntries.sourceType, 'event'), eq(eventPictures.eventId, ledgerEntries.sourceId)),
      )
      .innerJoin(media, eq(media.id, eventPictures.mediaId))
      .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
      .where(where)
      .orderBy(desc(ledgerEntries.day), desc(ledgerEntries.id), asc(eventPictures.position))
      .limit(most),
  ]);
  return [...ofEntries, ...ofEvents]
    .flatMap(({ ledger: name, picture, consent, id, day, place, caption, ...row }): BoxPicture[] => {
      const ledger = ledgerNamed(name);
      const title = ledger ? entryTitle(ledger, { ...row, day, place }) : '';
      return [{ id, day, place, title, caption, picture: { ...picture, consent } }];
    })
    .sort((one, other) => other.day.localeCompare(one.day))
    .slice(0, most);
}
