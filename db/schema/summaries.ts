import { bool, index, int, json, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import { communities } from './communities';
import { type Snapshot, summaryScopes, summaryStatuses } from './summaries.values';

/** A structure of work summaries (工作总结) that an office made by copying another: a text with tokens for figures. */
export const summaryTemplates = table(
  'summary_templates',
  {
    id: text().primaryKey().$defaultFn(newId),
    name: text().notNull(),
    scope: oneOf(summaryScopes).notNull(),
    title: text().notNull(),
    body: text().notNull(),
    version: int().notNull().default(1),
    savedBy: text().references(() => accounts.id),
    savedAt: time().notNull(),
  },
  (t) => [
    valuesCheck('summary_templates_scope', t.scope, summaryScopes),
    uniqueIndex('summary_templates_name').on(t.name),
  ],
);

/**
 * A work summary: a text whose figures are counted anew at each look until it is signed; then `snapshot` holds what they were.
 * `communityId` null: of the sub-district.
 */
export const summaries = table(
  'summaries',
  {
    id: text().primaryKey().$defaultFn(newId),
    communityId: text().references(() => communities.id),
    status: oneOf(summaryStatuses).notNull(),
    fromDay: text().notNull(),
    toDay: text().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    /** Whether figures are said roundly (公文约数). */
    rounded: bool().notNull().default(false),
    templateName: text().notNull(),
    createdBy: text().references(() => accounts.id),
    createdAt: time().notNull(),
    savedBy: text().references(() => accounts.id),
    savedAt: time().notNull(),
    submittedBy: text().references(() => accounts.id),
    submittedAt: time(),
    returnedBecause: text().notNull().default(''),
    signedBy: text().references(() => accounts.id),
    signature: text().notNull().default(''),
    signedAt: time(),
    snapshot: json<Snapshot>(),
    version: int().notNull().default(1),
  },
  (t) => [
    valuesCheck('summaries_status', t.status, summaryStatuses),
    index('summaries_list').on(t.createdAt, t.id),
    index('summaries_community').on(t.communityId, t.createdAt, t.id),
  ],
);
