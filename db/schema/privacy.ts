import { index, oneOf, table, text, time, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { consentGivers, consentMeans, consentPurposes } from './privacy.values';

/** Someone we hold data of. Erasing destroys `wrappedKey`, and with it everything that was sealed for the person. */
export const persons = table('persons', {
  id: text().primaryKey().$defaultFn(newId),
  wrappedKey: text(),
  createdAt: time().notNull(),
  erasedAt: time(),
});

/** Consent by purpose and version of the notice (个人信息保护法 art. 14). */
export const consents = table(
  'consents',
  {
    id: text().primaryKey().$defaultFn(newId),
    personId: text()
      .notNull()
      .references(() => persons.id),
    purpose: oneOf(consentPurposes).notNull(),
    noticeVersion: text().notNull(),
    givenBy: oneOf(consentGivers).notNull().default('self'),
    means: oneOf(consentMeans).notNull().default('online'),
    givenAt: time().notNull(),
    withdrawnAt: time(),
  },
  (t) => [
    valuesCheck('consents_purpose', t.purpose, consentPurposes),
    index('consents_person').on(t.personId, t.purpose),
  ],
);
