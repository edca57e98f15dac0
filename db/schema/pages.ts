import { bool, int, oneOf, primaryKey, table, text, time, valuesCheck } from '../dialect';
import { pageLocales, pageSlugs } from './pages.values';

/** Pages of the office: about, privacy notice, accessibility statement, in each language. */
export const pages = table(
  'pages',
  {
    slug: oneOf(pageSlugs).notNull(),
    locale: oneOf(pageLocales).notNull(),
    title: text().notNull(),
    body: text().notNull(),
    version: int().notNull().default(1),
    updatedAt: time().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.slug, t.locale] }),
    valuesCheck('pages_slug', t.slug, pageSlugs),
    valuesCheck('pages_locale', t.locale, pageLocales),
  ],
);

/** One row: the portal's own name, masthead, footer and legal marks (domain 9.3); an empty mark is not shown. */
export const portal = table('portal', {
  id: int().primaryKey(),
  name: text().notNull(),
  nameEn: text().notNull(),
  subDistrict: text().notNull(),
  subDistrictEn: text().notNull(),
  tagline: text().notNull(),
  taglineEn: text().notNull(),
  host: text().notNull().default(''),
  organiser: text().notNull().default(''),
  address: text().notNull().default(''),
  officeHours: text().notNull().default(''),
  telephone: text().notNull().default(''),
  email: text().notNull().default(''),
  icpNumber: text().notNull().default(''),
  policeNumber: text().notNull().default(''),
  publicService: text().notNull().default(''),
  demonstration: bool().notNull().default(false),
  version: int().notNull().default(1),
});

/**
 * At most one row: the token with which a portal without an administrator is opened. Only its hash is kept, apart
 * from what pages read; using it takes the row away.
 */
export const firstRun = table('first_run', {
  id: int().primaryKey(),
  tokenHash: text().notNull(),
  madeAt: time().notNull(),
});
