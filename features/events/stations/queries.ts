import 'server-only';
import { and, asc, count, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { events } from '@/db/schema/events';
import { quizRuns, quizStations } from '@/db/schema/quizzes';
import { type Act, may } from '@/features/accounts/rules';
import { env } from '@/lib/env';
import type { Viewer } from '@/lib/viewer';

export type FairRow = Pick<
  typeof events.$inferSelect,
  'id' | 'number' | 'title' | 'kind' | 'status' | 'communityId' | 'startsAt' | 'endsAt'
>;
export type Station = typeof quizStations.$inferSelect;
export type StationRow = Station & { runs: number; earned: number; handedOut: number };

const fairFields = {
  id: events.id,
  number: events.number,
  title: events.title,
  kind: events.kind,
  status: events.status,
  communityId: events.communityId,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
};

/** A knowledge fair by its number, for who may do this act at it; other events have no stations. */
export async function getFair(viewer: Viewer, number: string, act: Act): Promise<FairRow | undefined> {
  const [fair] = await db.select(fairFields).from(events).where(eq(events.number, number));
  return fair?.kind === 'fair' && may(viewer, act, fair.communityId) ? fair : undefined;
}

/** The stations of a fair in their order, with how many answered, earned a slip, and got what it is for. */
export async function listStations(eventId: string): Promise<StationRow[]> {
  const stations = await db
    .select()
    .from(quizStations)
    .where(eq(quizStations.eventId, eventId))
    .orderBy(asc(quizStations.position));
  const ids = stations.map(({ id }) => id);
  const counted = await Promise.all(
    [sql`1 = 1`, isNotNull(quizRuns.slip), isNotNull(quizRuns.handedOutAt)].map((which) =>
      db
        .select({ stationId: quizRuns.stationId, count: count() })
        .from(quizRuns)
        .where(and(ids.length > 0 ? inArray(quizRuns.stationId, ids) : sql`1 = 0`, which))
        .groupBy(quizRuns.stationId),
    ),
  );
  const of = (id: string) => counted.map((rows) => rows.find(({ stationId }) => stationId === id)?.count ?? 0);
  return stations.map((station) => {
    const [runs = 0, earned = 0, handedOut = 0] = of(station.id);
    return { ...station, runs, earned, handedOut };
  });
}

/** One station of a fair, for who may do this act at it. */
export async function getStation(
  viewer: Viewer,
  number: string,
  id: string,
  act: Act,
): Promise<{ fair: FairRow; station: StationRow } | undefined> {
  const fair = await getFair(viewer, number, act);
  const station = fair && (await listStations(fair.id)).find((one) => one.id === id);
  return fair && station ? { fair, station } : undefined;
}

/** A station by its address with its fair, whoever asks; what is shown of it is a matter of the rules. */
export async function stationAt(slug: string): Promise<{ station: Station; fair: FairRow } | undefined> {
  const [row] = await db
    .select({ station: quizStations, fair: fairFields })
    .from(quizStations)
    .innerJoin(events, eq(events.id, quizStations.eventId))
    .where(eq(quizStations.slug, slug));
  return row;
}

export const stationAddress = (slug: string) => `${env().LINLI_ORIGIN}/quiz/${slug}`;
