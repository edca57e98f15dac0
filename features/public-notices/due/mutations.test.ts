import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { calendarDays } from '@/db/schema/calendar';
import { nominations } from '@/db/schema/nominations';
import { noticeChanges, publicNotices } from '@/db/schema/public-notices';
import { recordState, records } from '@/db/schema/records';
import { reviewCandidates, reviews } from '@/db/schema/reviews';
import { runDue } from '@/features/jobs/runner/mutations';
import { makeAccount, makeCommunity } from '@/lib/testing/factories';
import { makeNominee } from '@/lib/testing/good-people';
import { fromShanghai } from '@/lib/time';
import { system, type Viewer } from '@/lib/viewer';
import { extendNotice, openNotice, pauseNotice, resumeNotice, waiveNotice, withdrawNotice } from '../mutations';
import { closeObjection, object } from '../objections/mutations';
import { fullNoticeOf, getPublicNotice, listRunningNotices } from '../queries';
import { keepNotice } from './mutations';

const at = (text: string) => fromShanghai(text);
// A Monday; nothing of that week deviates.
const monday = at('2026-11-23 09:00');
const due = at('2026-11-30 17:30');
const minuteBefore = new Date(due.getTime() - 60_000);
let communityId = '';
let lead: Viewer;
let nomineeId = '';

beforeAll(async () => {
  communityId = await makeCommunity();
  lead = await makeAccount('lead', communityId, '负责人');
});
beforeEach(async () => {
  ({ id: nomineeId } = await makeNominee({ communityId, verifiedAt: monday }));
});

const open = async (more: object = {}, now = monday, by = lead) => {
  const plan = { communityId, nominationIds: [nomineeId], title: '公示', objectTo: '社区，电话 0000', workingDays: 5 };
  const number = await openNotice(by, { ...plan, startDay: '2026-11-23', ...more }, now);
  const [row] = await db.select().from(publicNotices).where(eq(publicNotices.number, number));
  if (!row) throw new Error('The notice was not stored.');
  return row.id;
};
const rowOf = async (id: string) => {
  const [row] = await db.select().from(publicNotices).where(eq(publicNotices.id, id));
  if (!row) throw new Error('There is no such notice.');
  return row;
};
const given = async (id: string, more: object = {}) => ({
  id,
  version: (await rowOf(id)).version,
  reason: '核对',
  ...more,
});
const statusOf = async (id = nomineeId) =>
  (await db.select().from(nominations).where(eq(nominations.id, id)))[0]?.status;
const publicVersion = async () => (await db.select().from(recordState))[0]?.publicVersion ?? 0;
const recordsOf = async (id: string) =>
  (await db.select().from(records).where(eq(records.subjectId, id)).orderBy(desc(records.number))).map(
    ({ action }) => action,
  );
const run = (now: Date) => runDue('p', () => now);
const setDay = (day: string, kind: 'holiday' | 'workday') =>
  write(system, async (tx) => {
    await tx.insert(calendarDays).values({ day, kind, name: '试' });
    await record(tx, 'calendar.day-added', { type: 'calendar', id: day });
  });
const isListed = async (id: string) => (await listRunningNotices()).some((notice) => notice.id === id);
const objection = async (noticeId: string, nominationId = nomineeId, now = monday) =>
  object({ noticeId, nominationId, mode: 'named', text: '不实', contact: '某人' }, crypto.randomUUID(), now);
const close = (id: string, status: 'upheld' | 'dismissed', now: Date) =>
  closeObjection(lead, { id, status, finding: '经查如此' }, now);

describe('A notice begins', () => {
  test('at once on its day, with the end computed, records of both and everybody on it', async () => {
    const id = await open();
    expect(await rowOf(id)).toMatchObject({ status: 'running', startDay: '2026-11-23', dueAt: due });
    expect(await recordsOf(id)).toEqual(['notice.started', 'notice.opened']);
    expect(await statusOf()).toBe('on-notice');
    expect(await isListed(id)).toBe(true);
  });

  test('by itself at midnight of a later day, and is not public before', async () => {
    const id = await open({ startDay: '2026-11-28' });
    expect(await rowOf(id)).toMatchObject({
      status: 'scheduled',
      startDay: '2026-11-30',
      dueAt: at('2026-12-07 17:30'),
    });
    const { number } = await rowOf(id);
    await run(at('2026-11-29 23:59'));
    expect([await isListed(id), await getPublicNotice(number)]).toEqual([false, undefined]);
    const before = await publicVersion();
    await run(at('2026-11-30 00:00'));
    expect(await rowOf(id)).toMatchObject({ status: 'running' });
    expect([await isListed(id), (await getPublicNotice(number))?.number]).toEqual([true, number]);
    expect(await publicVersion()).toBe(before + 1);
  });

  test('when it can be seen: the days on which nothing ran do not count', async () => {
    const id = await open({ startDay: '2026-11-24' });
    await run(at('2026-12-05 10:00'));
    expect(await rowOf(id)).toMatchObject({
      status: 'scheduled',
      startDay: '2026-12-07',
      dueAt: at('2026-12-14 17:30'),
    });
    await run(at('2026-12-07 00:00'));
    expect(await rowOf(id)).toMatchObject({ status: 'running', startDay: '2026-12-07', dueAt: at('2026-12-14 17:30') });
  });

  test('Numbers run through the year', async () => {
    const first = await rowOf(await open());
    ({ id: nomineeId } = await makeNominee({ communityId, verifiedAt: monday }));
    const second = await rowOf(await open());
    expect(first.number).toMatch(/^2026-\d{4}$/);
    expect(Number(second.number.slice(5))).toBe(Number(first.number.slice(5)) + 1);
  });

  test('Strangers, people who cannot be shown and titles that name them are refused, and nobody moves', async () => {
    const stranger = await makeAccount('lead', await makeCommunity());
    for (const by of [stranger, await makeAccount('editor', communityId), await makeAccount('resident')]) {
      await expect(open({}, monday, by)).rejects.toThrow('notYours');
    }
    await expect(open({ title: '试好人的公示' })).rejects.toThrow('personNamed');
    await expect(open({ workingDays: 2 })).rejects.toThrow('noticeTooShort');
    await expect(open({ startDay: '2026-11-20' })).rejects.toThrow('noticeStartPast');
    const { id: unasked } = await makeNominee({ communityId, verifiedAt: monday, consented: [] });
    await expect(open({ nominationIds: [nomineeId, unasked] })).rejects.toThrow('nameConsentMissing');
    expect([await statusOf(), await statusOf(unasked)]).toEqual(['verified', 'verified']);
    await open();
    await expect(open()).rejects.toThrow('nominationElsewhere');
  });
});

describe('A notice ends', () => {
  test('at its time and not a minute before, whoever asks; it leaves the site and everybody is cleared', async () => {
    const id = await open();
    await run(minuteBefore);
    await keepNotice(id, minuteBefore);
    expect([await isListed(id), await statusOf(), await fullNoticeOf(db, nomineeId)]).toEqual([
      true,
      'on-notice',
      null,
    ]);

    const before = await publicVersion();
    await run(due);
    const { number } = await rowOf(id);
    expect(await rowOf(id)).toMatchObject({ status: 'ended', endedAt: due, dueAt: due });
    expect([await isListed(id), await statusOf()]).toEqual([false, 'cleared']);
    expect(await publicVersion()).toBeGreaterThan(before);
    expect(await fullNoticeOf(db, nomineeId)).toEqual({ kind: 'stood', number, endedAt: due });
    const shown = await getPublicNotice(number);
    expect(shown).toMatchObject({ people: null, outcome: { people: 1, objections: [] } });
    expect(JSON.stringify(shown)).not.toContain('试好人');
  });

  test('once, however many ask at the same time', async () => {
    const id = await open();
    await Promise.allSettled([1, 2, 3].map(() => keepNotice(id, due)));
    await run(due);
    expect((await recordsOf(id)).filter((action) => action === 'notice.ended')).toHaveLength(1);
  });

  test('later by a holiday that the calendar learns meanwhile; a day that is worked after all takes nothing away', async () => {
    const id = await open({ startDay: '2027-03-01' });
    await run(at('2027-03-01 00:00'));
    expect((await rowOf(id)).dueAt).toEqual(at('2027-03-08 17:30'));
    await setDay('2027-03-06', 'workday');
    await run(at('2027-03-06 17:30'));
    expect((await rowOf(id)).status).toBe('running');
    await setDay('2027-03-08', 'holiday');
    await setDay('2027-03-05', 'holiday');
    await run(at('2027-03-08 17:30'));
    expect(await rowOf(id)).toMatchObject({ status: 'running', dueAt: at('2027-03-09 17:30') });
    await run(at('2027-03-09 17:30'));
    expect((await rowOf(id)).status).toBe('ended');
  });

  test('Who refused meanwhile is gone from it; it goes on for the others and ends as usual', async () => {
    const { id: other } = await makeNominee({ communityId, verifiedAt: monday, name: '另一位' });
    const id = await open({ nominationIds: [nomineeId, other] });
    const names = async () => {
      const shown = await getPublicNotice((await rowOf(id)).number);
      return shown?.people?.map(({ name }) => name);
    };
    expect(await names()).toEqual(['试好人', '另一位']);
    await write(system, async (tx) => {
      await tx.update(nominations).set({ status: 'refused' }).where(eq(nominations.id, nomineeId));
      await record(tx, 'nominee.refused', { type: 'nomination', id: nomineeId });
    });
    expect(await names()).toEqual(['另一位']);
    await run(due);
    expect([await statusOf(), await statusOf(other)]).toEqual(['refused', 'cleared']);
    expect(await fullNoticeOf(db, other)).toMatchObject({ kind: 'stood' });
  });
});

describe('A pause', () => {
  test('over a weekend takes both working days that it touched out of the term', async () => {
    const id = await open();
    await pauseNotice(lead, await given(id), at('2026-11-27 16:00'));
    expect(await rowOf(id)).toMatchObject({ status: 'paused', dueAt: null });
    await run(at('2026-11-29 10:00'));
    await resumeNotice(lead, await given(id), at('2026-11-30 09:00'));
    expect(await rowOf(id)).toMatchObject({ status: 'running', dueAt: at('2026-12-02 17:30') });
    await run(due);
    expect((await rowOf(id)).status).toBe('running');
    await run(at('2026-12-02 17:30'));
    expect((await rowOf(id)).status).toBe('ended');
    expect(await recordsOf(id)).toEqual([
      'notice.ended',
      'notice.resumed',
      'notice.paused',
      'notice.started',
      'notice.opened',
    ]);
    expect(await db.select().from(noticeChanges).where(eq(noticeChanges.noticeId, id))).toMatchObject([
      { extraDays: 0, from: at('2026-11-27 16:00'), until: at('2026-11-30 09:00'), reason: '核对', by: lead.id },
    ]);
  });

  test('While it lasts nothing ends, and the notice stays on the site', async () => {
    const id = await open();
    await pauseNotice(lead, await given(id), at('2026-11-24 10:00'));
    await run(at('2027-02-01 10:00'));
    expect([(await rowOf(id)).status, await isListed(id), await statusOf()]).toEqual(['paused', true, 'on-notice']);
  });

  test('is not begun twice, and not by strangers or on a page that is old', async () => {
    const id = await open();
    const [stranger, old] = [await makeAccount('lead', await makeCommunity()), await given(id)];
    await expect(pauseNotice(stranger, old, monday)).rejects.toThrow('notYours');
    await expect(resumeNotice(lead, old, monday)).rejects.toThrow('noticeNotPaused');
    await pauseNotice(lead, old, monday);
    await expect(pauseNotice(lead, await given(id), monday)).rejects.toThrow('noticeNotRunning');
    await expect(resumeNotice(lead, old, monday)).rejects.toThrow('changedMeanwhile');
  });

  test('Its reason names nobody and holds no number', async () => {
    const id = await open();
    await expect(pauseNotice(lead, await given(id, { reason: '试好人 13800000000' }), monday)).rejects.toThrow(
      'personalNumber, personNamed',
    );
    expect((await rowOf(id)).status).toBe('running');
  });
});

describe('An extension', () => {
  test('adds working days; the old end passes and the new one counts', async () => {
    const id = await open();
    await extendNotice(lead, { ...(await given(id)), days: 3 }, at('2026-11-25 09:00'));
    expect((await rowOf(id)).dueAt).toEqual(at('2026-12-03 17:30'));
    await run(due);
    expect((await rowOf(id)).status).toBe('running');
    await run(at('2026-12-03 17:30'));
    expect((await rowOf(id)).status).toBe('ended');
  });

  test('during a pause counts from when it goes on', async () => {
    const id = await open();
    await pauseNotice(lead, await given(id), at('2026-11-25 09:00'));
    await extendNotice(lead, { ...(await given(id)), days: 1 }, at('2026-11-25 10:00'));
    expect((await rowOf(id)).dueAt).toBeNull();
    await resumeNotice(lead, await given(id), at('2026-11-25 11:00'));
    expect((await rowOf(id)).dueAt).toEqual(at('2026-12-02 17:30'));
  });

  test('comes too late when the term is over', async () => {
    const id = await open();
    await objection(id);
    await run(due);
    await expect(extendNotice(lead, { ...(await given(id)), days: 1 }, due)).rejects.toThrow('noticeTermOver');
    await expect(pauseNotice(lead, await given(id), due)).rejects.toThrow('noticeTermOver');
  });
});

describe('An objection', () => {
  test('holds the end and the honour; the last one that is dismissed after the term ends the notice then', async () => {
    const id = await open();
    const [first, second] = [await objection(id), await objection(id)];
    await run(due);
    expect([(await rowOf(id)).status, await isListed(id), await statusOf()]).toEqual(['running', true, 'on-notice']);
    const later = at('2026-12-04 15:00');
    await close(first, 'dismissed', later);
    expect([(await rowOf(id)).status, await fullNoticeOf(db, nomineeId)]).toEqual(['running', null]);
    await close(second, 'dismissed', later);
    expect(await rowOf(id)).toMatchObject({ status: 'ended', endedAt: later });
    expect([await statusOf(), await isListed(id)]).toEqual(['cleared', false]);
    expect(await fullNoticeOf(db, nomineeId)).toMatchObject({ kind: 'stood' });
  });

  test('that is dismissed in time changes nothing of the term', async () => {
    const id = await open();
    await close(await objection(id), 'dismissed', at('2026-11-24 10:00'));
    expect(await rowOf(id)).toMatchObject({ status: 'running', dueAt: due });
    await run(due);
    expect(await statusOf()).toBe('cleared');
  });

  test('that is upheld ends the nomination at once and takes the person off the page; the others go on', async () => {
    const { id: other } = await makeNominee({ communityId, verifiedAt: monday, name: '另一位' });
    const id = await open({ nominationIds: [nomineeId, other] });
    const held = await objection(id);
    const before = await publicVersion();
    await close(held, 'upheld', at('2026-11-24 10:00'));
    expect(await statusOf()).toBe('declined');
    expect(await publicVersion()).toBeGreaterThan(before);
    const [row] = await db.select().from(nominations).where(eq(nominations.id, nomineeId));
    expect(row?.declineReason).toBe('objection-upheld');
    const { number } = await rowOf(id);
    expect((await getPublicNotice(number))?.people?.map(({ name }) => name)).toEqual(['另一位']);
    await run(due);
    expect([await statusOf(), await statusOf(other)]).toEqual(['declined', 'cleared']);
    expect(await fullNoticeOf(db, nomineeId)).toBeNull();
    expect((await getPublicNotice(number))?.outcome).toEqual({
      people: 2,
      objections: [{ status: 'upheld', finding: '经查如此' }],
    });
  });
});

describe('A notice is withdrawn', () => {
  const chosenIn = (status: 'open' | 'closed') =>
    write(system, async (tx) => {
      const round = { communityId, title: '评议', status, criteria: [], openedBy: lead.id ?? '', openedAt: monday };
      const [review] = await tx.insert(reviews).values(round).returning({ id: reviews.id });
      await tx.insert(reviewCandidates).values({ reviewId: review?.id ?? '', nominationId: nomineeId, chosen: true });
      await record(tx, 'review.opened', { type: 'review', id: review?.id ?? '' });
    });

  test('Everybody stands where they stood before, its page says why, and no job ends it later', async () => {
    const { id: other } = await makeNominee({ communityId, verifiedAt: monday, status: 'reviewed', name: '另一位' });
    const reviewed = nomineeId;
    await chosenIn('closed');
    nomineeId = other;
    const id = await open({ nominationIds: [reviewed, other] });
    await withdrawNotice(lead, await given(id, { reason: '材料要补' }), at('2026-11-24 10:00'));
    expect([await statusOf(reviewed), await statusOf(other)]).toEqual(['reviewed', 'verified']);
    expect(await isListed(id)).toBe(false);
    await run(due);
    const { number, status } = await rowOf(id);
    expect(status).toBe('withdrawn');
    expect(await getPublicNotice(number)).toMatchObject({ withdrawalReason: '材料要补', people: null });
    expect(await fullNoticeOf(db, other)).toBeNull();
    await expect(withdrawNotice(lead, await given(id), due)).rejects.toThrow('noticeOver');
  });

  test('before it began it never starts', async () => {
    const id = await open({ startDay: '2026-11-26' });
    await withdrawNotice(lead, await given(id), monday);
    await run(at('2026-11-27 09:00'));
    expect([(await rowOf(id)).status, await statusOf()]).toEqual(['withdrawn', 'verified']);
  });

  test('An objection to it is still closed, keeps the person from a new notice until then, and counts when upheld', async () => {
    const id = await open();
    const held = await objection(id);
    await withdrawNotice(lead, await given(id), at('2026-11-24 10:00'));
    await expect(open({}, at('2026-11-24 11:00'))).rejects.toThrow('noticeStartPast');
    await expect(open({ startDay: '2026-11-24' }, at('2026-11-24 11:00'))).rejects.toThrow('objectionOpen');
    await close(held, 'upheld', at('2026-11-25 10:00'));
    expect([(await rowOf(id)).status, await statusOf()]).toEqual(['withdrawn', 'declined']);
  });
});

describe('waiveNotice', () => {
  test('Secret bravery is cleared without a notice, on record; nobody else is', async () => {
    const facts = { communityId, verifiedAt: monday, category: 'bravery' as const, secret: true, consented: [] };
    const { id } = await makeNominee(facts);
    expect(await fullNoticeOf(db, id)).toBeNull();
    await expect(waiveNotice(await makeAccount('editor', communityId), id, 'danger', monday)).rejects.toThrow(
      'notYours',
    );
    await waiveNotice(lead, id, 'danger', monday);
    expect([await statusOf(id), await fullNoticeOf(db, id)]).toEqual(['cleared', { kind: 'waived' }]);
    const [waived] = await db
      .select()
      .from(records)
      .where(and(eq(records.subjectId, id), eq(records.action, 'notice.waived')));
    expect(waived).toMatchObject({ actorId: lead.id, change: { reason: 'danger' } });
    await expect(waiveNotice(lead, nomineeId, 'danger', monday)).rejects.toThrow('waiverOnlySecret');
    expect(await statusOf()).toBe('verified');
  });
});
