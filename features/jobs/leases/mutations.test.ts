import { eq, like } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db, tally } from '@/db/client';
import { jobs } from '@/db/schema/jobs';
import { noon } from '@/lib/testing/factories';
import { askFor } from '../mutations';
import { leaseTime, mostAttempts, pauseAfter } from '../rules';
import { beginRecurring, nextDue, type Outcome, settleAndTake, tidyJobs } from './mutations';

const plus = (ms: number) => new Date(noon.getTime() + ms);
const ask = (key: string, runAt = noon) =>
  tally((tx) => askFor(tx, 'keep-schedule', { key, runAt, payload: { scheduleId: key } }));
const jobOf = async (key: string) => (await db.select().from(jobs).where(eq(jobs.key, key)))[0];
const take = async (by: string, at = noon) => (await settleAndTake(by, [], at))[0];
const settle = (by: string, outcome: Outcome, at = noon) => settleAndTake(by, [outcome], at);

beforeEach(async () => {
  await tally((tx) => tx.delete(jobs));
});

describe('Taking', () => {
  test('What is asked for twice under one key is there once', async () => {
    await ask('a');
    await ask('a', plus(5_000));
    expect(await db.select().from(jobs)).toHaveLength(1);
    expect((await jobOf('a'))?.runAt).toEqual(noon);
  });

  test('Nothing is taken before its time, and then the oldest first', async () => {
    await ask('later', plus(2_000));
    await ask('sooner', plus(1_000));
    expect(await nextDue(noon)).toEqual(plus(1_000));
    expect(await take('p')).toBeUndefined();
    const taken = await settleAndTake('p', [], plus(2_000));
    expect(taken.map(({ key }) => key)).toEqual(['sooner', 'later']);
    expect(await nextDue(plus(2_000))).toBeUndefined();
    expect(await take('p', plus(2_000))).toBeUndefined();
  });

  test('Of many processes each job goes to one', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, n) => ask(`n${n}`)));
    const taken = await Promise.all(Array.from({ length: 9 }, (_, n) => settleAndTake(`p${n % 3}`, [], noon)));
    const keys = taken.flat().map(({ key }) => key);
    expect(keys).toHaveLength(30);
    expect(new Set(keys).size).toBe(30);
  });

  test('What a dead process held goes to another when the lease ends, and its word counts no more', async () => {
    await ask('a');
    const held = await take('dead');
    if (!held) throw new Error('There was nothing to take.');
    expect(await take('alive', plus(leaseTime - 1))).toBeUndefined();
    expect(await take('alive', plus(leaseTime))).toMatchObject({ key: 'a', leasedBy: 'alive', attempts: 2 });
    await settle('dead', { job: held, fault: null }, plus(leaseTime));
    expect(await jobOf('a')).toMatchObject({ doneAt: null, leasedBy: 'alive' });
  });
});

describe('Settling', () => {
  test('What was done is not taken again', async () => {
    await ask('a');
    const job = await take('p');
    if (!job) throw new Error('There was nothing to take.');
    expect(await settle('p', { job, fault: null })).toEqual([]);
    expect(await jobOf('a')).toMatchObject({ doneAt: noon, leasedBy: 'p', lastError: null });
    expect(await take('p', plus(leaseTime * 10))).toBeUndefined();
  });

  test('What fails waits longer each time and is given up at last, with the kind of its fault', async () => {
    await ask('a');
    let at = noon;
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const job = await take('p', at);
      if (!job) throw new Error('There was nothing to take.');
      expect(job.attempts).toBe(attempt);
      await settle('p', { job, fault: 'TypeError' }, at);
      if (attempt === mostAttempts) break;
      expect(await take('p', new Date(at.getTime() + pauseAfter(attempt) - 1))).toBeUndefined();
      at = new Date(at.getTime() + pauseAfter(attempt));
    }
    expect(await jobOf('a')).toMatchObject({ failedAt: at, lastError: 'TypeError', doneAt: null, leasedBy: null });
    expect(await take('p', new Date(at.getTime() + 1e10))).toBeUndefined();
  });
});

describe('What recurs', () => {
  const ofKind = () => db.select().from(jobs).where(like(jobs.key, 'forget-contacts:%'));

  test('is asked for once however many processes start, and again for the next slot when it is done', async () => {
    await Promise.all([beginRecurring(noon), beginRecurring(plus(1_000))]);
    expect(await ofKind()).toHaveLength(1);
    const taken = await settleAndTake('p', [], noon);
    expect(taken.map(({ kind }) => kind)).toContain('forget-contacts');
    await settleAndTake(
      'p',
      taken.map((job) => ({ job, fault: null })),
      noon,
    );
    const rows = await ofKind();
    expect(rows.filter(({ doneAt }) => doneAt)).toHaveLength(1);
    expect(rows.find(({ doneAt }) => !doneAt)?.runAt).toEqual(plus(3_600_000));
  });

  test('and goes on after it was given up', async () => {
    await beginRecurring(noon);
    const [job] = await ofKind();
    if (!job) throw new Error('It was not asked for.');
    await tally((tx) => tx.update(jobs).set({ leasedBy: 'p' }).where(eq(jobs.id, job.id)));
    await settle('p', { job: { ...job, attempts: mostAttempts }, fault: 'Error' });
    expect((await ofKind()).map(({ failedAt, runAt }) => [failedAt, runAt])).toEqual([
      [noon, noon],
      [null, plus(3_600_000)],
    ]);
  });
});

test('What was done long ago is forgotten; what waits or failed is not', async () => {
  await Promise.all(['done', 'new', 'waits', 'failed'].map((key) => ask(key)));
  const set = (key: string, change: object) => tally((tx) => tx.update(jobs).set(change).where(eq(jobs.key, key)));
  await set('done', { doneAt: plus(-31 * 86_400_000) });
  await set('new', { doneAt: plus(-29 * 86_400_000) });
  await set('failed', { failedAt: plus(-90 * 86_400_000) });
  await tidyJobs(noon);
  const left = (await db.select({ key: jobs.key }).from(jobs)).map(({ key }) => key);
  expect(left.toSorted()).toEqual(['failed', 'new', 'waits']);
});
