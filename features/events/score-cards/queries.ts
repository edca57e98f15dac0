import 'server-only';
import { and, count, eq, gte, inArray, isNull, lt, or, sum } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import {
  eventFeedback,
  eventFileItems,
  eventPictures,
  eventSteps,
  events,
  eventTargets,
  scoreCards,
  speakers,
} from '@/db/schema/events';
import type { SpeakerKind } from '@/db/schema/events.values';
import { may } from '@/features/accounts/rules';
import { fromShanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { meanInHundredths } from '../feedback/rules';
import { defaultTarget } from '../ledger/rules';
import { countParts } from '../session-files/queries';
import { checksOf, missingOf } from '../session-files/rules';

/** The assessment of a community in a year, for whoever reads its events. */
export async function getCard(viewer: Viewer, communityId: string, year: number) {
  if (!may(viewer, 'event.read', communityId)) return undefined;
  const [row] = await db
    .select({
      points: scoreCards.points,
      notes: scoreCards.notes,
      version: scoreCards.version,
      savedAt: scoreCards.savedAt,
      savedBy: accounts.signature,
    })
    .from(scoreCards)
    .leftJoin(accounts, eq(accounts.id, scoreCards.savedBy))
    .where(and(eq(scoreCards.communityId, communityId), eq(scoreCards.year, year)));
  return row;
}
export type ScoreCard = NonNullable<Awaited<ReturnType<typeof getCard>>>;

export type CardRecords = {
  held: number;
  target: number;
  visits: number;
  named: number;
  themed: number;
  reported: number;
  whole: number;
  complete: number;
  venues: number;
  pictures: number;
  speakers: Record<SpeakerKind, number>;
  /** In hundredths; null where nobody answered. */
  mean: number | null;
};

/** What the records say of the lectures of a community in a year, beside each criterion. */
export async function getRecords(viewer: Viewer, communityId: string, year: number): Promise<CardRecords | undefined> {
  if (!may(viewer, 'event.read', communityId)) return undefined;
  const lectures = await db
    .select()
    .from(events)
    .where(
      and(
        eq(events.communityId, communityId),
        eq(events.kind, 'lecture'),
        eq(events.status, 'held'),
        gte(events.startsAt, fromShanghai(`${year}-01-01 00:00`)),
        lt(events.startsAt, fromShanghai(`${year + 1}-01-01 00:00`)),
      ),
    );
  const [belongings, roster, targets] = await Promise.all([
    belongingsOf(lectures.map(({ id }) => id)),
    db
      .select({ kind: speakers.kind, people: count() })
      .from(speakers)
      .where(and(isNull(speakers.leftAt), or(eq(speakers.communityId, communityId), isNull(speakers.communityId))))
      .groupBy(speakers.kind),
    db
      .select({ target: eventTargets.target })
      .from(eventTargets)
      .where(
        and(eq(eventTargets.communityId, communityId), eq(eventTargets.year, year), eq(eventTargets.kind, 'lecture')),
      ),
  ]);
  const { steps, items, pictures, answers, rated } = belongings;
  const picturesOf = (id: string) => pictures.find(({ eventId }) => eventId === id)?.count ?? 0;
  const isWhole = (id: string) => {
    const mine = steps.filter(({ eventId, required }) => required && eventId === id);
    return mine.length > 0 && mine.every(({ performer, material }) => performer || material);
  };
  const isComplete = (id: string) => {
    const there = countParts(items.filter(({ eventId }) => eventId === id));
    return missingOf(checksOf('lecture', there, picturesOf(id))).length === 0;
  };
  const people = (kind: SpeakerKind) => roster.find((row) => row.kind === kind)?.people ?? 0;
  return {
    held: lectures.length,
    target: targets[0]?.target ?? defaultTarget,
    visits: lectures.reduce((all, { attendance }) => all + (attendance ?? 0), 0),
    named: lectures.filter(({ responsibleId }) => responsibleId !== null).length,
    themed: lectures.filter(({ virtue }) => virtue !== null).length,
    reported: lectures.filter(({ reportedAt }) => reportedAt !== '').length,
    whole: lectures.filter(({ id }) => isWhole(id)).length,
    complete: lectures.filter(({ id }) => isComplete(id)).length,
    venues: new Set(lectures.map(({ venueId }) => venueId)).size,
    pictures: pictures.reduce((all, row) => all + row.count, 0),
    speakers: { expert: people('expert'), exemplar: people('exemplar'), resident: people('resident') },
    mean: answers > 0 ? meanInHundredths(rated, answers) : null,
  };
}

async function belongingsOf(ids: string[]) {
  if (ids.length === 0) return { steps: [], items: [], pictures: [], answers: 0, rated: 0 };
  const [steps, items, pictures, [answered]] = await Promise.all([
    db.select().from(eventSteps).where(inArray(eventSteps.eventId, ids)),
    db
      .select({ eventId: eventFileItems.eventId, part: eventFileItems.part })
      .from(eventFileItems)
      .where(inArray(eventFileItems.eventId, ids)),
    db
      .select({ eventId: eventPictures.eventId, count: count() })
      .from(eventPictures)
      .where(inArray(eventPictures.eventId, ids))
      .groupBy(eventPictures.eventId),
    db
      .select({ answers: count(), rated: sum(eventFeedback.rating) })
      .from(eventFeedback)
      .where(inArray(eventFeedback.eventId, ids)),
  ]);
  return { steps, items, pictures, answers: answered?.answers ?? 0, rated: Number(answered?.rated ?? 0) };
}
