import { int, table, text, time, uniqueIndex } from '../dialect';
import { newId } from '../new-id';

/** A picture, re-encoded and stored under the hash of its content; the alternative text belongs to each use. */
export const media = table(
  'media',
  {
    id: text().primaryKey().$defaultFn(newId),
    hash: text().notNull(),
    width: int().notNull(),
    height: int().notNull(),
    bytes: int().notNull(),
    addedBy: text(),
    addedAt: time().notNull(),
  },
  (t) => [uniqueIndex('media_hash').on(t.hash)],
);
