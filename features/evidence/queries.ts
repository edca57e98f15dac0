import 'server-only';
import { and, asc, desc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { indicatorEditions, indicators } from '@/db/schema/evidence';
import { may } from '@/features/accounts/rules';
import { type Community, listCommunities } from '@/features/communities/queries';
import { placeAsked } from '@/features/figures/queries';
import type { Viewer } from '@/lib/viewer';
import { type Leaf, leavesOf } from './leaves/queries';
import { indicatorPath } from './rules';
import { listTags, type Tag } from './tags/queries';

export type Edition = typeof indicatorEditions.$inferSelect;
export type Indicator = typeof indicators.$inferSelect;

/** Every edition, the latest first; what they ask for is no secret among staff. */
export async function listEditions(viewer: Viewer): Promise<Edition[]> {
  if (!may(viewer, 'evidence.read')) return [];
  return db.select().from(indicatorEditions).orderBy(desc(indicatorEditions.importedAt), desc(indicatorEditions.id));
}

/** The place whose evidence is shown: the community asked for, or the viewer's own, or the sub-district. */
export async function placeOfEvidence(viewer: Viewer, slug: string | undefined): Promise<Community | null | undefined> {
  if (!may(viewer, 'evidence.read')) return undefined;
  return (await placeAsked(viewer, slug))?.community;
}

export type TreeRow = { indicator: Indicator; leaf: Leaf | null };

/** The tree of an edition with what each smallest item has at a place; undefined where there is no such edition. */
export async function getTree(
  viewer: Viewer,
  id: string,
  communityId: string | null,
  now = new Date(),
): Promise<{ edition: Edition; rows: TreeRow[] } | undefined> {
  const [edition] = may(viewer, 'evidence.read', communityId)
    ? await db.select().from(indicatorEditions).where(eq(indicatorEditions.id, id))
    : [];
  if (!edition) return undefined;
  const tree = await db.select().from(indicators).where(eq(indicators.editionId, id)).orderBy(asc(indicators.position));
  const leafOf = await leavesOf({ edition, communityId, wanted: tree }, now);
  return {
    edition,
    rows: tree.map((indicator) => ({ indicator, leaf: indicator.isSmallest ? leafOf(indicator) : null })),
  };
}

export type IndicatorView = {
  edition: Edition;
  indicator: Indicator;
  above: Indicator[];
  leaf: Leaf | null;
  tags: Tag[];
};

/** One indicator with those above it, what it has at a place, and what is tagged with it. */
export async function getIndicator(
  viewer: Viewer,
  id: string,
  communityId: string | null,
  now = new Date(),
): Promise<IndicatorView | undefined> {
  const [row] = may(viewer, 'evidence.read', communityId)
    ? await db
        .select({ indicator: indicators, edition: indicatorEditions })
        .from(indicators)
        .innerJoin(indicatorEditions, eq(indicatorEditions.id, indicators.editionId))
        .where(eq(indicators.id, id))
    : [];
  if (!row) return undefined;
  const { indicator, edition } = row;
  const tags = await listTags({ edition, communityId, indicatorId: id });
  const [above, leafOf] = await Promise.all([
    listAbove(indicator),
    leavesOf({ edition, communityId, wanted: [indicator] }, now, tags),
  ]);
  return { edition, indicator, above, leaf: indicator.isSmallest ? leafOf(indicator) : null, tags };
}

/** Those above an indicator, from the top. */
async function listAbove(indicator: Indicator): Promise<Indicator[]> {
  if (indicator.parentId === null) return [];
  const [parent] = await db.select().from(indicators).where(eq(indicators.id, indicator.parentId));
  return parent ? [...(await listAbove(parent)), parent] : [];
}

export type Smallest = Pick<Indicator, 'id' | 'code' | 'text' | 'ledgers'> & { edition: string };

/** The smallest items of all open editions, for whoever looks for the one that a record shows. */
export function listSmallest(viewer: Viewer): Promise<Smallest[]> {
  if (!may(viewer, 'evidence.tag')) return Promise.resolve([]);
  const { id, code, text, ledgers } = indicators;
  return db
    .select({ id, code, text, ledgers, edition: indicatorEditions.title })
    .from(indicators)
    .innerJoin(indicatorEditions, eq(indicatorEditions.id, indicators.editionId))
    .where(and(eq(indicatorEditions.status, 'open'), eq(indicators.isSmallest, true)))
    .orderBy(desc(indicatorEditions.importedAt), asc(indicators.position));
}

type At = { indicatorId: string; communityId: string | null };

/** The page of an indicator at a place, with what was done there, and what else stood in its address. */
export async function pageOfPlace({ indicatorId, communityId }: At, done: string, kept: Record<string, string> = {}) {
  const community = (await listCommunities()).find(({ id }) => id === communityId);
  const asked = Object.entries({ community: community?.slug ?? '', ...kept, done }).filter(([, value]) => value);
  return `${indicatorPath(indicatorId)}?${new URLSearchParams(asked)}`;
}
