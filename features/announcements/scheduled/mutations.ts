import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { announcementSchedules as schedules } from '@/db/schema/announcement-schedules';
import type { ScheduledAct } from '@/db/schema/announcement-schedules.values';
import { announcements } from '@/db/schema/announcements';
import { askFor, takeBack } from '@/features/jobs/mutations';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { ScheduleInput } from './inputs';
import { mayPlan, type Plan, reasonsNotToSchedule } from './rules';

const subject = (id: string) => ({ type: 'announcement', id });
const keyOf = (scheduleId: string) => `schedule:${scheduleId}`;

/**
 * Chooses when a text is published or withdrawn by itself, in place of what was chosen before. Each choice is a row and
 * a job of its own, so that a job which comes late finds that it was taken back.
 */
export function schedule(viewer: Viewer, input: ScheduleInput, now: Date): Promise<void> {
  const { id, act, at, reason } = input;
  return write(
    viewer,
    async (tx) => {
      const [row] = await tx.select().from(announcements).where(eq(announcements.id, id));
      if (!row || !viewer.id) return refuse('gone');
      const plan = { ...(await planOf(tx, id)), [act]: at };
      refuseAll(reasonsNotToSchedule(viewer, row, act, plan, now));
      if (row.version !== input.version) refuse('changedMeanwhile');
      await clearSchedules(tx, id, [act]);
      const chosen = { id: newId(), announcementId: id, act, at, reason, setBy: viewer.id, setAt: now };
      await tx.insert(schedules).values(chosen);
      await askFor(tx, 'keep-schedule', { key: keyOf(chosen.id), runAt: at, payload: { scheduleId: chosen.id } });
      await record(tx, 'announcement.scheduled', subject(id), { act, at: at.toISOString() });
    },
    now,
  );
}

/** Cancels what was chosen, or takes note of what was refused at its time: the text stays as it is. */
export function cancelSchedule(viewer: Viewer, input: { id: string; act: ScheduledAct }, now: Date): Promise<void> {
  const { id, act } = input;
  return write(
    viewer,
    async (tx) => {
      const [row] = await tx.select().from(announcements).where(eq(announcements.id, id));
      if (!row) return refuse('gone');
      if (!mayPlan(viewer, act, row)) refuse('notYours');
      if ((await clearSchedules(tx, id, [act])) === 0) refuse('gone');
      await record(tx, 'announcement.schedule-cancelled', subject(id), { act });
    },
    now,
  );
}

/** Takes away what was to happen to a text, with its jobs: it happened, or cannot any more. Says how much there was. */
export async function clearSchedules(tx: Tx, announcementId: string, acts: ScheduledAct[]): Promise<number> {
  const these = and(eq(schedules.announcementId, announcementId), inArray(schedules.act, acts));
  const cleared = await tx.delete(schedules).where(these).returning({ id: schedules.id });
  await takeBack(
    tx,
    cleared.map(({ id }) => keyOf(id)),
  );
  return cleared.length;
}

async function planOf(tx: Tx, announcementId: string): Promise<Plan> {
  const rows = await tx.select().from(schedules).where(eq(schedules.announcementId, announcementId));
  const timeOf = (act: ScheduledAct) => rows.find((row) => row.act === act && !row.refusedAt)?.at ?? null;
  return { publish: timeOf('publish'), withdraw: timeOf('withdraw') };
}
