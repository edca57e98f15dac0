import 'server-only';
import type { Viewer } from '@/lib/viewer';
import type { FigureFilter } from '../inputs';
import { type Counted, countAll, figures, type Place, placeAsked } from '../queries';
import { type ChosenPeriod, type Period, periodAsked } from '../rules';
import { type TargetsOf, targetsOf } from '../targets/queries';
import { periodBefore } from './rules';

export type Compared = Counted & { before: number; target: number | null };
export type Dashboard = Place & { period: ChosenPeriod; before: Period; figures: Compared[] };

/**
 * Every figure of a period beside the period before it and the plan. The page, the file and the answer to programs are this one
 * look, so they cannot differ. Undefined when the viewer reads no figures, or none of that community.
 */
export async function getDashboard(
  viewer: Viewer,
  filter: FigureFilter,
  now: Date,
  planned: TargetsOf = targetsOf,
): Promise<Dashboard | undefined> {
  const place = await placeAsked(viewer, filter.community);
  if (!place) return undefined;
  const period = periodAsked(filter, now);
  const before = periodBefore(period, now);
  const [counted, earlier, targets] = await Promise.all([
    countAll(figures, place.scope, period),
    countAll(figures, place.scope, before),
    planned(place.scope, period),
  ]);
  const compared = counted.map((figure, at): Compared => {
    return { ...figure, before: earlier[at]?.count ?? 0, target: targets.get(figure.name) ?? null };
  });
  return { ...place, period, before, figures: compared };
}
