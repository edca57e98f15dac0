import 'server-only';
import { and, asc, count, eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import type { Db } from '@/db/connection';
import { record } from '@/db/record';
import { nominations } from '@/db/schema/nominations';
import { noticeChanges, noticeSubjects, objections, publicNotices } from '@/db/schema/public-notices';
import { getDeviations } from '@/features/calendar/queries';
import type { Deviations } from '@/features/calendar/rules';
import { askFor } from '@/features/jobs/mutations';
import { move } from '@/features/nominations/mutations';
import { refuse } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import { system } from '@/lib/viewer';
import { beginsAt, dueOf, reasonsNotToEnd, startOf } from '../rules';

export type Notice = typeof publicNotices.$inferSelect;

/** What a record says it is about. */
export const subject = (id: string) => ({ type: 'notice', id });

/** Starts and ends a notice when its time has come; does nothing when it has not, or when that was done already. */
export async function keepNotice(noticeId: string, now: Date): Promise<void> {
  const deviations = await getDeviations();
  await write(system, (tx) => keep(tx, noticeId, deviations), now);
}

/** The same inside an act that may be what the notice waited for. */
export async function keep(tx: Tx, noticeId: string, deviations: Deviations): Promise<void> {
  const [notice] = await tx.select().from(publicNotices).where(eq(publicNotices.id, noticeId));
  if (notice?.status === 'scheduled') await begin(tx, notice, deviations);
  if (notice?.status === 'running') await finish(tx, notice, deviations);
}

/** Changes a notice, whoever comes first, and asks for the next look at it. */
export async function change(tx: Tx, notice: Notice, set: Partial<Notice>, lookAt?: Date | null): Promise<void> {
  const [changed] = await tx
    .update(publicNotices)
    .set({ ...set, version: notice.version + 1 })
    .where(and(eq(publicNotices.id, notice.id), eq(publicNotices.version, notice.version)))
    .returning({ version: publicNotices.version });
  if (!changed) return refuse('changedMeanwhile');
  if (lookAt) await askToKeep(tx, { id: notice.id, version: changed.version }, lookAt);
}

/** The version is part of the key: a time that was changed is asked for anew, and the old job finds nothing to do. */
export const askToKeep = (tx: Tx, { id, version }: Pick<Notice, 'id' | 'version'>, runAt: Date) =>
  askFor(tx, 'keep-notice', { key: `notice:${id}:${version}`, runAt, payload: { noticeId: id } });

/** The pauses and extensions of a notice, in their order. */
export const changesOf = (tx: Pick<Db, 'select'>, noticeId: string) =>
  tx.select().from(noticeChanges).where(eq(noticeChanges.noticeId, noticeId)).orderBy(asc(noticeChanges.from));

/** The later of two times: a day that was printed is never taken back. */
export const later = (one: Date | null, other: Date | null) => (one && other && one > other ? one : other);

// A notice that nobody could see on its day begins when it can be seen, and stands for its whole term.
async function begin(tx: Tx, notice: Notice, deviations: Deviations): Promise<void> {
  const today = dayOf(tx.now);
  const isLate = notice.startDay < today;
  const startDay = startOf(isLate ? today : notice.startDay, deviations);
  const dueAt = dueOf({ ...notice, startDay, changes: [] }, deviations);
  if (startDay <= today) {
    await change(tx, notice, { status: 'running', startDay, dueAt }, dueAt);
    await record(tx, 'notice.started', subject(notice.id), { startDay });
  } else if (startDay !== notice.startDay) {
    await change(tx, notice, { startDay, dueAt }, beginsAt(startDay));
    await record(tx, 'notice.extended', subject(notice.id), { startDay });
  }
}

// The calendar may have changed since the end was printed.
async function finish(tx: Tx, notice: Notice, deviations: Deviations): Promise<void> {
  const counted = dueOf({ ...notice, changes: await changesOf(tx, notice.id) }, deviations);
  const dueAt = later(notice.dueAt, counted);
  if (reasonsNotToEnd(notice, dueAt, await openObjections(tx, notice.id), tx.now).length === 0) return end(tx, notice);
  if (!dueAt || dueAt <= tx.now || dueAt.getTime() === notice.dueAt?.getTime()) return;
  await change(tx, notice, { dueAt }, dueAt);
  await record(tx, 'notice.extended', subject(notice.id), { dueAt: dueAt.toISOString() });
}

async function end(tx: Tx, notice: Notice): Promise<void> {
  await change(tx, notice, { status: 'ended', endedAt: tx.now });
  const people = await shownOn(tx, notice.id);
  for (const person of people) await move(tx, person, 'cleared');
  await record(tx, 'notice.ended', subject(notice.id), { nominations: people.map(({ id }) => id) });
}

/** Who is still on a notice: those who left it meanwhile are not. */
export const shownOn = (tx: Pick<Db, 'select'>, noticeId: string) =>
  tx
    .select({ id: nominations.id, status: nominations.status, name: nominations.name })
    .from(noticeSubjects)
    .innerJoin(nominations, eq(nominations.id, noticeSubjects.nominationId))
    .where(and(eq(noticeSubjects.noticeId, noticeId), eq(nominations.status, 'on-notice')))
    .orderBy(asc(noticeSubjects.position));

async function openObjections(tx: Pick<Db, 'select'>, noticeId: string): Promise<number> {
  const [row] = await tx
    .select({ open: count() })
    .from(objections)
    .where(and(eq(objections.noticeId, noticeId), eq(objections.status, 'open')));
  return row?.open ?? 0;
}
