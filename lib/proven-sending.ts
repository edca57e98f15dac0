import 'server-only';
import { lt } from 'drizzle-orm';
import { given, placeholders, preparedIn, tally } from '@/db/client';
import { spentProofs } from '@/db/schema/nominations';
import { countAttempt, type Limit } from './limits';
import { provenWork } from './proof-of-work';

/**
 * Counts one sending of a form by somebody, before the act: the proof of work is spent in the same step, and without one the
 * stricter of two limits holds. `within`: whether it may be taken.
 */
export function countSending(
  limits: { work: Limit; none: Limit },
  { address, proof }: { address: string; proof: string },
  now: Date,
): Promise<{ shown: 'work' | 'none'; within: boolean }> {
  const work = provenWork(proof, now);
  return tally(async (tx) => {
    await forgetProofs(tx, { now });
    const spent = work ? await spend(tx, work) : [];
    const shown = spent.length > 0 ? 'work' : 'none';
    return { shown, within: await countAttempt(tx, limits[shown], address, now) } as const;
  });
}

const forgetProofs = preparedIn('forget proofs', (tx) =>
  tx.delete(spentProofs).where(lt(spentProofs.endsAt, given('now', spentProofs.endsAt))),
);
const spend = preparedIn('spend a proof', (tx) =>
  tx.insert(spentProofs).values(placeholders('challenge', 'endsAt')).onConflictDoNothing().returning(),
);
