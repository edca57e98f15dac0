import 'server-only';
import type { Page } from '@/db/keyset';
import { may, reachOf } from '@/features/accounts/rules';
import { certificateFigures } from '@/features/certificates/figures';
import { eventFigures } from '@/features/events/figures';
import { honourFigures } from '@/features/honours/figures';
import { nominationFigures } from '@/features/nominations/figures';
import { noticeFigures } from '@/features/public-notices/figures';
import type { Viewer } from '@/lib/viewer';
import type { Figure, FigureRow, PageAsked, Period, Scope } from './rules';

/** Every figure, in the order of the way from a clue to an honour, and what people gathered for. */
export const figures: Figure[] = [
  ...nominationFigures,
  ...noticeFigures,
  ...honourFigures,
  ...certificateFigures,
  ...eventFigures,
];

export type Counted = Pick<Figure, 'name' | 'group' | 'unit'> & { count: number };

/** Every figure of a period, as far as the viewer's reach goes. */
export async function listFigures(viewer: Viewer, period: Period): Promise<Counted[]> {
  const scope = scopeOf(viewer);
  if (!scope) return [];
  const counts = await Promise.all(figures.map((figure) => figure.count(scope, period)));
  return figures.map(({ name, group, unit }, at) => ({ name, group, unit, count: counts[at] ?? 0 }));
}

/** `path`: where the entry opens on the desk; null when the viewer may not. */
export type ListedRow = FigureRow & { path: string | null };
export type FigureView = Counted & { page: Page<ListedRow> };

/** A figure with a page of the list that it counts. */
export async function getFigure(
  viewer: Viewer,
  name: string,
  period: Period,
  asked: PageAsked,
): Promise<FigureView | undefined> {
  const scope = scopeOf(viewer);
  const figure = figures.find((known) => known.name === name);
  if (!scope || !figure) return undefined;
  const { group, unit, opens } = figure;
  const [count, page] = await Promise.all([figure.count(scope, period), figure.list(scope, period, asked)]);
  const items = page.items.map((row) => {
    return { ...row, path: may(viewer, opens.act, row.communityId) ? opens.path(row.target) : null };
  });
  return { name: figure.name, group, unit, count, page: { ...page, items } };
}

/** What the viewer's figures count: one community or all; undefined when the viewer reads none. */
export function scopeOf(viewer: Viewer): Scope | undefined {
  const reach = reachOf(viewer, 'figure.read');
  return reach === undefined ? undefined : { communityId: reach };
}
