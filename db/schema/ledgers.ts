import { big, index, int, json, oneOf, primaryKey, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import { communities } from './communities';
import { grains, type Measure, measures, pictureParts, type Unit } from './ledgers.values';
import { media } from './media';

/** A campaign (专项行动, 主题活动) that entries of any ledger may belong to; without a community it is the whole sub-district's. */
export const campaigns = table(
  'campaigns',
  {
    id: text().primaryKey().$defaultFn(newId),
    name: text().notNull(),
    communityId: text().references(() => communities.id),
    fromDay: text().notNull(),
    toDay: text().notNull(),
    version: int().notNull().default(1),
    savedBy: text().references(() => accounts.id),
    savedAt: time().notNull(),
  },
  (t) => [index('campaigns_from').on(t.fromDay, t.id)],
);

/**
 * What was done, one row an act, of every ledger. `entries` is 1, or -1 where an entry takes another one back; so are the signs of
 * its quantities, whose units say how many of a stored number make one. `source`: the thing that wrote it by itself, once a part.
 */
export const ledgerEntries = table(
  'ledger_entries',
  {
    id: text().primaryKey().$defaultFn(newId),
    ledger: text().notNull(),
    /** Null for what the sub-district itself did. */
    communityId: text().references(() => communities.id),
    /** By its name, as it was: grids are drawn anew. */
    grid: text().notNull().default(''),
    campaignId: text().references(() => campaigns.id),
    day: text().notNull(),
    category: text().notNull().default(''),
    place: text().notNull().default(''),
    entries: int().notNull().default(1),
    quantity: big().notNull(),
    unit: text().$type<Unit>().notNull(),
    quantity2: big(),
    unit2: text().$type<Unit>(),
    people: int(),
    details: json<Record<string, string | number | boolean>>().notNull(),
    sourceType: text(),
    sourceId: text(),
    sourcePart: int(),
    reversesId: text(),
    enteredBy: text().references(() => accounts.id),
    enteredAt: time().notNull(),
    removedAt: time(),
    /** Why it was taken out, or takes another one back. */
    because: text().notNull().default(''),
    version: int().notNull().default(1),
  },
  (t) => [
    index('ledger_entries_list').on(t.ledger, t.day, t.id),
    index('ledger_entries_community').on(t.communityId, t.ledger, t.day, t.id),
    index('ledger_entries_category').on(t.ledger, t.category, t.day, t.id),
    index('ledger_entries_day').on(t.day, t.communityId),
    index('ledger_entries_campaign').on(t.campaignId, t.day, t.id),
    uniqueIndex('ledger_entries_source').on(t.ledger, t.sourceType, t.sourceId, t.sourcePart),
    uniqueIndex('ledger_entries_reverses').on(t.reversesId),
  ],
);

/** Sums of each month and each day, kept in the transaction of each entry and checked against the entries each night. */
export const ledgerTotals = table(
  'ledger_totals',
  {
    ledger: text().notNull(),
    /** Empty for what the sub-district itself did. */
    communityId: text().notNull(),
    /** Empty where an entry belongs to no campaign. */
    campaignId: text().notNull(),
    category: text().notNull(),
    measure: oneOf(measures).$type<Measure>().notNull(),
    unit: text().$type<Unit>().notNull(),
    grain: oneOf(grains).notNull(),
    /** 2026-11 or 2026-11-05. */
    span: text().notNull(),
    sum: big().notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.grain, t.span, t.communityId, t.ledger, t.category, t.measure, t.unit, t.campaignId],
    }),
    valuesCheck('ledger_totals_grain', t.grain, grains),
    valuesCheck('ledger_totals_measure', t.measure, measures),
  ],
);

/** Pictures of an entry, in the order of their pairs; taken from the same angle before and after. */
export const ledgerPictures = table(
  'ledger_pictures',
  {
    id: text().primaryKey().$defaultFn(newId),
    entryId: text()
      .notNull()
      .references(() => ledgerEntries.id),
    mediaId: text()
      .notNull()
      .references(() => media.id),
    part: oneOf(pictureParts).notNull(),
    position: int().notNull(),
    caption: text().notNull().default(''),
  },
  (t) => [
    valuesCheck('ledger_pictures_part', t.part, pictureParts),
    index('ledger_pictures_entry').on(t.entryId, t.position),
    index('ledger_pictures_media').on(t.mediaId),
  ],
);

/** A month of a community's ledgers that was closed and signed; its sums stand here as they were. */
export const ledgerClosings = table(
  'ledger_closings',
  {
    id: text().primaryKey().$defaultFn(newId),
    /** Empty for what the sub-district itself did. */
    communityId: text().notNull(),
    month: text().notNull(),
    sums: json<{ ledger: string; category: string; measure: Measure; unit: Unit; sum: number }[]>().notNull(),
    signature: text().notNull(),
    closedBy: text().references(() => accounts.id),
    closedAt: time().notNull(),
  },
  (t) => [uniqueIndex('ledger_closings_once').on(t.communityId, t.month)],
);
