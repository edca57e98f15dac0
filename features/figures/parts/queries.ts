import 'server-only';
import { type Community, listCommunities } from '@/features/communities/queries';
import type { Viewer } from '@/lib/viewer';
import { periodBefore } from '../compared/rules';
import { figures, placeAsked } from '../queries';
import type { ChosenPeriod, Period } from '../rules';
import { monthsOf } from './rules';

export type MonthPart = { period: Period; count: number };
export type PlacePart = { community: Community; count: number };
export type Parts = {
  before: { period: Period; count: number };
  months: MonthPart[];
  /** Whether the months are the period, so that they add up to its number. */
  whole: boolean;
  /** By community, for whoever sees all of them; null for others, and where one is chosen. */
  places: PlacePart[] | null;
};

/** A figure in its parts, month by month and community by community: each is the figure itself, counted there. */
export async function getParts(
  viewer: Viewer,
  name: string,
  chosen: ChosenPeriod,
  { community, now }: { community?: string | undefined; now: Date },
): Promise<Parts | undefined> {
  const place = await placeAsked(viewer, community);
  const figure = figures.find((known) => known.name === name);
  if (!place || !figure) return undefined;
  const { scope } = place;
  const before = periodBefore(chosen, now);
  const { months, whole } = monthsOf(chosen);
  const all = scope.communityId === null ? await listCommunities() : null;
  const [earlier, byMonth, places] = await Promise.all([
    figure.count(scope, before),
    Promise.all(months.map(async (period) => ({ period, count: await figure.count(scope, period) }))),
    all &&
      Promise.all(
        all.map(async (one) => ({ community: one, count: await figure.count({ communityId: one.id }, chosen) })),
      ),
  ]);
  return { before: { period: before, count: earlier }, months: byMonth, whole, places };
}
