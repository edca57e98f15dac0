import 'server-only';
import { and, desc, eq, isNull, like } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { communities } from '@/db/schema/communities';
import { honourBatches, honours, levelResults } from '@/db/schema/honours';
import { nominations } from '@/db/schema/nominations';
import { issue, revokeFor } from '@/features/certificates/mutations';
import { writeEntry } from '@/features/ledgers/written/mutations';
import { move } from '@/features/nominations/mutations';
import { factsOf } from '@/features/nominations/people/queries';
import { termsAt } from '@/features/nominations/terms/queries';
import type { Terms } from '@/features/nominations/terms/rules';
import { fullNoticeOf } from '@/features/public-notices/queries';
import { reasonsNotToSay } from '@/features/public-notices/rules';
import { type Reason, refuse, refuseAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import type { AwardInput, RemoveResultInput, ResultInput, RevokeInput } from './inputs';
import {
  type Batch,
  batchSlug,
  reasonsNotToAward,
  reasonsNotToEnterResult,
  reasonsNotToFill,
  reasonsNotToRevoke,
  slugAfter,
} from './rules';
import { reindexHonour } from './search/mutations';

const subject = (id: string) => ({ type: 'honour', id });

/**
 * Publishes the batch of a month or quarter, or adds to it: an honour and a certificate for everybody named, all or
 * none. Returns the address of the batch.
 */
export async function award(viewer: Viewer, { nominationIds, ...batch }: AwardInput, now: Date): Promise<string> {
  const terms = await termsAt(now);
  return write(
    viewer,
    async (tx) => {
      refuseAll(reasonsNotToFill(viewer, batch, now));
      if (nominationIds.length === 0) refuse('nobodyChosen');
      const chosen = [];
      const reasons: Reason[] = [];
      for (const id of new Set(nominationIds)) {
        const nomination = await factsOf(tx, id);
        if (!nomination) return refuse('gone');
        chosen.push(nomination);
        reasons.push(...(await reasonsAgainst(tx, viewer, nomination, batch, { terms, now })));
      }
      refuseAll(reasons);
      const { id: batchId, slug } = await batchFor(tx, batch);
      for (const nomination of chosen) await awardOne(tx, nomination, batchId, batch.year);
      return slug;
    },
    now,
  );
}

type Nomination = NonNullable<Awaited<ReturnType<typeof factsOf>>>;

async function reasonsAgainst(
  tx: Tx,
  viewer: Viewer,
  nomination: Nomination,
  batch: Batch,
  { terms, now }: { terms: Terms; now: Date },
): Promise<Reason[]> {
  const fullNotice = (await fullNoticeOf(tx, nomination.id)) !== null;
  const reasons = reasonsNotToAward(viewer, nomination, { fullNotice, terms, now });
  if (batch.communityId !== null && batch.communityId !== nomination.communityId)
    reasons.push({ code: 'notOfThisCommunity' });
  return reasons.map((reason) => ({ ...reason, field: `chosen.${nomination.id}` }));
}

async function batchFor(tx: Tx, batch: Batch): Promise<{ id: string; slug: string }> {
  const { communityId, period, year, part } = batch;
  const [known] = await tx
    .select({ id: honourBatches.id, slug: honourBatches.slug })
    .from(honourBatches)
    .where(
      and(
        communityId === null ? isNull(honourBatches.communityId) : eq(honourBatches.communityId, communityId),
        eq(honourBatches.period, period),
        eq(honourBatches.year, year),
        eq(honourBatches.part, part),
      ),
    );
  if (known) return known;
  const [community] = communityId
    ? await tx.select({ slug: communities.slug }).from(communities).where(eq(communities.id, communityId))
    : [];
  if (communityId !== null && !community) refuse('gone');
  const made = { id: newId(tx.now.getTime()), slug: batchSlug(batch, community?.slug ?? null) };
  await tx.insert(honourBatches).values({ ...batch, ...made, publishedBy: tx.actor.id, publishedAt: tx.now });
  return made;
}

async function awardOne(tx: Tx, nomination: Nomination, batchId: string, year: number): Promise<void> {
  if (!tx.actor.id) return refuse('notYours');
  const [last] = await tx
    .select({ slug: honours.slug })
    .from(honours)
    .where(like(honours.slug, `${year}-%`))
    .orderBy(desc(honours.slug))
    .limit(1);
  const { id: nominationId, communityId } = nomination;
  const id = newId(tx.now.getTime());
  await tx.insert(honours).values({
    id,
    slug: slugAfter(year, last?.slug),
    nominationId,
    batchId,
    communityId,
    awardedAt: tx.now,
    awardedBy: tx.actor.id,
  });
  await move(tx, nomination, 'honoured');
  await issue(tx, 'honour', id);
  await reindexHonour(tx, nominationId);
  await record(tx, 'honour.awarded', subject(id), { nominationId, batchId });
  const written = { communityId, day: dayOf(tx.now), category: nomination.category };
  await writeEntry(tx, 'good-people', { type: 'honour', id }, written);
}

/** Takes an honour back, with its certificate. Its page then says that, when and why, and shows the person no more. */
export function revoke(viewer: Viewer, { id, reason }: RevokeInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const honour = await honourFor(tx, id);
      refuseAll(reasonsNotToRevoke(viewer, honour));
      refuseAll(reasonsNotToSay('reason', reason, [honour.name]));
      await move(tx, { id: honour.nominationId, status: honour.status }, 'revoked');
      await tx
        .update(honours)
        .set({ revokedAt: now, revokedBy: viewer.id, revocationReason: reason })
        .where(eq(honours.id, id));
      await revokeFor(tx, 'honour', id);
      await reindexHonour(tx, honour.nominationId);
      await record(tx, 'honour.revoked', subject(id), { nominationId: honour.nominationId });
    },
    now,
  );
}

/** Enters what came of an honour at a level above. */
export function enterResult(viewer: Viewer, { id, ...result }: ResultInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const honour = await honourFor(tx, id);
      refuseAll(reasonsNotToEnterResult(viewer, honour));
      if (!viewer.id) return refuse('notYours');
      const { level, title, batch, document } = result;
      refuseAll([
        ...reasonsNotToSay('batch', batch, [honour.name]),
        ...reasonsNotToSay('document', document, [honour.name]),
      ]);
      const [same] = await tx
        .select({ id: levelResults.id })
        .from(levelResults)
        .where(
          and(
            eq(levelResults.honourId, id),
            eq(levelResults.level, level),
            eq(levelResults.title, title),
            eq(levelResults.batch, batch),
          ),
        );
      if (same) refuse('resultThere', 'batch');
      await tx.insert(levelResults).values({ ...result, honourId: id, enteredBy: viewer.id, enteredAt: now });
      await record(tx, 'honour.result-entered', subject(id), { level, title, outcome: result.outcome });
    },
    now,
  );
}

/** Takes out what was entered wrongly, of the same people who enter it; the record keeps what it was. */
export function removeResult(viewer: Viewer, { id, resultId }: RemoveResultInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      refuseAll(reasonsNotToEnterResult(viewer, await honourFor(tx, id)));
      const [gone] = await tx
        .delete(levelResults)
        .where(and(eq(levelResults.id, resultId), eq(levelResults.honourId, id)))
        .returning();
      if (!gone) return refuse('gone');
      const { level, title, outcome } = gone;
      await record(tx, 'honour.result-removed', subject(id), { level, title, outcome });
    },
    now,
  );
}

async function honourFor(tx: Tx, id: string) {
  const [row] = await tx
    .select({
      nominationId: honours.nominationId,
      communityId: honours.communityId,
      status: nominations.status,
      name: nominations.name,
    })
    .from(honours)
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .where(eq(honours.id, id));
  return row ?? refuse('gone');
}
