import { index, int, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import { communities } from './communities';
import { nominations } from './nominations';
import { persons } from './privacy';
import { noticeKinds, noticeStatuses, objectionModes, objectionStatuses } from './public-notices.values';

/**
 * 公示: one clock for all kinds. It begins on a working day and ends after `workingDays` more that were not touched by a
 * pause; `dueAt` is when that is, as far as is known now, and null while it is paused.
 */
export const publicNotices = table(
  'public_notices',
  {
    id: text().primaryKey().$defaultFn(newId),
    /** The address: /notices/2026-0012 */
    number: text().notNull(),
    kind: oneOf(noticeKinds).notNull(),
    status: oneOf(noticeStatuses).notNull(),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    title: text().notNull(),
    /** How and to whom to object: telephone, address, hours, e-mail; printed on the notice. */
    objectTo: text().notNull(),
    /** 2026-05-04 */
    startDay: text().notNull(),
    workingDays: int().notNull(),
    dueAt: time(),
    openedBy: text()
      .notNull()
      .references(() => accounts.id),
    openedAt: time().notNull(),
    endedAt: time(),
    /** What was objected and what was found, without names; said at the end. */
    result: text(),
    withdrawalReason: text(),
    version: int().notNull().default(1),
  },
  (t) => [
    valuesCheck('public_notices_kind', t.kind, noticeKinds),
    valuesCheck('public_notices_status', t.status, noticeStatuses),
    uniqueIndex('public_notices_number').on(t.number),
    index('public_notices_desk').on(t.communityId, t.openedAt, t.id),
    index('public_notices_status').on(t.status, t.startDay),
  ],
);

export const noticeSubjects = table(
  'notice_subjects',
  {
    id: text().primaryKey().$defaultFn(newId),
    noticeId: text()
      .notNull()
      .references(() => publicNotices.id),
    nominationId: text()
      .notNull()
      .references(() => nominations.id),
    position: int().notNull(),
  },
  (t) => [
    uniqueIndex('notice_subjects_once').on(t.noticeId, t.nominationId),
    index('notice_subjects_nomination').on(t.nominationId),
  ],
);

/** A change of the clock and its reason: a pause (`until` null while it lasts) or `extraDays` more working days. */
export const noticeChanges = table(
  'notice_changes',
  {
    id: text().primaryKey().$defaultFn(newId),
    noticeId: text()
      .notNull()
      .references(() => publicNotices.id),
    extraDays: int().notNull().default(0),
    from: time().notNull(),
    until: time(),
    reason: text().notNull(),
    by: text()
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [index('notice_changes_notice').on(t.noticeId, t.from)],
);

/** 异议: what it says and how to reach who objects are sealed with a key of its own; `finding` is public and names nobody. */
export const objections = table(
  'objections',
  {
    id: text().primaryKey().$defaultFn(newId),
    number: text().notNull(),
    noticeId: text()
      .notNull()
      .references(() => publicNotices.id),
    nominationId: text()
      .notNull()
      .references(() => nominations.id),
    status: oneOf(objectionStatuses).notNull(),
    mode: oneOf(objectionModes).notNull(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    sealedText: text(),
    sealedContact: text(),
    receivedAt: time().notNull(),
    enteredBy: text().references(() => accounts.id),
    finding: text(),
    closedBy: text().references(() => accounts.id),
    closedAt: time(),
  },
  (t) => [
    valuesCheck('objections_status', t.status, objectionStatuses),
    valuesCheck('objections_mode', t.mode, objectionModes),
    uniqueIndex('objections_number').on(t.number),
    index('objections_notice').on(t.noticeId, t.status),
    index('objections_nomination').on(t.nominationId, t.status),
  ],
);
