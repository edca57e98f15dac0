import 'server-only';
import { asc, eq, inArray } from 'drizzle-orm';
import { cache } from 'react';
import { db, prepared } from '@/db/client';
import type { Db } from '@/db/connection';
import { communities, grids } from '@/db/schema/communities';
import { type Act, may } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';
import { mayEditCommunity } from './rules';

export type Community = typeof communities.$inferSelect;
export type CommunityWithGrids = Community & { grids: string[] };

const inOrder = prepared('communities', (db) =>
  db.select().from(communities).orderBy(asc(communities.position), asc(communities.name)),
);

/** All communities in their order. */
export const listCommunities = cache(async (): Promise<Community[]> => inOrder());

/** Whether there is such a community; `from`: inside a transaction the transaction itself. */
export async function isCommunity(from: Pick<Db, 'select'>, id: string): Promise<boolean> {
  const rows = await from.select({ id: communities.id }).from(communities).where(eq(communities.id, id));
  return rows.length > 0;
}

/** A community with the names of its grids, by its address. */
export const getCommunity = cache(async (slug: string): Promise<CommunityWithGrids | undefined> => {
  const [community] = await db.select().from(communities).where(eq(communities.slug, slug));
  return community ? { ...community, grids: await gridNames(community.id) } : undefined;
});

/** The communities that the viewer may edit, in their order. */
export async function listOnDesk(viewer: Viewer): Promise<Community[]> {
  return (await listCommunities()).filter((community) => mayEditCommunity(viewer, community.id));
}

/** The same with the names of their grids. */
export const listOnDeskWithGrids = async (viewer: Viewer): Promise<CommunityWithGrids[]> =>
  withGrids(await listOnDesk(viewer));

/** The communities in which the viewer may do an act, with the names of their grids. */
export const listWithGridsFor = async (viewer: Viewer, act: Act): Promise<CommunityWithGrids[]> =>
  withGrids((await listCommunities()).filter(({ id }) => may(viewer, act, id)));

async function withGrids(communities: Community[]): Promise<CommunityWithGrids[]> {
  const ids = communities.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db.select().from(grids).where(inArray(grids.communityId, ids)).orderBy(asc(grids.position));
  return communities.map((community) => ({
    ...community,
    grids: rows.filter(({ communityId }) => communityId === community.id).map(({ name }) => name),
  }));
}

/** One of them with the names of its grids. */
export async function getOnDesk(viewer: Viewer, id: string): Promise<CommunityWithGrids | undefined> {
  if (!mayEditCommunity(viewer, id)) return undefined;
  const [community] = await db.select().from(communities).where(eq(communities.id, id));
  return community ? { ...community, grids: await gridNames(community.id) } : undefined;
}

async function gridNames(communityId: string): Promise<string[]> {
  const rows = await db
    .select({ name: grids.name })
    .from(grids)
    .where(eq(grids.communityId, communityId))
    .orderBy(asc(grids.position));
  return rows.map((row) => row.name);
}
