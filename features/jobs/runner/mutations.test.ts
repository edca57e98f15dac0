import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db, tally } from '@/db/client';
import { jobs } from '@/db/schema/jobs';
import { records } from '@/db/schema/records';
import { makeAccount, noon } from '@/lib/testing/factories';
import { visitor } from '@/lib/viewer';
import { askFor, retry, takeBack } from '../mutations';
import { mostAttempts } from '../rules';
import { type Performers, runDue } from './mutations';

const jobOf = async (key: string) => (await db.select().from(jobs).where(eq(jobs.key, key)))[0];
const ask = (key: string, more = {}) =>
  tally(async (tx) => {
    await askFor(tx, 'deliver-message', { key, runAt: noon, payload: { messageId: key } });
    await tx
      .update(jobs)
      .set({ attempts: 0, ...more })
      .where(eq(jobs.key, key));
  });

function performing(perform: (id: string) => Promise<unknown>): Performers {
  const nothing = async () => undefined;
  return {
    'keep-schedule': nothing,
    'keep-notice': nothing,
    'end-offer': nothing,
    'remind-of-event': nothing,
    'keep-closing': nothing,
    'forget-contacts': nothing,
    'forget-uploads': nothing,
    'tidy-jobs': nothing,
    'deliver-message': ({ messageId }) => perform(messageId),
  };
}

beforeEach(async () => {
  await tally((tx) => tx.delete(jobs));
});

describe('runDue', () => {
  test('Two at once do everything, each thing once; one that fails does not hold up the others', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, n) => ask(`m${n}`)));
    const seen: string[] = [];
    const perform = performing(async (id) => {
      seen.push(id);
      if (id === 'm3') throw new TypeError('号码 13800000000');
    });
    await Promise.all(['p', 'q'].map((by) => runDue(by, () => noon, perform)));
    expect(seen.toSorted()).toEqual(Array.from({ length: 12 }, (_, n) => `m${n}`).toSorted());
    const rows = await db.select().from(jobs);
    expect(rows.filter(({ doneAt }) => doneAt)).toHaveLength(11);
    expect(await jobOf('m3')).toMatchObject({ doneAt: null, attempts: 1, lastError: 'TypeError' });
  });

  test('What took its process along at every attempt is given up and not tried once more', async () => {
    await ask('m', { attempts: mostAttempts });
    let tried = 0;
    await runDue(
      'p',
      () => noon,
      performing(async () => {
        tried += 1;
      }),
    );
    expect(tried).toBe(0);
    expect(await jobOf('m')).toMatchObject({ failedAt: noon, lastError: 'interrupted' });
  });
});

describe('retry', () => {
  test('The office tries again what was given up, from the beginning and with a record', async () => {
    const office = await makeAccount('office');
    await ask('m', { attempts: mostAttempts, failedAt: noon });
    const id = (await jobOf('m'))?.id ?? '';
    await retry(office, id, noon);
    expect(await jobOf('m')).toMatchObject({ attempts: 0, failedAt: null });
    const [last] = await db.select().from(records).where(eq(records.subjectId, id));
    expect(last).toMatchObject({ action: 'job.retried', actorId: office.id, change: { kind: 'deliver-message' } });
    expect(
      await runDue(
        'p',
        () => noon,
        performing(async () => undefined),
      ),
    ).toBe(1);
  });

  test('Others do not, and what did not fail is left alone', async () => {
    await ask('m', { failedAt: noon });
    const id = (await jobOf('m'))?.id ?? '';
    for (const viewer of [visitor, await makeAccount('resident'), await makeAccount('lead', null)]) {
      await expect(retry(viewer, id, noon)).rejects.toThrow('notYours');
    }
    expect((await jobOf('m'))?.failedAt).toEqual(noon);
    await ask('n');
    const office = await makeAccount('office');
    await expect(retry(office, (await jobOf('n'))?.id ?? '', noon)).rejects.toThrow('jobNotFailed');
  });
});

test('What was asked for is taken back, but not from under whoever is at it', async () => {
  await ask('waits');
  await ask('held', { leasedBy: 'p' });
  await ask('done', { doneAt: noon });
  await tally((tx) => takeBack(tx, ['waits', 'held', 'done', 'unknown']));
  const left = (await db.select({ key: jobs.key }).from(jobs)).map(({ key }) => key);
  expect(left.toSorted()).toEqual(['done', 'held']);
});
