import 'server-only';
import { lt, sql } from 'drizzle-orm';
import { given, placeholders, preparedIn, tally } from '@/db/client';
import type { Db } from '@/db/connection';
import { attempts } from '@/db/schema/accounts';
import { lookupHash } from './crypto';

export type Limit = { name: string; most: number; minutes: number };

/**
 * Counts one attempt by someone and says whether it is still within the limit. Counted before the act, in the
 * database, so it holds over restarts and instances; only a keyed hash of who tried is kept, until the window ends.
 */
export const withinLimit = (limit: Limit, who: string, now: Date): Promise<boolean> =>
  tally((tx) => countAttempt(tx, limit, who, now));

/** The same where several things are counted together. */
export async function countAttempt(tx: Db, limit: Limit, who: string, now: Date): Promise<boolean> {
  const endsAt = new Date(now.getTime() + limit.minutes * 60_000);
  await forgetEnded(tx, { now });
  const [row] = await addOne(tx, { key: lookupHash(`${limit.name}:${who}`), endsAt });
  return (row?.count ?? 1) <= limit.most;
}

const forgetEnded = preparedIn('forget ended attempts', (tx) =>
  tx.delete(attempts).where(lt(attempts.endsAt, given('now', attempts.endsAt))),
);

const addOne = preparedIn('count an attempt', (tx) =>
  tx
    .insert(attempts)
    .values({ ...placeholders('key', 'endsAt'), count: 1 })
    .onConflictDoUpdate({ target: attempts.key, set: { count: sql`${attempts.count} + 1` } })
    .returning({ count: attempts.count }),
);
