import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { announcements } from '@/db/schema/announcements';
import { ledgerEntries, ledgerTotals } from '@/db/schema/ledgers';
import { records } from '@/db/schema/records';
import { enterOwedNews } from '@/features/announcements/owed/mutations';
import { enterOwedEvents } from '@/features/events/owed/mutations';
import { enterOwedHonours } from '@/features/honours/owed/mutations';
import { makeEvent } from '@/lib/testing/events';
import { makeColumn, makeCommunity, noon } from '@/lib/testing/factories';
import { makeHonoured } from '@/lib/testing/honours';
import { system } from '@/lib/viewer';
import { wrongTotals } from '../totals/queries';

let here: string;
const entries = async () =>
  (await db.select().from(ledgerEntries).where(eq(ledgerEntries.communityId, here)))
    .map(({ ledger, category, day, people, enteredBy }) => [ledger, category, day, people, enteredBy])
    .sort();
const enterAll = async () =>
  (await enterOwedNews(noon)) + (await enterOwedEvents(noon)) + (await enterOwedHonours(noon));

beforeAll(async () => {
  await enterAll();
  here = await makeCommunity();
  const columnId = await makeColumn();
  const at = new Date('2026-02-03T09:00:00+08:00');
  const startsAt = new Date('2026-03-05T19:00:00+08:00');
  await makeEvent({ communityId: here, title: '讲堂', startsAt, status: 'held', attendance: 52 });
  await makeEvent({ communityId: here, title: '没办成', startsAt, status: 'cancelled' });
  await write(system, async (tx) => {
    const text = { title: '新', summary: '', source: '', body: '', columnId, communityId: here };
    const stamps = { createdAt: at, updatedAt: at, publishedAt: at };
    for (const status of ['published', 'withdrawn', 'draft'] as const) {
      await tx.insert(announcements).values({ ...text, ...stamps, status, slug: `owed-${status}` });
    }
    await record(tx, 'announcement.published', { type: 'announcement', id: 'owed' });
  });
  await makeHonoured({ communityId: here }, { at: new Date('2026-08-03T09:00:00+08:00') });
  // As an older Linli left them: honoured, and in no ledger.
  await write(system, async (tx) => {
    await tx.delete(ledgerEntries).where(eq(ledgerEntries.communityId, here));
    await tx.delete(ledgerTotals).where(eq(ledgerTotals.communityId, here));
    await record(tx, 'portal.edited', { type: 'portal', id: '1' });
  });
});

test('What was done before its ledger was kept is entered once, by its own day, and what did not stand is not', async () => {
  expect(await entries()).toEqual([]);
  expect(await enterAll()).toBe(3);
  const found = await entries();
  expect(found.map(([ledger, , day, people, by]) => [ledger, day, people, by])).toEqual([
    ['gatherings', '2026-03-05', 52, null],
    ['good-people', '2026-08-03', null, null],
    ['portal-news', '2026-02-03', null, null],
  ]);
  expect(await enterAll()).toBe(0);
  expect(await entries()).toEqual(found);
  expect(await wrongTotals()).toEqual([]);
});

test('That it was caught up is kept in the records, once a ledger', async () => {
  const kept = await db
    .select()
    .from(records)
    .where(and(eq(records.action, 'ledger.caught-up'), eq(records.actorKind, 'system')));
  expect(kept.slice(-3).map(({ change }) => change)).toEqual([
    { ledger: 'portal-news', entries: 1 },
    { ledger: 'gatherings', entries: 1 },
    { ledger: 'good-people', entries: 1 },
  ]);
});
