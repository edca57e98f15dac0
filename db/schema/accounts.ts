import { bool, index, int, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accountStatuses, linkPurposes, roles } from './accounts.values';
import { communities } from './communities';
import { persons } from './privacy';

/**
 * An account is a person who signs in. Contact and name are sealed with the person's key; lookups go by keyed hash.
 * `signature` is the plain name under which staff sign their acts, kept when the account ends; residents have none.
 */
export const accounts = table(
  'accounts',
  {
    id: text()
      .primaryKey()
      .references(() => persons.id),
    role: oneOf(roles).notNull(),
    communityId: text().references(() => communities.id),
    status: oneOf(accountStatuses).notNull(),
    signature: text(),
    sealedName: text(),
    sealedMobile: text(),
    sealedEmail: text(),
    mobileLookup: text(),
    emailLookup: text(),
    passwordHash: text(),
    sessionVersion: int().notNull().default(1),
    demonstration: bool().notNull().default(false),
    createdAt: time().notNull(),
  },
  (t) => [
    valuesCheck('accounts_role', t.role, roles),
    valuesCheck('accounts_status', t.status, accountStatuses),
    uniqueIndex('accounts_mobile').on(t.mobileLookup),
    uniqueIndex('accounts_email').on(t.emailLookup),
    index('accounts_community').on(t.communityId, t.role),
  ],
);

/** One-time links: only the hash of the token is kept. */
export const signInLinks = table(
  'sign_in_links',
  {
    id: text().primaryKey().$defaultFn(newId),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    purpose: oneOf(linkPurposes).notNull(),
    tokenHash: text().notNull(),
    createdAt: time().notNull(),
    expiresAt: time().notNull(),
    usedAt: time(),
  },
  (t) => [
    valuesCheck('sign_in_links_purpose', t.purpose, linkPurposes),
    uniqueIndex('sign_in_links_token').on(t.tokenHash),
    index('sign_in_links_account').on(t.accountId),
  ],
);

/** Someone forgot a password and asks the office for a new link. */
export const linkRequests = table(
  'link_requests',
  {
    id: text().primaryKey().$defaultFn(newId),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    askedAt: time().notNull(),
    answeredAt: time(),
  },
  (t) => [index('link_requests_account').on(t.accountId, t.answeredAt)],
);

/** How often something was tried in a window of time, by a keyed hash of who tried. */
export const attempts = table(
  'attempts',
  {
    key: text().primaryKey(),
    count: int().notNull(),
    endsAt: time().notNull(),
  },
  (t) => [index('attempts_end').on(t.endsAt)],
);
