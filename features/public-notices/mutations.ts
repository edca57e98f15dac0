import 'server-only';
import { and, count, eq, isNull, like, max } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import type { Db } from '@/db/connection';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { nominations } from '@/db/schema/nominations';
import { noticeChanges, noticeSubjects, objections, publicNotices } from '@/db/schema/public-notices';
import { reviewCandidates, reviews } from '@/db/schema/reviews';
import { getDeviations } from '@/features/calendar/queries';
import { move, subject as ofNomination } from '@/features/nominations/mutations';
import { factsOf } from '@/features/nominations/people/queries';
import { termsAt } from '@/features/nominations/terms/queries';
import { type Reason, refuse, refuseAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { askToKeep, change, changesOf, keep, later, type Notice, shownOn, subject } from './due/mutations';
import {
  beginsAt,
  dueOf,
  reasonsNotToExtend,
  reasonsNotToOpen,
  reasonsNotToPause,
  reasonsNotToResume,
  reasonsNotToSay,
  reasonsNotToWaive,
  reasonsNotToWithdraw,
  startOf,
  type WaiverReason,
} from './rules';

type NewNotice = {
  communityId: string;
  nominationIds: string[];
  title: string;
  /** 2026-05-04; when it is not worked, the next day that is. */
  startDay: string;
  objectTo: string;
  workingDays: number;
};

/** Puts people on public notice, from today or from a later day; returns the number of the notice. */
export async function openNotice(viewer: Viewer, input: NewNotice, now: Date): Promise<string> {
  const [terms, deviations] = await Promise.all([termsAt(now), getDeviations()]);
  return write(
    viewer,
    async (tx) => {
      if (!viewer.id) return refuse('notYours');
      const { nominationIds, ...planned } = input;
      const people = [];
      for (const id of new Set(nominationIds)) people.push(await candidateOf(tx, id));
      refuseAll(reasonsNotToOpen(viewer, { ...planned, people }, terms, now));
      const names = people.map(({ name }) => name);
      refuseAll(reasonsNotToSay('title', planned.title, names));
      const startDay = startOf(planned.startDay, deviations);
      const clock = { startDay, workingDays: planned.workingDays, changes: [] };
      const id = newId(now.getTime());
      // The record holds the chain's lock: two who arrange at once do not find the same number.
      await record(tx, 'notice.opened', subject(id), { nominations: people.map((person) => person.id), startDay });
      const notice = {
        ...planned,
        id,
        number: await nextNumber(tx),
        kind: 'good-people' as const,
        status: 'scheduled' as const,
        startDay,
        dueAt: dueOf(clock, deviations),
        openedBy: viewer.id,
        openedAt: now,
      };
      await tx.insert(publicNotices).values(notice);
      for (const [position, person] of people.entries()) {
        await tx.insert(noticeSubjects).values({ noticeId: id, nominationId: person.id, position });
        await move(tx, person, 'on-notice');
      }
      await askToKeep(tx, { id, version: 1 }, beginsAt(startDay));
      await keep(tx, id, deviations);
      return notice.number;
    },
    now,
  );
}

type Given = { id: string; version: number };

/** Stops the clock; like the acts below it returns the number of the notice. The working days that the pause touches do not count. */
export function pauseNotice(viewer: Viewer, { reason, ...given }: Given & { reason: string }, now: Date) {
  const act = async (tx: Tx, notice: Notice) => {
    await refuseUnsayable(tx, notice, reason);
    await tx.insert(noticeChanges).values({ noticeId: notice.id, from: now, reason, by: viewer.id ?? '' });
    await change(tx, notice, { status: 'paused', dueAt: null });
    await record(tx, 'notice.paused', subject(notice.id));
  };
  return changing(viewer, given, (notice) => reasonsNotToPause(viewer, notice, now), act, now);
}

/** Lets the clock go on. */
export async function resumeNotice(viewer: Viewer, given: Given, now: Date): Promise<string> {
  const deviations = await getDeviations();
  const act = async (tx: Tx, notice: Notice) => {
    const { id: noticeId } = notice;
    await tx
      .update(noticeChanges)
      .set({ until: now })
      .where(and(eq(noticeChanges.noticeId, noticeId), isNull(noticeChanges.until)));
    const dueAt = dueOf({ ...notice, changes: await changesOf(tx, noticeId) }, deviations);
    await change(tx, notice, { status: 'running', dueAt }, dueAt);
    await record(tx, 'notice.resumed', subject(noticeId));
  };
  return changing(viewer, given, (notice) => reasonsNotToResume(viewer, notice), act, now);
}

type Extension = Given & { days: number; reason: string };

/** Gives a notice more working days. */
export async function extendNotice(viewer: Viewer, { days, reason, ...given }: Extension, now: Date) {
  const deviations = await getDeviations();
  const act = async (tx: Tx, notice: Notice) => {
    await refuseUnsayable(tx, notice, reason);
    const values = { noticeId: notice.id, extraDays: days, from: now, until: now, reason, by: viewer.id ?? '' };
    await tx.insert(noticeChanges).values(values);
    const counted = dueOf({ ...notice, changes: await changesOf(tx, notice.id) }, deviations);
    const dueAt = counted && later(notice.dueAt, counted);
    await change(tx, notice, { dueAt }, dueAt);
    await record(tx, 'notice.extended', subject(notice.id), { days });
  };
  return changing(viewer, given, (notice) => reasonsNotToExtend(viewer, notice, now), act, now);
}

/** Takes a notice back: nothing follows from it, and everybody on it stands where they stood before. */
export function withdrawNotice(viewer: Viewer, { reason, ...given }: Given & { reason: string }, now: Date) {
  const act = async (tx: Tx, notice: Notice) => {
    await refuseUnsayable(tx, notice, reason);
    await change(tx, notice, { status: 'withdrawn', withdrawalReason: reason, endedAt: now });
    const people = await shownOn(tx, notice.id);
    for (const person of people) {
      await move(tx, person, (await wasChosen(tx, person.id)) ? 'reviewed' : 'verified');
    }
    await record(tx, 'notice.withdrawn', subject(notice.id), { nominations: people.map((person) => person.id) });
  };
  return changing(viewer, given, (notice) => reasonsNotToWithdraw(viewer, notice), act, now);
}

/** Clears somebody whose name stays secret without a public notice. */
export async function waiveNotice(
  viewer: Viewer,
  nominationId: string,
  reason: WaiverReason,
  now: Date,
): Promise<void> {
  const terms = await termsAt(now);
  await write(
    viewer,
    async (tx) => {
      const person = await candidateOf(tx, nominationId);
      refuseAll(reasonsNotToWaive(viewer, person, terms, now));
      await move(tx, person, 'cleared');
      await record(tx, 'notice.waived', ofNomination(nominationId), { reason });
    },
    now,
  );
}

function changing(
  viewer: Viewer,
  { id, version }: Given,
  reasonsNotTo: (notice: Notice) => Reason[],
  act: (tx: Tx, notice: Notice) => Promise<void>,
  now: Date,
): Promise<string> {
  return write(
    viewer,
    async (tx) => {
      const [notice] = await tx.select().from(publicNotices).where(eq(publicNotices.id, id));
      if (!notice) return refuse('gone');
      refuseAll(reasonsNotTo(notice));
      if (!viewer.id) return refuse('notYours');
      if (notice.version !== version) refuse('changedMeanwhile');
      await act(tx, notice);
      return notice.number;
    },
    now,
  );
}

/** A nomination with what the rules of a notice ask besides; refuses when there is none. */
async function candidateOf(tx: Pick<Db, 'select'>, id: string) {
  const facts = await factsOf(tx, id);
  if (!facts) return refuse('gone');
  const [row] = await tx
    .select({ open: count() })
    .from(objections)
    .where(and(eq(objections.nominationId, id), eq(objections.status, 'open')));
  return { ...facts, openObjections: row?.open ?? 0 };
}

// What is said of a notice stays public when its people no longer are.
async function refuseUnsayable(tx: Tx, { id }: Notice, reason: string): Promise<void> {
  refuseAll(reasonsNotToSay('reason', reason, await namesOf(tx, id)));
}

/** The names of everybody who is or was on a notice. */
export async function namesOf(tx: Pick<Db, 'select'>, noticeId: string): Promise<(string | null)[]> {
  const rows = await tx
    .select({ name: nominations.name })
    .from(noticeSubjects)
    .innerJoin(nominations, eq(nominations.id, noticeSubjects.nominationId))
    .where(eq(noticeSubjects.noticeId, noticeId));
  return rows.map(({ name }) => name);
}

async function wasChosen(tx: Tx, nominationId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: reviewCandidates.id })
    .from(reviewCandidates)
    .innerJoin(reviews, eq(reviews.id, reviewCandidates.reviewId))
    .where(
      and(
        eq(reviewCandidates.nominationId, nominationId),
        eq(reviewCandidates.chosen, true),
        eq(reviews.status, 'closed'),
      ),
    );
  return row !== undefined;
}

async function nextNumber(tx: Tx): Promise<string> {
  const year = dayOf(tx.now).slice(0, 4);
  const [last] = await tx
    .select({ number: max(publicNotices.number) })
    .from(publicNotices)
    .where(like(publicNotices.number, `${year}-%`));
  const next = Number(last?.number?.slice(5) ?? 0) + 1;
  return `${year}-${String(next).padStart(4, '0')}`;
}
