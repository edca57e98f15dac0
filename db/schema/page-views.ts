import { int, primaryKey, table, text } from '../dialect';

/**
 * How often visitors read a public page on one day of the neighbourhood (2026-11-22). `path` has no language and no
 * query: both languages of a page are one page. Nothing here leads to a person.
 */
export const pageViews = table(
  'page_views',
  {
    path: text().notNull(),
    day: text().notNull(),
    views: int().notNull(),
  },
  // The day first, and no index by path: sums over a span must not walk through all the years.
  (t) => [primaryKey({ columns: [t.day, t.path] })],
);
