import 'server-only';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { accounts } from '@/db/schema/accounts';
import { announcements, announcementVersions, columns } from '@/db/schema/announcements';
import type { AnnouncementStatus } from '@/db/schema/announcements.values';
import { communities } from '@/db/schema/communities';
import { media } from '@/db/schema/media';
import type { Viewer } from '@/lib/viewer';
import { onDeskOf } from '../queries';

const deskPageSize = 30;

export type DeskRow = {
  id: string;
  title: string;
  status: AnnouncementStatus;
  updatedAt: Date;
  publishedAt: Date | null;
  pinned: boolean;
  column: string;
  columnEn: string;
  community: string | null;
  communityEn: string | null;
  editor: string | null;
};

export type DeskFilter = {
  status?: AnnouncementStatus | undefined;
  columnId?: string | undefined;
  communityId?: string | undefined;
  mine?: boolean | undefined;
  q?: string | undefined;
  before?: string | undefined;
  after?: string | undefined;
};

/** What the viewer may meet on the desk, last touched first. `q` is looked for in the title. */
export async function listOnDesk(viewer: Viewer, filter: DeskFilter, size = deskPageSize): Promise<Page<DeskRow>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const rows = await db
    .select({
      id: announcements.id,
      title: announcements.title,
      status: announcements.status,
      updatedAt: announcements.updatedAt,
      publishedAt: announcements.publishedAt,
      pinned: announcements.pinned,
      column: columns.name,
      columnEn: columns.nameEn,
      community: communities.name,
      communityEn: communities.nameEn,
      editor: accounts.signature,
    })
    .from(announcements)
    .innerJoin(columns, eq(columns.id, announcements.columnId))
    .leftJoin(communities, eq(communities.id, announcements.communityId))
    .leftJoin(accounts, eq(accounts.id, announcements.updatedBy))
    .where(
      and(
        onDeskOf(viewer),
        filter.status ? eq(announcements.status, filter.status) : undefined,
        filter.columnId ? eq(announcements.columnId, filter.columnId) : undefined,
        filter.communityId ? eq(announcements.communityId, filter.communityId) : undefined,
        filter.mine && viewer.id ? eq(announcements.updatedBy, viewer.id) : undefined,
        filter.q
          ? sql`${announcements.title} like ${`%${filter.q.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`
          : undefined,
        cursor ? past(announcements.updatedAt, announcements.id, cursor, direction) : undefined,
      ),
    )
    .orderBy(order(announcements.updatedAt), order(announcements.id))
    .limit(size + 1);
  return pageOf(rows, size, direction, cursor !== undefined, ({ updatedAt, id }) => ({ at: updatedAt, id }));
}

export type Draft = typeof announcements.$inferSelect & {
  cover: { hash: string; width: number; height: number } | null;
  editor: string | null;
};

/** A text as its editor needs it; undefined when it is not on the viewer's desk. */
export async function getOnDesk(viewer: Viewer, id: string): Promise<Draft | undefined> {
  const [row] = await db
    .select({
      announcement: announcements,
      cover: { hash: media.hash, width: media.width, height: media.height },
      editor: accounts.signature,
    })
    .from(announcements)
    .leftJoin(media, eq(media.id, announcements.coverId))
    .leftJoin(accounts, eq(accounts.id, announcements.updatedBy))
    .where(and(eq(announcements.id, id), onDeskOf(viewer)));
  return row ? { ...row.announcement, cover: row.cover, editor: row.editor } : undefined;
}

export type Aside = {
  id: string;
  announcementId: string;
  announcementTitle: string;
  title: string;
  summary: string;
  body: string;
  savedAt: Date;
  editorId: string | null;
  editor: string | null;
};

/** Texts set aside in a conflict and not yet settled: of one announcement, or of the whole desk. */
export async function listAside(viewer: Viewer, announcementId?: string): Promise<Aside[]> {
  return db
    .select({
      id: announcementVersions.id,
      announcementId: announcementVersions.announcementId,
      announcementTitle: announcements.title,
      title: announcementVersions.title,
      summary: announcementVersions.summary,
      body: announcementVersions.body,
      savedAt: announcementVersions.savedAt,
      editorId: announcementVersions.editorId,
      editor: accounts.signature,
    })
    .from(announcementVersions)
    .innerJoin(announcements, eq(announcements.id, announcementVersions.announcementId))
    .leftJoin(accounts, eq(accounts.id, announcementVersions.editorId))
    .where(
      and(
        onDeskOf(viewer),
        eq(announcementVersions.kind, 'aside'),
        isNull(announcementVersions.resolvedAt),
        announcementId ? eq(announcementVersions.announcementId, announcementId) : undefined,
      ),
    )
    .orderBy(desc(announcementVersions.savedAt))
    .limit(20);
}
