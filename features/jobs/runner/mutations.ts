import 'server-only';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@/db/new-id';
import type { JobKind, JobPayloads } from '@/db/schema/jobs.values';
import { keepSchedule } from '@/features/announcements/due/mutations';
import { forgetUploads } from '@/features/announcements/imports/mutations';
import { forgetVisitors } from '@/features/events/forgetting/mutations';
import { remindOf } from '@/features/events/reminders/mutations';
import { endOffer } from '@/features/events/seats/mutations';
import { keepClosing } from '@/features/evidence/closings/mutations';
import { checkTotals } from '@/features/ledgers/totals/queries';
import { forgetDecidedClues } from '@/features/nominations/clues/mutations';
import { forgetDeclined } from '@/features/nominations/consents/mutations';
import { deliver, releaseWaiting } from '@/features/outbox/sending/mutations';
import { keepNotice } from '@/features/public-notices/due/mutations';
import { forgetClosedObjections } from '@/features/public-notices/objections/mutations';
import { forgetAnsweredContacts } from '@/features/site-errors/mutations';
import { log } from '@/server/log.js';
import { beginRecurring, type Job, nextDue, type Outcome, settleAndTake, tidyJobs } from '../leases/mutations';
import { faultOf, mostAttempts } from '../rules';

export type Performers = { [K in JobKind]: (payload: JobPayloads[K], now: Date) => Promise<unknown> };

/** What does each kind of job: acts that look first whether there is still something to do. */
const performers: Performers = {
  'keep-schedule': ({ scheduleId }, now) => keepSchedule(scheduleId, now),
  'keep-notice': ({ noticeId }, now) => keepNotice(noticeId, now),
  'deliver-message': ({ messageId }, now) => deliver(messageId, now),
  'end-offer': ({ signUpId }, now) => endOffer(signUpId, now),
  'remind-of-event': ({ eventId }, now) => remindOf(eventId, now),
  'keep-closing': ({ editionId }, now) => keepClosing(editionId, now),
  'forget-contacts': async (_, now) => {
    await forgetAnsweredContacts(now);
    await forgetDecidedClues(now);
    await forgetDeclined(now);
    await forgetClosedObjections(now);
    await forgetVisitors(now);
  },
  'forget-uploads': (_, now) => forgetUploads(now),
  'tidy-jobs': async (_, now) => {
    await tidyJobs(now);
    await checkTotals();
  },
};

/** Milliseconds between two batches: who waits to write, in this process or another, gets a turn in a long backlog. */
const breath = 50;

/** Does everything that is due, one after another, and says how much it was. `by` names the process. */
export async function runDue(by: string, clock: () => Date, perform: Performers = performers): Promise<number> {
  const next = await nextDue(clock());
  if (!next || next > clock()) return 0;
  let count = 0;
  let outcomes: Outcome[] = [];
  for (;;) {
    const taken = await settleAndTake(by, outcomes, clock());
    if (taken.length === 0) return count;
    outcomes = [];
    for (const job of taken) {
      // What took longer than the lease may be in other hands by now.
      if (job.leaseUntil && job.leaseUntil <= clock()) break;
      outcomes.push({ job, fault: await faultOfPerforming(job, clock(), perform) });
      // Requests come in between two jobs.
      await setImmediate();
    }
    count += outcomes.length;
    await sleep(breath);
  }
}

async function faultOfPerforming(job: Job, now: Date, perform: Performers): Promise<string | null> {
  // Taken once more than it may be tried: the process ended at its last attempt.
  if (job.attempts > mostAttempts) return 'interrupted';
  try {
    await (perform[job.kind] as Performers[typeof job.kind])(job.payload as never, now);
    return null;
  } catch (error) {
    const fault = faultOf(error);
    log.error({ kind: job.kind, attempts: job.attempts, fault }, 'a job failed');
    return fault;
  }
}

const lookEvery = 1_000;
async function pauseUntilDue(): Promise<number> {
  const next = await nextDue(new Date());
  return next ? Math.max(0, Math.min(lookEvery, next.getTime() - Date.now())) : lookEvery;
}

const startedKey = Symbol.for('linli.jobs');

/** Begins to do by itself what is due, once a process; ends with it. What was missed while nothing ran is done first. */
export function startJobs(): void {
  const held = globalThis as { [startedKey]?: true };
  if (held[startedKey]) return;
  held[startedKey] = true;
  const by = newId();
  let stopping = false;
  let begun = false;
  async function turn(): Promise<void> {
    let pause = lookEvery;
    try {
      if (!begun) {
        await beginRecurring(new Date());
        await releaseWaiting(new Date());
      }
      begun = true;
      await runDue(by, () => new Date());
      pause = await pauseUntilDue();
    } catch (error) {
      log.error({ fault: faultOf(error) }, 'the jobs did not go on');
    }
    if (!stopping) setTimeout(turn, pause).unref();
  }
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, () => {
      stopping = true;
    });
  }
  void turn();
}
