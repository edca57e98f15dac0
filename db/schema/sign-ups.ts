import { index, int, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import { eventGroups, events } from './events';
import { persons } from './privacy';
import { attendanceWays, contactKinds, signUpFor, signUpStatuses } from './sign-ups.values';

/**
 * One person's seat at an event, or place in its waiting list. Name, contact and answers are sealed with the person's key;
 * `personKey` is a keyed hash of who it is, by which the same person is known again. `turn`: the order in which people came.
 */
export const signUps = table(
  'sign_ups',
  {
    id: text().primaryKey().$defaultFn(newId),
    /** Eight digits, by which people speak of it. */
    number: text().notNull(),
    eventId: text()
      .notNull()
      .references(() => events.id),
    groupId: text()
      .notNull()
      .references(() => eventGroups.id),
    status: oneOf(signUpStatuses).notNull(),
    turn: int().notNull(),
    offerEndsAt: time(),
    for: oneOf(signUpFor).notNull(),
    accountId: text().references(() => accounts.id),
    personId: text()
      .notNull()
      .references(() => persons.id),
    personKey: text().notNull(),
    /** The same while it lives, and null afterwards: nobody has two places at one event. */
    livingKey: text(),
    /** A keyed hash of all that was sent and from where: the same again within ten minutes is the first one. */
    repeatKey: text(),
    sealedPerson: text().notNull(),
    contactKind: oneOf(contactKinds).notNull(),
    enteredBy: text().references(() => accounts.id),
    createdAt: time().notNull(),
    statusAt: time().notNull(),
  },
  (t) => [
    valuesCheck('sign_ups_status', t.status, signUpStatuses),
    uniqueIndex('sign_ups_number').on(t.number),
    uniqueIndex('sign_ups_repeat').on(t.repeatKey),
    uniqueIndex('sign_ups_living').on(t.eventId, t.livingKey),
    index('sign_ups_order').on(t.eventId, t.groupId, t.status, t.turn),
    index('sign_ups_account').on(t.accountId, t.createdAt),
    index('sign_ups_person').on(t.personId),
  ],
);

/**
 * Somebody came. `id` is made by the device that saw it, so that what arrives twice counts once. `people` is one, or many where
 * heads were counted; 人次 is its sum, 人 the number of different `personKey`, and the two are never added.
 */
export const attendances = table(
  'attendances',
  {
    id: text().primaryKey(),
    eventId: text()
      .notNull()
      .references(() => events.id),
    signUpId: text().references(() => signUps.id),
    way: oneOf(attendanceWays).notNull(),
    door: text().notNull().default(''),
    people: int().notNull().default(1),
    personId: text().references(() => persons.id),
    personKey: text(),
    sealedPerson: text(),
    /** When it was seen, by the device's clock, and when it arrived here. */
    seenAt: time().notNull(),
    receivedAt: time().notNull(),
    by: text().references(() => accounts.id),
    /** Taken back: a wrong tap. It counts no more, and stays. */
    undoneAt: time(),
  },
  (t) => [
    valuesCheck('attendances_way', t.way, attendanceWays),
    uniqueIndex('attendances_sign_up').on(t.signUpId),
    index('attendances_event').on(t.eventId, t.receivedAt),
    index('attendances_person').on(t.personKey, t.eventId),
  ],
);
