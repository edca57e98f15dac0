import { big, index, int, oneOf, table, text, time, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import { communities } from './communities';
import { planOrigins, planStatuses } from './plans.values';
import { summaries } from './summaries';

/**
 * Something that was planned or asked for: what, by when, by whom, and what came of it. With a figure and a target it is measured.
 * `summaryId`: the summary whose next steps it was. `communityId` null: of the sub-district.
 */
export const planItems = table(
  'plan_items',
  {
    id: text().primaryKey().$defaultFn(newId),
    communityId: text().references(() => communities.id),
    origin: oneOf(planOrigins).notNull(),
    /** Of a task from above: who asked, and in which document. */
    askedBy: text().notNull().default(''),
    what: text().notNull(),
    dueDay: text().notNull(),
    owner: text().notNull().default(''),
    figure: text(),
    /** In the stored steps of the figure's unit. */
    target: big(),
    status: oneOf(planStatuses).notNull(),
    closedOn: text(),
    outcome: text().notNull().default(''),
    summaryId: text().references(() => summaries.id),
    savedBy: text().references(() => accounts.id),
    savedAt: time().notNull(),
    version: int().notNull().default(1),
  },
  (t) => [
    valuesCheck('plan_items_origin', t.origin, planOrigins),
    valuesCheck('plan_items_status', t.status, planStatuses),
    index('plan_items_due').on(t.status, t.dueDay, t.id),
    index('plan_items_community').on(t.communityId, t.status, t.dueDay, t.id),
  ],
);
