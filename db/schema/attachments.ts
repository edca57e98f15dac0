import { bool, index, int, primaryKey, table, text } from '../dialect';
import { newId } from '../new-id';
import { announcements } from './announcements';
import { media } from './media';

/** A document that belongs to a text, under the name that readers see, in the order of `position`. */
export const attachments = table(
  'attachments',
  {
    id: text().primaryKey().$defaultFn(newId),
    announcementId: text()
      .notNull()
      .references(() => announcements.id, { onDelete: 'cascade' }),
    mediaId: text()
      .notNull()
      .references(() => media.id),
    name: text().notNull(),
    position: int().notNull(),
  },
  (t) => [index('attachments_announcement').on(t.announcementId, t.position), index('attachments_media').on(t.mediaId)],
);

/**
 * The pictures inside a text, kept with each save: whether a picture is in use is asked of an index. `earlier`: it stands no
 * more in the text as it is, only in a version that can be restored.
 */
export const bodyPictures = table(
  'body_pictures',
  {
    announcementId: text()
      .notNull()
      .references(() => announcements.id, { onDelete: 'cascade' }),
    mediaId: text()
      .notNull()
      .references(() => media.id),
    earlier: bool().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.announcementId, t.mediaId] }), index('body_pictures_media').on(t.mediaId)],
);
