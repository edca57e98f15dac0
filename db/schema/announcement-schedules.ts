import { json, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import { scheduledActs } from './announcement-schedules.values';
import { announcements } from './announcements';

/**
 * When a text is published or withdrawn by itself: at most one row for each act, gone when it was done or cancelled. One
 * that was refused at its time stays with the codes of the reasons, until somebody sees to it.
 */
export const announcementSchedules = table(
  'announcement_schedules',
  {
    id: text().primaryKey().$defaultFn(newId),
    announcementId: text()
      .notNull()
      .references(() => announcements.id),
    act: oneOf(scheduledActs).notNull(),
    at: time().notNull(),
    reason: text().notNull().default(''),
    setBy: text()
      .notNull()
      .references(() => accounts.id),
    setAt: time().notNull(),
    refusedAt: time(),
    refusals: json<string[]>(),
  },
  (t) => [
    valuesCheck('announcement_schedules_act', t.act, scheduledActs),
    uniqueIndex('announcement_schedules_announcement').on(t.announcementId, t.act),
  ],
);
