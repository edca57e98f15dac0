import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { cache } from 'react';
import { db } from '@/db/client';
import { communities, grids } from '@/db/schema/communities';
import type { Viewer } from '@/lib/viewer';
import { mayEditCommunity } from './rules';

export type Community = typeof communities.$inferSelect;
export type CommunityWithGrids = Community & { grids: string[] };

/** All communities in their order. */
export async function listCommunities(): Promise<Community[]> {
  return db.select().from(communities).orderBy(asc(communities.position), asc(communities.name));
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
