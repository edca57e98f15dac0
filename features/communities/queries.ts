import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { cache } from 'react';
import { db } from '@/db/client';
import { communities, grids } from '@/db/schema/communities';

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

/** The same by id, for the desk. */
export async function getCommunityById(id: string): Promise<CommunityWithGrids | undefined> {
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
