import 'server-only';
import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { db, tally } from '@/db/client';
import type { Db } from '@/db/connection';
import { jobs } from '@/db/schema/jobs';
import { askFor } from '../mutations';
import { doneJobsEnd, leaseTime, mostAttempts, pauseAfter, recurringKinds, slotOf, takenTogether } from '../rules';

export type Job = typeof jobs.$inferSelect;

/** What became of a job: `fault` null when it is done. */
export type Outcome = { job: Job; fault: string | null };

const openAt = (now: Date): SQL | undefined =>
  and(isNull(jobs.doneAt), isNull(jobs.failedAt), or(isNull(jobs.leaseUntil), lte(jobs.leaseUntil, now)));

const oldestFirst = [asc(jobs.runAt), asc(jobs.id)];

/** When the next job is due, of those that nobody holds: a read, so that waiting costs no lock. */
export async function nextDue(now: Date): Promise<Date | undefined> {
  const [next] = await db
    .select({ runAt: jobs.runAt })
    .from(jobs)
    .where(openAt(now))
    .orderBy(...oldestFirst)
    .limit(1);
  return next?.runAt;
}

/**
 * Writes down what became of the last jobs and takes the next ones, in one transaction. The condition stands in the
 * update itself: of two processes only one gets a job. Attempts are counted now, so that one which takes its process
 * along is counted too; the others get what that process held when the lease ends.
 */
export function settleAndTake(by: string, outcomes: Outcome[], now: Date): Promise<Job[]> {
  return tally(async (tx) => {
    await settle(tx, by, outcomes, now);
    const due = and(openAt(now), lte(jobs.runAt, now));
    const next = await tx
      .select({ id: jobs.id, attempts: jobs.attempts })
      .from(jobs)
      .where(due)
      .orderBy(...oldestFirst)
      .limit(10);
    if (next.length === 0) return [];
    const ids = takenTogether(next).map(({ id }) => id);
    const lease = {
      leasedBy: by,
      leaseUntil: new Date(now.getTime() + leaseTime),
      attempts: sql`${jobs.attempts} + 1`,
    };
    const taken = await tx
      .update(jobs)
      .set(lease)
      .where(and(inArray(jobs.id, ids), due))
      .returning();
    return taken.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  });
}

// Whoever lost the lease meanwhile has nothing to say any more: another process is at it.
async function settle(tx: Db, by: string, outcomes: Outcome[], now: Date): Promise<void> {
  const done = outcomes.filter(({ fault }) => fault === null).map(({ job }) => job);
  const settled = await setMine(tx, by, done, { doneAt: now, lastError: null, leaseUntil: null });
  for (const { job, fault } of outcomes) {
    if (fault === null) continue;
    const isOver = job.attempts >= mostAttempts;
    const leaseUntil = isOver ? null : new Date(now.getTime() + pauseAfter(job.attempts));
    const set = { lastError: fault, failedAt: isOver ? now : null, leaseUntil, leasedBy: null };
    const mine = await setMine(tx, by, [job], set);
    if (isOver) settled.push(...mine);
  }
  for (const { kind } of settled) await askAgain(tx, kind, now, 'next');
}

async function setMine(tx: Db, by: string, these: Job[], set: Partial<Job>): Promise<{ kind: Job['kind'] }[]> {
  if (these.length === 0) return [];
  const ids = these.map(({ id }) => id);
  const mine = and(inArray(jobs.id, ids), eq(jobs.leasedBy, by), isNull(jobs.doneAt));
  return tx.update(jobs).set(set).where(mine).returning({ kind: jobs.kind });
}

/** Asks for every recurring job of the present slot, unless it was done in it already; at every start. */
export function beginRecurring(now: Date): Promise<void> {
  return tally(async (tx) => {
    for (const kind of recurringKinds) await askAgain(tx, kind, now, 'present');
  });
}

async function askAgain(tx: Db, kind: Job['kind'], now: Date, which: 'present' | 'next'): Promise<void> {
  const slot = slotOf(kind, now, which);
  if (slot) await askFor(tx, kind, { ...slot, payload: {} });
}

/** Forgets what was done long ago. */
export function tidyJobs(now: Date): Promise<void> {
  return tally(async (tx) => {
    await tx.delete(jobs).where(and(isNotNull(jobs.doneAt), lt(jobs.doneAt, doneJobsEnd(now))));
  });
}
