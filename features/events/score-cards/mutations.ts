import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { isUniqueViolation } from '@/db/dialect';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { communities } from '@/db/schema/communities';
import { scoreCards } from '@/db/schema/events';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { ScoreCardInput } from './inputs';
import { reasonsNotToSave, sumOf } from './rules';

/** Keeps the assessment of a community in a year, unless somebody saved another since it was read; returns the community's address. */
export async function saveCard(viewer: Viewer, input: ScoreCardInput, now: Date): Promise<string> {
  const { communityId, year, version, points, notes } = input;
  const work = async (tx: Tx) => {
    const [community] = await tx
      .select({ slug: communities.slug })
      .from(communities)
      .where(eq(communities.id, communityId));
    if (!community) return refuse('gone');
    refuseAll(reasonsNotToSave(viewer, communityId, input));
    const saved = { points, notes, savedBy: viewer.id, savedAt: now, version: version + 1 };
    const mine = and(eq(scoreCards.communityId, communityId), eq(scoreCards.year, year));
    const rows =
      version === 0
        ? await tx
            .insert(scoreCards)
            .values({ id: newId(now.getTime()), communityId, year, ...saved })
            .returning({ id: scoreCards.id })
        : await tx
            .update(scoreCards)
            .set(saved)
            .where(and(mine, eq(scoreCards.version, version)))
            .returning({ id: scoreCards.id });
    const id = rows[0]?.id ?? refuse('changedMeanwhile');
    await record(tx, 'score-card.saved', { type: 'score-card', id }, { communityId, year, sum: sumOf(input) });
    return community.slug;
  };
  try {
    return await write(viewer, work, now);
  } catch (error) {
    throw isUniqueViolation(error) ? refuse('changedMeanwhile') : error;
  }
}
