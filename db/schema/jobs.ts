import { index, int, json, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { type JobPayloads, jobKinds } from './jobs.values';

/**
 * What has to be done at a time, once over all processes. `key` keeps the same thing from being asked for twice; until
 * `leaseUntil` nobody takes it: somebody is at it, or it waits after a failure. `leasedBy`: which process is at it, or did it;
 * `lastError`: the kind of its last fault.
 */
export const jobs = table(
  'jobs',
  {
    id: text().primaryKey().$defaultFn(newId),
    kind: oneOf(jobKinds).notNull(),
    key: text().notNull(),
    payload: json<JobPayloads[keyof JobPayloads]>().notNull(),
    runAt: time().notNull(),
    leaseUntil: time(),
    leasedBy: text(),
    attempts: int().notNull().default(0),
    lastError: text(),
    doneAt: time(),
    failedAt: time(),
  },
  (t) => [
    valuesCheck('jobs_kind', t.kind, jobKinds),
    uniqueIndex('jobs_key').on(t.key),
    index('jobs_due').on(t.doneAt, t.failedAt, t.runAt),
  ],
);
