import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { write } from '@/db/client';
import type { Db } from '@/db/connection';
import { record } from '@/db/record';
import { jobs } from '@/db/schema/jobs';
import type { JobKind, JobPayloads } from '@/db/schema/jobs.values';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { reasonsNotToRetry } from './rules';

/** Asks for something to be done at a time, in the transaction of what causes it. The same key is asked for once. */
export async function askFor<K extends JobKind>(
  tx: Db,
  kind: K,
  job: { key: string; runAt: Date; payload: JobPayloads[K] },
): Promise<void> {
  await tx
    .insert(jobs)
    .values({ kind, ...job })
    .onConflictDoNothing({ target: jobs.key });
}

/** Takes back what was asked for under these keys and is neither done nor under way; the act itself looks again. */
export async function takeBack(tx: Db, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.delete(jobs).where(and(inArray(jobs.key, keys), isNull(jobs.doneAt), isNull(jobs.leasedBy)));
}

/** Tries what was given up once more, from the beginning. */
export function retry(viewer: Viewer, id: string, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const [job] = await tx.select().from(jobs).where(eq(jobs.id, id));
      if (!job) return refuse('gone');
      refuseAll(reasonsNotToRetry(viewer, job));
      await tx
        .update(jobs)
        .set({ attempts: 0, failedAt: null, leaseUntil: null, leasedBy: null })
        .where(eq(jobs.id, id));
      await record(tx, 'job.retried', { type: 'job', id }, { kind: job.kind });
    },
    now,
  );
}
