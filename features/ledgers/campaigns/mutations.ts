import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { campaigns } from '@/db/schema/ledgers';
import { may } from '@/features/accounts/rules';
import { isCommunity } from '@/features/communities/queries';
import { privateNumberIn } from '@/lib/private-numbers';
import { refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { CampaignInput } from './inputs';

/** Adds or changes a campaign; one of the whole sub-district is the office's. */
export async function saveCampaign(viewer: Viewer, { id, version, ...facts }: CampaignInput, now: Date): Promise<void> {
  const subjectId = id ?? newId(now.getTime());
  await write(
    viewer,
    async (tx) => {
      if (!may(viewer, 'campaign.save', facts.communityId)) refuse('notYours', 'communityId');
      if (facts.communityId && !(await isCommunity(tx, facts.communityId))) refuse('gone', 'communityId');
      if (privateNumberIn(facts.name)) refuse('numberInLedger', 'name');
      const saved = { ...facts, savedBy: viewer.id, savedAt: now };
      if (id) await change(tx, viewer, { id, version, saved });
      else await tx.insert(campaigns).values({ id: subjectId, ...saved });
      await record(tx, 'campaign.saved', { type: 'campaign', id: subjectId });
    },
    now,
  );
}

type Change = { id: string; version: number; saved: Partial<typeof campaigns.$inferInsert> };

async function change(tx: Tx, viewer: Viewer, { id, version, saved }: Change): Promise<void> {
  const [before] = await tx.select().from(campaigns).where(eq(campaigns.id, id));
  if (!before) return refuse('gone');
  if (!may(viewer, 'campaign.save', before.communityId)) return refuse('notYours');
  const changed = await tx
    .update(campaigns)
    .set({ ...saved, version: version + 1 })
    .where(and(eq(campaigns.id, id), eq(campaigns.version, version)))
    .returning({ id: campaigns.id });
  if (changed.length === 0) refuse('changedMeanwhile');
}
