import { index, oneOf, table, text, time, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import { communities } from './communities';
import { persons } from './privacy';
import { siteErrorStatuses } from './site-errors.values';

/** 网站纠错: what somebody found wrong on a page. How to reach them is sealed with a key of its own. */
export const siteErrors = table(
  'site_errors',
  {
    id: text().primaryKey().$defaultFn(newId),
    status: oneOf(siteErrorStatuses).notNull(),
    page: text().notNull(),
    communityId: text().references(() => communities.id),
    text: text().notNull(),
    personId: text().references(() => persons.id),
    sealedContact: text(),
    toldAt: time().notNull(),
    answer: text(),
    answeredBy: text().references(() => accounts.id),
    answeredAt: time(),
  },
  (t) => [
    valuesCheck('site_errors_status', t.status, siteErrorStatuses),
    index('site_errors_status_told').on(t.status, t.toldAt, t.id),
  ],
);
