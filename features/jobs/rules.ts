import type { JobKind } from '@/db/schema/jobs.values';
import { may } from '@/features/accounts/rules';
import type { Reason } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

const minute = 60_000;

/** How long a process may be at what it took before another one may take it. */
export const leaseTime = minute;

/** After so many attempts a job stands as failed until somebody tries again. */
export const mostAttempts = 5;

/**
 * How many of the next jobs a process takes at once: those that nobody tried yet, or else one alone. One that takes its
 * process along so costs the others an attempt once, not each time.
 */
export function takenTogether<T extends { attempts: number }>(next: T[]): T[] {
  const tried = next.findIndex(({ attempts }) => attempts > 0);
  return next.slice(0, tried === -1 ? next.length : Math.max(tried, 1));
}

const pauses = [1, 5, 30, 120];

/** How long a job waits after its nth failure: longer each time. */
export const pauseAfter = (attempts: number) => (pauses[attempts - 1] ?? 120) * minute;

/** What is done over and over, and every how many minutes. */
const recurring: Partial<Record<JobKind, number>> = {
  'forget-contacts': 60,
  'forget-uploads': 60,
  'tidy-jobs': 24 * 60,
};
export const recurringKinds = Object.keys(recurring) as JobKind[];

/** The slot of a recurring job that contains `now` (or the one after it): its time, and the key that it has everywhere. */
export function slotOf(kind: JobKind, now: Date, which: 'present' | 'next'): { runAt: Date; key: string } | undefined {
  const length = (recurring[kind] ?? 0) * minute;
  if (length === 0) return undefined;
  const number = Math.floor(now.getTime() / length) + (which === 'next' ? 1 : 0);
  return { runAt: new Date(number * length), key: `${kind}:${number}` };
}

/** Jobs done before this instant are forgotten. */
export const doneJobsEnd = (now: Date) => new Date(now.getTime() - 30 * 24 * 60 * minute);

/** What is kept of a fault: its kind. What it says may hold values that belong to somebody. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = (error.cause ?? error) as { code?: unknown };
  return typeof code === 'string' ? `${error.name} ${code}` : error.name;
}

/** Why a job cannot be tried again by this viewer. */
export function reasonsNotToRetry(viewer: Viewer, job: { failedAt: Date | null }): Reason[] {
  if (!may(viewer, 'job.retry', null)) return [{ code: 'notYours' }];
  return job.failedAt ? [] : [{ code: 'jobNotFailed' }];
}
