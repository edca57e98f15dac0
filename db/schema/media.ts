import { bool, index, int, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { communities } from './communities';
import { mediaFormats, peopleBases } from './media.values';
import { persons } from './privacy';

/**
 * A picture (re-encoded) or a document, stored under the hash of its content. `alt` is what it is found by and offered
 * with; each use has a text of its own. No check on `format`: SQLite would rebuild a table that texts refer to.
 */
export const media = table(
  'media',
  {
    id: text().primaryKey().$defaultFn(newId),
    hash: text().notNull(),
    format: oneOf(mediaFormats).notNull().default('webp'),
    name: text().notNull().default(''),
    alt: text().notNull().default(''),
    width: int().notNull(),
    height: int().notNull(),
    bytes: int().notNull(),
    /** What must not be cut off when the picture is cropped, in per cent of its width and height. */
    focusX: int().notNull().default(50),
    focusY: int().notNull().default(50),
    /** Whether every width is there as AVIF too. */
    avif: bool().notNull().default(false),
    communityId: text().references(() => communities.id),
    version: int().notNull().default(1),
    addedBy: text(),
    addedAt: time().notNull(),
  },
  (t) => [
    uniqueIndex('media_hash').on(t.hash),
    index('media_added').on(t.addedAt, t.id),
    index('media_community').on(t.communityId, t.addedAt, t.id),
  ],
);

/** Of a picture on which people can be recognised: on which basis and until when it may be shown, and, sealed, who they are. */
export const pictureConsents = table(
  'picture_consents',
  {
    mediaId: text()
      .primaryKey()
      .references(() => media.id, { onDelete: 'cascade' }),
    basis: oneOf(peopleBases).notNull(),
    until: time(),
    withdrawnAt: time(),
    personId: text().references(() => persons.id),
    sealedPeople: text(),
  },
  (t) => [
    valuesCheck('picture_consents_basis', t.basis, peopleBases),
    index('picture_consents_until').on(t.until),
    index('picture_consents_person').on(t.personId),
  ],
);
