import 'server-only';
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { accounts } from '@/db/schema/accounts';
import { announcementSchedules } from '@/db/schema/announcement-schedules';
import { announcements, announcementVersions, columns } from '@/db/schema/announcements';
import type { AnnouncementStatus } from '@/db/schema/announcements.values';
import { communities } from '@/db/schema/communities';
import { media, pictureConsents } from '@/db/schema/media';
import { searchFor } from '@/db/search';
import { reachOf } from '@/features/accounts/rules';
import { consentFields, pictureFields, pictureOf } from '@/features/media/queries';
import type { PictureFacts } from '@/features/media/rules';
import type { Viewer } from '@/lib/viewer';
import { listAttachments } from '../attachments/queries';
import type { Attachment } from '../attachments/rules';
import { onDeskOf } from '../queries';

const deskPageSize = 30;

export type DeskRow = {
  id: string;
  slug: string;
  title: string;
  status: AnnouncementStatus;
  updatedAt: Date;
  publishedAt: Date | null;
  pinned: boolean;
  column: string;
  columnEn: string;
  communityId: string | null;
  community: string | null;
  communityEn: string | null;
  editor: string | null;
};

export type DeskFilter = {
  /** `scheduled`: will be published by itself. */
  status?: AnnouncementStatus | 'scheduled' | undefined;
  columnId?: string | undefined;
  communityId?: string | undefined;
  mine?: boolean | undefined;
  q?: string | undefined;
  before?: string | undefined;
  after?: string | undefined;
};

function deskRows() {
  return db
    .select({
      id: announcements.id,
      slug: announcements.slug,
      title: announcements.title,
      status: announcements.status,
      updatedAt: announcements.updatedAt,
      publishedAt: announcements.publishedAt,
      pinned: announcements.pinned,
      column: columns.name,
      columnEn: columns.nameEn,
      communityId: announcements.communityId,
      community: communities.name,
      communityEn: communities.nameEn,
      editor: accounts.signature,
    })
    .from(announcements)
    .innerJoin(columns, eq(columns.id, announcements.columnId))
    .leftJoin(communities, eq(communities.id, announcements.communityId))
    .leftJoin(accounts, eq(accounts.id, announcements.updatedBy))
    .$dynamic();
}

async function findOnDesk(viewer: Viewer, filter: DeskFilter & { q: string }, size: number): Promise<Page<DeskRow>> {
  const reach = reachOf(viewer, 'announcement.read-drafts');
  const outOfReach = reach === undefined || (reach && filter.communityId && filter.communityId !== reach);
  if (outOfReach) return { items: [] };
  const facets = {
    column: filter.columnId,
    community: reach ?? filter.communityId,
    status: filter.status === 'scheduled' ? 'draft' : filter.status,
    editor: filter.mine ? (viewer.id ?? 'nobody') : undefined,
  };
  const found = await searchFor(db, { text: filter.q, facets }, size + 1, filter.before);
  const ids = found.slice(0, size).map(({ subjectId }) => subjectId);
  const onlyScheduled = filter.status === 'scheduled' ? inArray(announcements.id, scheduled()) : undefined;
  const rows = await deskRows().where(and(inArray(announcements.id, ids), onlyScheduled));
  // Asked of the rows and not of the database, which would walk a whole community for a few texts that are named.
  const withinReach = rows.filter(({ communityId }) => reach === null || communityId === reach);
  const byId = new Map(withinReach.map((row) => [row.id, row]));
  const last = found[size - 1];
  return {
    items: ids.flatMap((id) => byId.get(id) ?? []),
    ...(found.length > size && last ? { older: last.place } : {}),
  };
}

/** What the viewer may meet on the desk, last touched first; with words to look for, those that hold them, hits in the title first. */
export async function listOnDesk(viewer: Viewer, filter: DeskFilter, size = deskPageSize): Promise<Page<DeskRow>> {
  if (filter.q) return findOnDesk(viewer, { ...filter, q: filter.q }, size);
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const rows = await deskRows()
    .where(
      and(
        onDeskOf(viewer),
        filter.status === 'scheduled' ? inArray(announcements.id, scheduled()) : undefined,
        filter.status && filter.status !== 'scheduled' ? eq(announcements.status, filter.status) : undefined,
        filter.columnId ? eq(announcements.columnId, filter.columnId) : undefined,
        filter.communityId ? eq(announcements.communityId, filter.communityId) : undefined,
        filter.mine && viewer.id ? eq(announcements.updatedBy, viewer.id) : undefined,
        cursor ? past(announcements.updatedAt, announcements.id, cursor, direction) : undefined,
      ),
    )
    .orderBy(order(announcements.updatedAt), order(announcements.id))
    .limit(size + 1);
  return pageOf(rows, size, direction, cursor !== undefined, ({ updatedAt, id }) => ({ at: updatedAt, id }));
}

const scheduled = () =>
  db
    .select({ id: announcementSchedules.announcementId })
    .from(announcementSchedules)
    .where(and(eq(announcementSchedules.act, 'publish'), isNull(announcementSchedules.refusedAt)));

export type Draft = typeof announcements.$inferSelect & {
  cover: PictureFacts | null;
  attachments: Attachment[];
  editor: string | null;
};

/** A text as its editor needs it; undefined when it is not on the viewer's desk. */
export async function getOnDesk(viewer: Viewer, id: string): Promise<Draft | undefined> {
  const [row] = await db
    .select({
      announcement: announcements,
      cover: pictureFields,
      consent: consentFields,
      editor: accounts.signature,
    })
    .from(announcements)
    .leftJoin(media, eq(media.id, announcements.coverId))
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .leftJoin(accounts, eq(accounts.id, announcements.updatedBy))
    .where(and(eq(announcements.id, id), onDeskOf(viewer)));
  if (!row) return undefined;
  const cover = pictureOf(row.cover, row.consent);
  return { ...row.announcement, cover, attachments: await listAttachments(id), editor: row.editor };
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
