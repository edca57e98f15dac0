import { big, index, int, json, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import { communities } from './communities';
import { batchPeriods, honourTitles, levelOutcomes, levels, supportKinds } from './honours.values';
import { nominations } from './nominations';

/** A batch of the honour roll (好人榜): those of a month or a quarter. `communityId` null: of the whole sub-district. */
export const honourBatches = table(
  'honour_batches',
  {
    id: text().primaryKey().$defaultFn(newId),
    slug: text().notNull(),
    communityId: text().references(() => communities.id),
    period: oneOf(batchPeriods).notNull(),
    year: int().notNull(),
    /** The month, 1 to 12, or the quarter, 1 to 4. */
    part: int().notNull(),
    publishedBy: text().references(() => accounts.id),
    publishedAt: time().notNull(),
  },
  (t) => [
    valuesCheck('honour_batches_period', t.period, batchPeriods),
    uniqueIndex('honour_batches_slug').on(t.slug),
    index('honour_batches_published').on(t.publishedAt, t.id),
  ],
);

/** An honour of the community. What is shown of the person comes from the nomination, through the consents. */
export const honours = table(
  'honours',
  {
    id: text().primaryKey().$defaultFn(newId),
    /** The address: /honours/2026-0007. It says nothing of the person. */
    slug: text().notNull(),
    nominationId: text()
      .notNull()
      .references(() => nominations.id),
    batchId: text()
      .notNull()
      .references(() => honourBatches.id),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    awardedAt: time().notNull(),
    awardedBy: text()
      .notNull()
      .references(() => accounts.id),
    revokedAt: time(),
    revokedBy: text().references(() => accounts.id),
    revocationReason: text(),
  },
  (t) => [
    uniqueIndex('honours_slug').on(t.slug),
    uniqueIndex('honours_nomination').on(t.nominationId),
    index('honours_batch').on(t.batchId, t.awardedAt, t.id),
    index('honours_awarded').on(t.awardedAt, t.id),
    index('honours_community').on(t.communityId, t.awardedAt, t.id),
  ],
);

/** 逐级推荐: what went up, to whom, and the files of the folder by name and hash. */
export const forwardings = table(
  'forwardings',
  {
    id: text().primaryKey().$defaultFn(newId),
    honourId: text()
      .notNull()
      .references(() => honours.id),
    level: oneOf(levels).notNull(),
    sentTo: text().notNull(),
    files: json<{ name: string; hash: string }[]>().notNull(),
    sentBy: text()
      .notNull()
      .references(() => accounts.id),
    sentAt: time().notNull(),
  },
  (t) => [
    valuesCheck('forwardings_level', t.level, levels),
    index('forwardings_honour').on(t.honourId, t.sentAt),
    index('forwardings_sent').on(t.sentAt, t.id),
  ],
);

/** What came of it at a level above: batch, day and number of the document. */
export const levelResults = table(
  'level_results',
  {
    id: text().primaryKey().$defaultFn(newId),
    honourId: text()
      .notNull()
      .references(() => honours.id),
    level: oneOf(levels).notNull(),
    title: oneOf(honourTitles).notNull(),
    outcome: oneOf(levelOutcomes).notNull(),
    batch: text().notNull(),
    /** 2026-05-04 */
    day: text().notNull(),
    document: text().notNull().default(''),
    enteredBy: text()
      .notNull()
      .references(() => accounts.id),
    enteredAt: time().notNull(),
  },
  (t) => [
    valuesCheck('level_results_level', t.level, levels),
    valuesCheck('level_results_title', t.title, honourTitles),
    valuesCheck('level_results_outcome', t.outcome, levelOutcomes),
    index('level_results_honour').on(t.honourId, t.day),
    index('level_results_day').on(t.day, t.id),
  ],
);

/** 礼遇、帮扶、慰问: money in fen. The need is sealed with the person's key; the public sees totals alone. */
export const supports = table(
  'supports',
  {
    id: text().primaryKey().$defaultFn(newId),
    honourId: text()
      .notNull()
      .references(() => honours.id),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    kind: oneOf(supportKinds).notNull(),
    basis: text().notNull(),
    /** 2026-05-04 */
    day: text().notNull(),
    visitors: text().notNull().default(''),
    amountFen: big().notNull().default(0),
    goods: text().notNull().default(''),
    source: text().notNull(),
    receipt: text().notNull().default(''),
    sealedNeed: text(),
    enteredBy: text()
      .notNull()
      .references(() => accounts.id),
    enteredAt: time().notNull(),
    cancelledAt: time(),
    cancelReason: text(),
  },
  (t) => [
    valuesCheck('supports_kind', t.kind, supportKinds),
    index('supports_day').on(t.day, t.id),
    index('supports_honour').on(t.honourId, t.day),
    index('supports_community').on(t.communityId, t.day, t.id),
  ],
);
