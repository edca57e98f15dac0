import { index, int, json, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import { communities } from './communities';
import { channels, deliveryFaults, type MessageFacts, messageKinds } from './outbox.values';
import { persons } from './privacy';

/**
 * What must reach a person, written in the transaction of its cause. To an account, or to a person without one, whose
 * contact is sealed with that person's key. Delivered: shown on the own page, taken by the mail server or the group, or the slip
 * was handed over. Failed without a fault: nobody needs it any more. Open without `nextTryAt`: what it would go by is not set up.
 */
export const messages = table(
  'messages',
  {
    id: text().primaryKey().$defaultFn(newId),
    key: text().notNull(),
    channel: oneOf(channels).notNull(),
    kind: oneOf(messageKinds).notNull(),
    facts: json<MessageFacts>().notNull(),
    communityId: text().references(() => communities.id),
    accountId: text().references(() => accounts.id),
    personId: text().references(() => persons.id),
    sealedContact: text(),
    createdAt: time().notNull(),
    attempts: int().notNull().default(0),
    nextTryAt: time(),
    deliveredAt: time(),
    deliveredBy: text().references(() => accounts.id),
    readAt: time(),
    failedAt: time(),
    fault: oneOf(deliveryFaults),
  },
  (t) => [
    valuesCheck('messages_channel', t.channel, channels),
    valuesCheck('messages_kind', t.kind, messageKinds),
    valuesCheck('messages_fault', t.fault, deliveryFaults),
    uniqueIndex('messages_key').on(t.key),
    index('messages_account').on(t.accountId, t.readAt, t.deliveredAt),
    index('messages_open').on(t.channel, t.deliveredAt, t.failedAt, t.createdAt),
  ],
);
