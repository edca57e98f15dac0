import { index, int, table, text, uniqueIndex } from '../dialect';
import { newId } from '../new-id';

/** The communities (社区) of the sub-district. `version` grows with each edit. */
export const communities = table(
  'communities',
  {
    id: text().primaryKey().$defaultFn(newId),
    slug: text().notNull(),
    name: text().notNull(),
    nameEn: text().notNull(),
    address: text().notNull(),
    officeHours: text().notNull(),
    telephone: text().notNull(),
    intro: text().notNull(),
    introEn: text().notNull(),
    position: int().notNull(),
    version: int().notNull().default(1),
  },
  (t) => [uniqueIndex('communities_slug').on(t.slug)],
);

/** Grids (网格), the areas of responsibility inside a community, by name. */
export const grids = table(
  'grids',
  {
    id: text().primaryKey().$defaultFn(newId),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    name: text().notNull(),
    position: int().notNull(),
  },
  (t) => [index('grids_community').on(t.communityId, t.position)],
);
