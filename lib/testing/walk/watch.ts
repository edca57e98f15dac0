/** What must hold after every step, asked of the database and not of the rules. */
import { and, eq, gt, inArray, isNull, lte } from 'drizzle-orm';
import { expect } from 'vitest';
import { db } from '@/db/client';
import { honours } from '@/db/schema/honours';
import { jobs } from '@/db/schema/jobs';
import { clues, nominations, personPictures, visits, visitVerifiers } from '@/db/schema/nominations';
import { consents, persons } from '@/db/schema/privacy';
import { noticeSubjects, objections, publicNotices } from '@/db/schema/public-notices';
import { recordState, records } from '@/db/schema/records';
import { keepNotice } from '@/features/public-notices/due/mutations';
import type { RuleBroken } from '@/lib/rule-broken';
import { words } from '@/messages/words';
import { dayAt, daysStood, isFull, isWorked, isYoung, type Notice, type Person, type World } from './world';

export const recordsKept = async () => (await db.select().from(recordState))[0]?.length ?? 0;

/** Everybody stands in the database where the walk knows them, and nobody else does. */
export async function expectEverybodyInPlace(world: World): Promise<void> {
  const rows = await db.select({ id: nominations.id, status: nominations.status }).from(nominations);
  const stands = new Map(rows.map(({ id, status }) => [id, status]));
  expect(stands.size, 'people').toBe(world.people.size);
  for (const { id, status } of world.people.values())
    if (stands.get(id) !== status) expect(stands.get(id), id).toBe(status);
}

export async function expectCluesInPlace(world: World): Promise<void> {
  const rows = await db.select({ id: clues.id, status: clues.status }).from(clues);
  expect(rows).toHaveLength(world.clues.size);
  for (const { id, status } of rows) expect(world.clues.get(id)?.status, id).toBe(status);
}

/** Everybody agreed to what the walk knows, and to nothing else. */
export async function expectConsentsInPlace(world: World): Promise<void> {
  const rows = await db
    .select({ id: nominations.id, purpose: consents.purpose })
    .from(consents)
    .innerJoin(nominations, eq(nominations.personId, consents.personId))
    .where(isNull(consents.withdrawnAt));
  for (const person of world.people.values()) {
    const held = rows.filter(({ id }) => id === person.id).map(({ purpose }) => purpose);
    expect(held.sort(), `${person.id}, ${person.status}`).toEqual([...person.consents].sort());
  }
}

/** Each reason has a sentence in both languages, whole. */
export function expectSaid(refusal: RuleBroken): void {
  expect(refusal.name, String(refusal.stack)).toBe('RuleBroken');
  expect(refusal.reasons.length).toBeGreaterThan(0);
  for (const { code, values = {} } of refusal.reasons)
    for (const locale of ['zh-CN', 'en'] as const) {
      const said = words(locale).reasons[code]({ max: 0, ...values } as never);
      expect(said, code).toMatch(/\S/);
      expect(said, code).not.toMatch(/undefined|NaN|\[object/);
    }
}

/** What nobody may lack who is honoured: read from the rows, at the instant of the honour. */
export async function expectRightHonour(world: World, person: Person): Promise<void> {
  const [row] = await db
    .select({
      personId: nominations.personId,
      secret: nominations.secret,
      formAt: nominations.formAt,
      at: honours.awardedAt,
    })
    .from(honours)
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .where(eq(honours.nominationId, person.id));
  if (!row) throw new Error('Honoured without an honour.');
  expect(row.formAt).not.toBeNull();
  const signed = await db
    .select({ id: visits.id, day: visits.day, outcome: visits.outcome, by: visitVerifiers.accountId })
    .from(visits)
    .innerJoin(visitVerifiers, eq(visitVerifiers.visitId, visits.id))
    .where(and(eq(visits.nominationId, person.id), gt(visitVerifiers.signedAt, new Date(0))));
  const confirmed = signed.filter(({ day, outcome }) => outcome === 'confirmed' && isYoung(day, row.at));
  const byTwo = confirmed.some(
    ({ id }) => new Set(confirmed.filter((one) => one.id === id).map(({ by }) => by)).size >= 2,
  );
  expect(byTwo, 'a young visit that two have signed').toBe(true);
  const agreed = await db
    .select({ purpose: consents.purpose })
    .from(consents)
    .where(and(eq(consents.personId, row.personId), isNull(consents.withdrawnAt)));
  expect(row.secret || agreed.some(({ purpose }) => purpose === 'nominee-name'), 'consent').toBe(true);
  const disturbed = await db
    .select({ status: objections.status })
    .from(objections)
    .where(and(eq(objections.nominationId, person.id), inArray(objections.status, ['open', 'upheld'])));
  expect(disturbed, 'no objection that stands').toHaveLength(0);
  if (row.secret) return;
  const stood = await db
    .select({ id: publicNotices.id, endedAt: publicNotices.endedAt })
    .from(noticeSubjects)
    .innerJoin(publicNotices, eq(publicNotices.id, noticeSubjects.noticeId))
    .where(and(eq(noticeSubjects.nominationId, person.id), eq(publicNotices.status, 'ended')));
  expect(stood.length, 'a notice that ended').toBeGreaterThan(0);
  for (const { id } of stood) expect(world.notices.get(id)?.status).toBe('ended');
}

/** Nothing is left of who left: no name, form, picture, consent or key, also not of what others wrote. */
export async function expectNothingLeftOf(person: Person): Promise<void> {
  const [row] = await db.select().from(nominations).where(eq(nominations.id, person.id));
  expect(row).toMatchObject({ name: null, pinyin: null, sealedForm: null });
  const named = await db.select().from(clues).where(eq(clues.nominationId, person.id));
  const ids = [row?.personId ?? '', ...named.map(({ personId }) => personId)];
  for (const clue of named) expect(clue).toMatchObject({ name: null, pinyin: null, sealedDeed: null });
  const keys = await db.select().from(persons).where(inArray(persons.id, ids));
  for (const { wrappedKey, erasedAt } of keys) expect([wrappedKey, erasedAt === null]).toEqual([null, false]);
  expect(await db.select().from(personPictures).where(inArray(personPictures.personId, ids))).toHaveLength(0);
  const held = and(inArray(consents.personId, ids), isNull(consents.withdrawnAt));
  expect(await db.select().from(consents).where(held)).toHaveLength(0);
}

/** Looks at notices as the jobs that were asked for do, for the time since the last look; then each must stand right. */
export async function lookAtNotices(world: World): Promise<void> {
  const asked = await db
    .select({ payload: jobs.payload, runAt: jobs.runAt })
    .from(jobs)
    .where(and(eq(jobs.kind, 'keep-notice'), gt(jobs.runAt, world.lookedAt), lte(jobs.runAt, world.now)));
  world.lookedAt = world.now;
  const due = new Set(asked.map(({ payload }) => (payload as { noticeId: string }).noticeId));
  for (const id of due) await keepNotice(id, world.now);
  await followNotices(world);
  for (const notice of world.notices.values()) if (!notice.moved) expectOnTime(world, notice);
}

function expectOnTime(world: World, notice: Notice): void {
  if (notice.status === 'scheduled') expect(notice.startDay > dayAt(world.now), 'begins on its day').toBe(true);
  const waits = [...world.objections.values()].some((one) => one.noticeId === notice.id && one.status === 'open');
  if (notice.status === 'running' && !waits) expect(isFull(world, notice), 'ends when it is full').toBe(false);
}

/** Notices begin and end by themselves: what the walk learns from them, and what each must have stood before it ends. */
export async function followNotices(world: World): Promise<void> {
  const followed = [...world.notices.values()].filter(({ status }) => !['ended', 'withdrawn'].includes(status));
  if (followed.length === 0) return;
  const ids = followed.map(({ id }) => id);
  const rows = await db.select().from(publicNotices).where(inArray(publicNotices.id, ids));
  for (const notice of followed) {
    const row = rows.find(({ id }) => id === notice.id);
    if (!row) throw new Error('A notice was lost.');
    const began = notice.status === 'scheduled' && row.status !== 'scheduled';
    expect(row.startDay >= notice.startDay, 'no notice begins before its day').toBe(true);
    notice.startDay = row.startDay;
    if (began) {
      expect(row.startDay, 'it stands from its first day').toBe(dayAt(world.now));
      expect(isWorked(world, row.startDay)).toBe(true);
    }
    if (row.status === 'ended') expectFull(world, notice);
    notice.status = row.status;
    if (row.status !== 'ended') continue;
    for (const id of notice.people) {
      const person = world.people.get(id);
      if (person?.status === 'on-notice') Object.assign(person, { status: 'cleared', stood: true });
    }
  }
}

function expectFull(world: World, notice: Notice): void {
  expect(daysStood(world, notice, world.now), 'the whole term').toBeGreaterThanOrEqual(notice.days);
  expect(notice.pauses.every(({ until }) => until)).toBe(true);
  const open = [...world.objections.values()].filter((one) => one.noticeId === notice.id && one.status === 'open');
  expect(open, 'nothing that was objected is open').toHaveLength(0);
}

/** A change leaves its record about the person it is about. */
export async function expectRecordOf(person: Person, since: number): Promise<void> {
  const rows = await db.select().from(records).where(gt(records.number, since));
  const about = rows.some(
    ({ subjectId, change }) => subjectId === person.id || JSON.stringify(change).includes(person.id),
  );
  expect(about, `a record names ${person.id}, now ${person.status}: ${rows.map(({ action }) => action)}`).toBe(true);
}
