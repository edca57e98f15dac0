import 'server-only';
import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { announcementSchedules as schedules } from '@/db/schema/announcement-schedules';
import type { ScheduledAct } from '@/db/schema/announcement-schedules.values';
import { announcements } from '@/db/schema/announcements';
import type { Viewer } from '@/lib/viewer';
import { onDeskOf } from '../queries';

export type Schedule = {
  announcementId: string;
  act: ScheduledAct;
  at: Date;
  reason: string;
  setBy: string | null;
  refusedAt: Date | null;
  refusals: string[] | null;
};

/** What is to happen to texts by themselves, and what was refused at its time. */
export async function listSchedules(viewer: Viewer, announcementIds: string[]): Promise<Schedule[]> {
  if (announcementIds.length === 0) return [];
  return db
    .select({
      announcementId: schedules.announcementId,
      act: schedules.act,
      at: schedules.at,
      reason: schedules.reason,
      setBy: accounts.signature,
      refusedAt: schedules.refusedAt,
      refusals: schedules.refusals,
    })
    .from(schedules)
    .innerJoin(announcements, eq(announcements.id, schedules.announcementId))
    .leftJoin(accounts, eq(accounts.id, schedules.setBy))
    .where(and(inArray(schedules.announcementId, announcementIds), onDeskOf(viewer)));
}

export type Refused = { id: string; title: string; act: ScheduledAct; at: Date };

/** Texts of the viewer's desk to which something did not happen at its time. */
export async function listRefused(viewer: Viewer): Promise<Refused[]> {
  return db
    .select({ id: announcements.id, title: announcements.title, act: schedules.act, at: schedules.at })
    .from(schedules)
    .innerJoin(announcements, eq(announcements.id, schedules.announcementId))
    .where(and(isNotNull(schedules.refusedAt), onDeskOf(viewer)))
    .orderBy(desc(schedules.refusedAt))
    .limit(8);
}
