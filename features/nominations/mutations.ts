import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { nominations } from '@/db/schema/nominations';
import type { DeclineReason, NominationStatus } from '@/db/schema/nominations.values';
import { refuse } from '@/lib/rule-broken';
import { mayMove } from './rules';

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
