import 'server-only';
import { and, desc, eq, isNull, or, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import type { Db } from '@/db/connection';
import { campaigns, ledgerEntries } from '@/db/schema/ledgers';
import { reachOf } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';

export type Campaign = typeof campaigns.$inferSelect;

/** The campaigns that the viewer's entries may belong to: those of the community and of the whole sub-district, the latest first. */
export function listCampaigns(viewer: Viewer): Promise<Campaign[]> {
  return db
    .select()
    .from(campaigns)
    .where(withinReachOrWhole(viewer))
    .orderBy(desc(campaigns.fromDay), desc(campaigns.id));
}

/** Whether an entry of a community may belong to a campaign: to its own, or to one of the whole sub-district. */
export async function isCampaignOf(from: Pick<Db, 'select'>, id: string, communityId: string | null): Promise<boolean> {
  const [campaign] = await from.select().from(campaigns).where(eq(campaigns.id, id));
  return campaign !== undefined && (campaign.communityId === null || campaign.communityId === communityId);
}

/** The same with how many entries each has; one that was reversed is none. */
export async function listCampaignsWithEntries(viewer: Viewer): Promise<(Campaign & { entries: number })[]> {
  const rows = await db
    .select({ campaign: campaigns, entries: sql<number>`coalesce(sum(${ledgerEntries.entries}), 0)`.mapWith(Number) })
    .from(campaigns)
    .leftJoin(ledgerEntries, and(eq(ledgerEntries.campaignId, campaigns.id), isNull(ledgerEntries.removedAt)))
    .where(withinReachOrWhole(viewer))
    .groupBy(campaigns.id)
    .orderBy(desc(campaigns.fromDay), desc(campaigns.id));
  return rows.map(({ campaign, entries }) => ({ ...campaign, entries }));
}

function withinReachOrWhole(viewer: Viewer) {
  const reach = reachOf(viewer, 'ledger.read');
  if (reach === undefined) return sql`1 = 0`;
  return reach === null ? undefined : or(isNull(campaigns.communityId), eq(campaigns.communityId, reach));
}
