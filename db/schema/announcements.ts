import { sql } from 'drizzle-orm';
import { bool, index, int, json, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import { announcementStatuses, versionKinds } from './announcements.values';
import { communities } from './communities';
import { media } from './media';

/** Columns (栏目) of the portal, in the order of the navigation. `staleDays`: after how long without news it is idle. */
export const columns = table(
  'columns',
  {
    id: text().primaryKey().$defaultFn(newId),
    slug: text().notNull(),
    name: text().notNull(),
    nameEn: text().notNull(),
    position: int().notNull(),
    staleDays: int().notNull().default(14),
    shown: bool().notNull().default(true),
    /** Notices stand in a place of their own on the home page. */
    notices: bool().notNull().default(false),
    version: int().notNull().default(1),
  },
  (t) => [uniqueIndex('columns_slug').on(t.slug)],
);

/** A text of the portal as it stands now. `communityId` null: for the whole sub-district. `version` grows with each save. */
export const announcements = table(
  'announcements',
  {
    id: text().primaryKey().$defaultFn(newId),
    slug: text().notNull(),
    status: oneOf(announcementStatuses).notNull(),
    columnId: text()
      .notNull()
      .references(() => columns.id),
    communityId: text().references(() => communities.id),
    title: text().notNull(),
    summary: text().notNull(),
    body: text().notNull(),
    source: text().notNull(),
    coverId: text().references(() => media.id),
    coverAlt: text().notNull().default(''),
    pinned: bool().notNull().default(false),
    version: int().notNull().default(1),
    createdBy: text().references(() => accounts.id),
    updatedBy: text().references(() => accounts.id),
    createdAt: time().notNull(),
    updatedAt: time().notNull(),
    publishedAt: time(),
    correctedAt: time(),
    correctionNote: text(),
    withdrawnAt: time(),
    withdrawalReason: text(),
  },
  (t) => [
    valuesCheck('announcements_status', t.status, announcementStatuses),
    uniqueIndex('announcements_slug').on(t.slug),
    index('announcements_published').on(t.status, t.publishedAt, t.id),
    index('announcements_column').on(t.status, t.columnId, t.publishedAt, t.id),
    index('announcements_community').on(t.status, t.communityId, t.publishedAt, t.id),
    index('announcements_updated').on(t.updatedAt, t.id),
    index('announcements_desk_status').on(t.status, t.updatedAt, t.id),
    index('announcements_desk_column').on(t.columnId, t.updatedAt, t.id),
    index('announcements_desk_column_status').on(t.columnId, t.status, t.updatedAt, t.id),
    index('announcements_desk_community').on(t.communityId, t.updatedAt, t.id),
    index('announcements_desk_community_status').on(t.communityId, t.status, t.updatedAt, t.id),
    index('announcements_desk_editor').on(t.updatedBy, t.updatedAt, t.id),
    index('announcements_pinned').on(t.pinned, t.status, t.publishedAt, t.id),
    index('announcements_cover').on(t.coverId),
  ],
);

/** Every text that an editor sent, so that no word is lost: those that were saved and those set aside in a conflict. */
export const announcementVersions = table(
  'announcement_versions',
  {
    id: text().primaryKey().$defaultFn(newId),
    announcementId: text()
      .notNull()
      .references(() => announcements.id),
    kind: oneOf(versionKinds).notNull(),
    version: int().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    body: text().notNull(),
    editorId: text().references(() => accounts.id),
    savedAt: time().notNull(),
    resolvedAt: time(),
  },
  (t) => [
    valuesCheck('announcement_versions_kind', t.kind, versionKinds),
    index('announcement_versions_waiting').on(t.kind, t.resolvedAt, t.savedAt),
    index('announcement_versions_announcement').on(t.announcementId, t.kind, t.version),
    index('announcement_versions_history').on(t.announcementId, t.savedAt, t.id),
  ],
);

/**
 * What somebody is writing and has not saved, for the writer alone: one current row a person and text. `textKey` is the
 * text's id, or a key of its own while it is new; `base` the version it was begun from; `window` tells two windows of one
 * person apart, `sequence` what came late from what is new. With `replacedAt` it is an earlier state that is not contained
 * in what took its place.
 */
export const announcementAutosaves = table(
  'announcement_autosaves',
  {
    id: text().primaryKey().$defaultFn(newId),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    textKey: text().notNull(),
    announcementId: text().references(() => announcements.id),
    base: int().notNull(),
    window: text().notNull(),
    sequence: int().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    body: text().notNull(),
    /** The other fields of the form, by name. */
    rest: json<Record<string, string>>().notNull(),
    savedAt: time().notNull(),
    replacedAt: time(),
  },
  (t) => [
    uniqueIndex('announcement_autosaves_current').on(t.accountId, t.textKey).where(sql`replaced_at is null`),
    index('announcement_autosaves_announcement').on(t.announcementId, t.accountId, t.savedAt, t.id),
  ],
);
