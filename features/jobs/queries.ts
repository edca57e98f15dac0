import 'server-only';
import { and, asc, desc, isNotNull, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { jobs } from '@/db/schema/jobs';
import type { JobKind } from '@/db/schema/jobs.values';
import { may } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';

export type JobRow = {
  id: string;
  kind: JobKind;
  runAt: Date;
  attempts: number;
  lastError: string | null;
  failedAt: Date | null;
};

const fields = {
  id: jobs.id,
  kind: jobs.kind,
  runAt: jobs.runAt,
  attempts: jobs.attempts,
  lastError: jobs.lastError,
  failedAt: jobs.failedAt,
};
const most = 50;

/** What was given up, last first, for those who may try it again. */
export async function listFailedJobs(viewer: Viewer): Promise<JobRow[]> {
  if (!may(viewer, 'job.retry', null)) return [];
  return db.select(fields).from(jobs).where(isNotNull(jobs.failedAt)).orderBy(desc(jobs.failedAt)).limit(most);
}

/** What will be done next. */
export async function listWaitingJobs(viewer: Viewer): Promise<JobRow[]> {
  if (!may(viewer, 'job.retry', null)) return [];
  const waiting = and(isNull(jobs.doneAt), isNull(jobs.failedAt));
  return db.select(fields).from(jobs).where(waiting).orderBy(asc(jobs.runAt)).limit(most);
}
