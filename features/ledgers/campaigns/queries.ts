import 'server-only';
import { and, desc, eq, isNull, or, sql, sum } from 'drizzle-orm';
import { db } from '@/db/client';
import type { Db } from '@/db/connection';
import { campaigns, ledgerEntries, ledgerTotals } from '@/db/schema/ledgers';
import { type Measure, measures, type Unit } from '@/db/schema/ledgers.values';
import { withinReach } from '@/features/accounts/queries';
import { reachOf } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';
import { ledgers } from '../definitions/all';
import { type LedgerDefinition, mayRead } from '../rules';

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

/** One campaign that the viewer's entries may belong to. */
export const getCampaign = async (viewer: Viewer, id: string): Promise<Campaign | undefined> =>
  (await listCampaigns(viewer)).find((campaign) => campaign.id === id);

type CampaignSum = { category: string; measure: Measure; unit: Unit; sum: number };
export type CampaignLedger = { ledger: LedgerDefinition; sums: CampaignSum[] };

/** What was done in a campaign, ledger by ledger and kind by kind, each unit for itself, as far as the viewer reads it. */
export async function listCampaignSums(viewer: Viewer, id: string): Promise<CampaignLedger[]> {
  const { ledger, category, measure, unit } = ledgerTotals;
  const rows = await db
    .select({ ledger, category, measure, unit, sum: sum(ledgerTotals.sum).mapWith(Number) })
    .from(ledgerTotals)
    .where(
      and(
        eq(ledgerTotals.grain, 'month'),
        eq(ledgerTotals.campaignId, id),
        withinReach(viewer, 'ledger.read', ledgerTotals.communityId),
      ),
    )
    .groupBy(ledger, category, measure, unit);
  const standing = rows.filter((row) => row.sum !== 0);
  return ledgers
    .filter((known) => mayRead(viewer, known))
    .map((known) => ({ ledger: known, sums: standing.filter((row) => row.ledger === known.name).sort(inOrder(known)) }))
    .filter(({ sums }) => sums.length > 0);
}

const inOrder = ({ categories }: LedgerDefinition) => {
  const order = Object.keys(categories?.options ?? {});
  const place = ({ category, measure }: CampaignSum) =>
    order.indexOf(category) * measures.length + measures.indexOf(measure);
  return (one: CampaignSum, other: CampaignSum) => place(one) - place(other);
};
