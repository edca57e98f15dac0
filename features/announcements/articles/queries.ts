import 'server-only';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { cache } from 'react';
import { db, prepared } from '@/db/client';
import { past } from '@/db/keyset';
import { announcements, columns } from '@/db/schema/announcements';
import { type AnnouncementStatus, publicStatuses } from '@/db/schema/announcements.values';
import { communities } from '@/db/schema/communities';
import { media, pictureConsents } from '@/db/schema/media';
import { listPicturesIn } from '@/features/media/queries';
import type { PictureFacts } from '@/features/media/rules';
import type { Viewer } from '@/lib/viewer';
import { listAttachments } from '../attachments/queries';
import type { Attachment } from '../attachments/rules';
import { newestFirst, onDeskOf, published, type Teaser, teaserFields, teaserOf } from '../queries';

export type Article = Teaser & {
  status: AnnouncementStatus;
  body: string;
  source: string;
  correctedAt: Date | null;
  correctionNote: string | null;
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
  /** The pictures inside the text. */
  pictures: PictureFacts[];
  attachments: Attachment[];
};

const articleFields = {
  ...teaserFields,
  status: announcements.status,
  body: announcements.body,
  source: announcements.source,
  correctedAt: announcements.correctedAt,
  correctionNote: announcements.correctionNote,
  withdrawnAt: announcements.withdrawnAt,
  withdrawalReason: announcements.withdrawalReason,
};

const publicArticle = prepared('public article', (db) =>
  articles(db).where(
    and(eq(announcements.slug, sql.placeholder('slug')), inArray(announcements.status, publicStatuses)),
  ),
);

/** What visitors may open by its address. A withdrawn one comes without its text: only that it was, and why it is not. */
export const getArticle = cache(async (slug: string): Promise<Article | undefined> => {
  const [row] = await publicArticle({ slug });
  if (!row) return undefined;
  const article = articleOf(row);
  if (article.status === 'withdrawn') return { ...article, body: '', summary: '', cover: null };
  return withBelongings(article);
});

async function withBelongings(article: Article): Promise<Article> {
  const [pictures, attachments] = await Promise.all([listPicturesIn(article.body), listAttachments(article.id)]);
  return { ...article, pictures, attachments };
}

/** The page as it would be if the text were published now, for those who may read drafts. */
export async function getPreview(viewer: Viewer, id: string, now: Date): Promise<Article | undefined> {
  const [row] = await articles(db).where(and(eq(announcements.id, id), onDeskOf(viewer)));
  if (!row) return undefined;
  return withBelongings({ ...articleOf({ ...row, publishedAt: row.publishedAt ?? now }), status: 'published' });
}

function articles(from: Pick<typeof db, 'select'>) {
  return from
    .select(articleFields)
    .from(announcements)
    .innerJoin(columns, eq(columns.id, announcements.columnId))
    .leftJoin(communities, eq(communities.id, announcements.communityId))
    .leftJoin(media, eq(media.id, announcements.coverId))
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .$dynamic();
}

function articleOf({
  status,
  body,
  source,
  correctedAt,
  correctionNote,
  withdrawnAt,
  withdrawalReason,
  ...row
}: Awaited<ReturnType<typeof articles>>[number]): Article {
  const facts = { status, body, source, correctedAt, correctionNote, withdrawnAt, withdrawalReason };
  return { ...teaserOf(row), ...facts, pictures: [], attachments: [] };
}

/** The next older and newer text of the same column. */
export async function listNeighbours(article: Article): Promise<Neighbours> {
  const from = { at: article.publishedAt, id: article.id, columnId: article.column.id };
  const [[older], [newer]] = await Promise.all([beside.older(from), beside.newer(from)]);
  return { ...(older ? { older } : {}), ...(newer ? { newer } : {}) };
}

const besideQuery = (direction: 'older' | 'newer') =>
  prepared(`beside ${direction}`, (db) =>
    db
      .select({ slug: announcements.slug, title: announcements.title })
      .from(announcements)
      .where(
        and(
          published,
          eq(announcements.columnId, sql.placeholder('columnId')),
          past(
            announcements.publishedAt,
            announcements.id,
            { at: sql.placeholder('at'), id: sql.placeholder('id') },
            direction,
          ),
        ),
      )
      .orderBy(...(direction === 'newer' ? [asc(announcements.publishedAt), asc(announcements.id)] : newestFirst))
      .limit(1),
  );
const beside = { older: besideQuery('older'), newer: besideQuery('newer') };

export type Neighbour = { slug: string; title: string };
export type Neighbours = { older?: Neighbour; newer?: Neighbour };
