import 'server-only';
import type { Page } from '@/db/keyset';
import { may, reachOf } from '@/features/accounts/rules';
import { announcementFigures } from '@/features/announcements/figures';
import { certificateFigures } from '@/features/certificates/figures';
import { type Community, listCommunities } from '@/features/communities/queries';
import { eventFigures } from '@/features/events/figures';
import { honourFigures } from '@/features/honours/figures';
import { ledgerFigures } from '@/features/ledgers/figures';
import { nominationFigures } from '@/features/nominations/figures';
import { noticeFigures } from '@/features/public-notices/figures';
import type { Viewer } from '@/lib/viewer';
import type { Figure, FigureName, FigureRow, PageAsked, Period, Scope } from './rules';
import { type TargetsOf, targetsOf } from './targets/queries';
import { countTogether } from './together/queries';

/** Every figure, in the order of the way from a clue to an honour, and what people gathered for. */
export const figures: Figure[] = [
  ...nominationFigures,
  ...noticeFigures,
  ...honourFigures,
  ...certificateFigures,
  ...eventFigures,
  ...announcementFigures,
  ...ledgerFigures,
];

export type Counted = Pick<Figure, 'name' | 'group' | 'unit' | 'title' | 'section' | 'pool'> & { count: number };

/** Every figure of a period, as far as the viewer's reach goes. */
export async function listFigures(viewer: Viewer, period: Period): Promise<Counted[]> {
  const scope = scopeOf(viewer);
  if (!scope) return [];
  return countAll(figures, scope, period);
}

/** These figures of a period: those of ledgers with one look at their sums, the others with one at each kind of row. */
export async function countAll(wanted: Figure[], scope: Scope, period: Period): Promise<Counted[]> {
  const looks = new Set(wanted.flatMap((figure) => figure.countAll ?? []));
  const rows = wanted.filter((figure) => !figure.countAll);
  const counted = await Promise.all([
    countTogether(rows, scope, period),
    ...[...looks].map((count) => countedWith(count, scope, period)),
  ]);
  const counts = new Map(counted.flat());
  return wanted.map((figure) => ({ ...factsOf(figure), count: counts.get(figure.name) ?? 0 }));
}

type Look = NonNullable<Figure['countAll']>;

async function countedWith(count: Look, scope: Scope, period: Period): Promise<[FigureName, number][]> {
  const bearing = figures.filter((figure) => figure.countAll === count);
  const counts = await count(scope, period);
  return bearing.map(({ name }, at) => [name, counts[at] ?? 0]);
}

const factsOf = ({ name, group, unit, title, section, pool }: Figure) => ({
  ...{ name, group, unit },
  ...(title ? { title } : {}),
  ...(section ? { section } : {}),
  ...(pool ? { pool } : {}),
});

/** `path`: where the entry opens on the desk; null when the viewer may not. */
export type ListedRow = FigureRow & { path: string | null };
/** `once`: what comes more than once counts once, so that parts may add up to more. */
export type FigureView = Counted & {
  page: Page<ListedRow>;
  target: number | null;
  community: Community | null;
  once: boolean;
};

type Asked = PageAsked & { community?: string | undefined };

/** A figure with a page of the list that it counts; undefined where the viewer reads none, or not of that community. */
export async function getFigure(
  viewer: Viewer,
  name: string,
  period: Period,
  asked: Asked,
  planned: TargetsOf = targetsOf,
): Promise<FigureView | undefined> {
  const figure = figures.find((known) => known.name === name);
  const place = await placeAsked(viewer, asked.community);
  if (!place || !figure) return undefined;
  const { scope, community } = place;
  const [count, page, targets] = await Promise.all([
    figure.count(scope, period),
    figure.list(scope, period, asked),
    planned(scope, period),
  ]);
  const items = page.items.map((row) => {
    return { ...row, path: may(viewer, figure.opens.act, row.communityId) ? figure.opens.path(row.target) : null };
  });
  const target = targets.get(figure.name) ?? null;
  return { ...factsOf(figure), count, target, community, once: figure.once === true, page: { ...page, items } };
}

/** What the viewer's figures count: one community or all; undefined when the viewer reads none. */
export function scopeOf(viewer: Viewer): Scope | undefined {
  const reach = reachOf(viewer, 'figure.read');
  return reach === undefined ? undefined : { communityId: reach };
}

export type Place = { scope: Scope; community: Community | null };

/** The same narrowed to the community of an address; undefined when there is none, or it is not the viewer's. */
export async function placeAsked(viewer: Viewer, slug: string | undefined): Promise<Place | undefined> {
  const scope = scopeOf(viewer);
  if (!scope) return undefined;
  const communities = await listCommunities();
  const community = communities.find((one) => (slug ? one.slug === slug : one.id === scope.communityId)) ?? null;
  if (!slug) return { scope, community };
  const isTheirs = community && (scope.communityId === null || scope.communityId === community.id);
  return isTheirs ? { scope: { communityId: community.id }, community } : undefined;
}
