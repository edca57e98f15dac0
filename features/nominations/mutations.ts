import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { nominations } from '@/db/schema/nominations';
import type { DeclineReason, NominationStatus } from '@/db/schema/nominations.values';
import { reindexHonour } from '@/features/honours/search/mutations';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { factsOf } from './people/queries';
import { mayMove, reasonsNotToConclude, reasonsNotToDecline, reasonsNotToKeepSecret } from './rules';
import { termsAt } from './terms/queries';

/** What a record says it is about. */
export const subject = (id: string) => ({ type: 'nomination', id });

type Standing = { id: string; status: NominationStatus };

/**
 * The one way in which a nomination changes its status, also for the areas that come after this one; the caller has asked its
 * own rule and leaves its own record. Refuses a way that does not exist.
 */
export async function move(
  tx: Tx,
  nomination: Standing,
  to: NominationStatus,
  more: { declineReason?: DeclineReason } = {},
): Promise<void> {
  if (!mayMove(nomination.status, to)) refuse('nominationElsewhere');
  await tx
    .update(nominations)
    .set({ status: to, statusAt: tx.now, version: sql`${nominations.version} + 1`, ...more })
    .where(eq(nominations.id, nomination.id));
}

/** The person responsible finds a nomination verified: form, visit and consent are there. */
export async function conclude(viewer: Viewer, id: string, now: Date): Promise<void> {
  const terms = await termsAt(now);
  await write(
    viewer,
    async (tx) => {
      const nomination = (await factsOf(tx, id)) ?? refuse('gone');
      refuseAll(reasonsNotToConclude(viewer, nomination, terms, now));
      await move(tx, nomination, 'verified');
      await record(tx, 'nomination.verified', subject(id));
    },
    now,
  );
}

/** Ends a nomination without an honour, for one of the reasons that there are. */
export function decline(
  viewer: Viewer,
  { id, reason }: { id: string; reason: DeclineReason },
  now: Date,
): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const nomination = (await factsOf(tx, id)) ?? refuse('gone');
      refuseAll(reasonsNotToDecline(viewer, nomination, reason));
      await move(tx, nomination, 'declined', { declineReason: reason });
      await record(tx, 'nomination.declined', subject(id), { reason });
    },
    now,
  );
}

/** Keeps the name of somebody brave secret, or lifts the secrecy. */
export function keepSecret(viewer: Viewer, { id, secret }: { id: string; secret: boolean }, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const nomination = (await factsOf(tx, id)) ?? refuse('gone');
      refuseAll(reasonsNotToKeepSecret(viewer, nomination));
      await tx.update(nominations).set({ secret }).where(eq(nominations.id, id));
      await reindexHonour(tx, id);
      await record(tx, 'nomination.secret-set', subject(id), { secret });
    },
    now,
  );
}
