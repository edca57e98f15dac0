import 'server-only';
import { eq } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { announcementSchedules as schedules } from '@/db/schema/announcement-schedules';
import { announcements } from '@/db/schema/announcements';
import type { MessageKind } from '@/db/schema/outbox.values';
import { post } from '@/features/outbox/mutations';
import { system, type Viewer, viewerOf, visitor } from '@/lib/viewer';
import { makePublic, takeDown } from '../changes/mutations';
import { reasonsNotToKeep } from '../scheduled/rules';

type Schedule = typeof schedules.$inferSelect;
type Row = typeof announcements.$inferSelect;

/**
 * Publishes or withdraws a text whose time has come, and tells the editor who chose it. What the rule refuses now stays
 * undone and is told too, with every reason. Does nothing for a time that was changed, cancelled or kept already.
 */
export function keepSchedule(scheduleId: string, now: Date): Promise<void> {
  return write(
    system,
    async (tx) => {
      const [due] = await tx
        .select({ schedule: schedules, row: announcements })
        .from(schedules)
        .innerJoin(announcements, eq(announcements.id, schedules.announcementId))
        .where(eq(schedules.id, scheduleId));
      if (!due || due.schedule.refusedAt) return;
      const { schedule, row } = due;
      const reasons = reasonsNotToKeep(await chooserOf(tx, schedule), row, schedule.act);
      if (reasons.length > 0) {
        const refusals = reasons.map(({ code }) => code);
        await leave(tx, schedule, refusals);
        await tell(tx, schedule, row, refusals);
        return;
      }
      if (schedule.act === 'publish') await makePublic(tx, system, row);
      else await takeDown(tx, system, row, schedule.reason);
      await tell(tx, schedule, row);
    },
    now,
  );
}

async function chooserOf(tx: Tx, { setBy }: Schedule): Promise<Viewer> {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, setBy));
  return account?.status === 'active' ? viewerOf(account) : visitor;
}

async function leave(tx: Tx, { id, act, announcementId }: Schedule, refusals: string[]): Promise<void> {
  await tx.update(schedules).set({ refusedAt: tx.now, refusals }).where(eq(schedules.id, id));
  const subject = { type: 'announcement', id: announcementId };
  await record(tx, 'announcement.schedule-refused', subject, { act, refusals });
}

const kinds = {
  publish: ['announcement-published', 'announcement-not-published'],
  withdraw: ['announcement-withdrawn', 'announcement-not-withdrawn'],
} as const satisfies Record<Schedule['act'], readonly [MessageKind, MessageKind]>;

async function tell(tx: Tx, { id, act, setBy }: Schedule, row: Row, refusals?: string[]): Promise<void> {
  await post(tx, {
    key: `schedule:${id}`,
    channel: 'site',
    kind: kinds[act][refusals ? 1 : 0],
    accountId: setBy,
    communityId: row.communityId,
    facts: { announcementId: row.id, ...(refusals ? { refusals } : {}) },
  });
}
