import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { announcements, columns } from '@/db/schema/announcements';
import { communities } from '@/db/schema/communities';
import { media } from '@/db/schema/media';
import { getCommunity } from '@/features/communities/queries';
import { pictureAddress } from '@/features/media/rules';
import { getPortal } from '@/features/pages/queries';
import { env } from '@/lib/env';
import type { Feed } from '@/lib/feeds/feed';
import type { FeedForm } from '@/lib/feeds/forms';
import type { Locale } from '@/lib/locale';
import { readMediaFile } from '@/lib/media-files';
import { getShownColumn } from '../queries';
import { coverWidth, type FeedScope, type FeedText, feedOf } from './rules';

const newest = 30;

type About = { columnId?: string; communityId?: string; name: string };

/** A feed as anybody may read it; undefined when there is no such column or community, or the office hid it. */
export async function getFeed(
  scope: FeedScope,
  { locale, form }: { locale: Locale; form: FeedForm },
  now: Date,
): Promise<Feed | undefined> {
  const [about, portal] = await Promise.all([getAbout(scope, locale), getPortal()]);
  if (!about) return undefined;
  const [siteName, tagline] = locale === 'en' ? [portal.nameEn, portal.taglineEn] : [portal.name, portal.tagline];
  const title = about.name ? `${about.name} - ${siteName}` : siteName;
  const frame = { origin: env().LINLI_ORIGIN, locale, scope, form, title, host: portal.host || siteName };
  return feedOf({ ...frame, description: tagline || title }, await listTexts(about), now);
}

async function getAbout(scope: FeedScope, locale: Locale): Promise<About | undefined> {
  if (scope.kind === 'all') return { name: '' };
  const found = await (scope.kind === 'columns' ? getShownColumn(scope.slug) : getCommunity(scope.slug));
  if (!found) return undefined;
  const name = locale === 'en' ? found.nameEn : found.name;
  return scope.kind === 'columns' ? { columnId: found.id, name } : { communityId: found.id, name };
}

async function listTexts({ columnId, communityId }: About): Promise<FeedText[]> {
  const rows = await db
    .select({
      id: announcements.id,
      slug: announcements.slug,
      title: announcements.title,
      summary: announcements.summary,
      body: announcements.body,
      source: announcements.source,
      publishedAt: announcements.publishedAt,
      correctedAt: announcements.correctedAt,
      column: { name: columns.name, nameEn: columns.nameEn },
      community: { name: communities.name, nameEn: communities.nameEn },
      cover: { hash: media.hash },
    })
    .from(announcements)
    .innerJoin(columns, eq(columns.id, announcements.columnId))
    .leftJoin(communities, eq(communities.id, announcements.communityId))
    .leftJoin(media, eq(media.id, announcements.coverId))
    .where(
      and(
        eq(announcements.status, 'published'),
        columnId ? eq(announcements.columnId, columnId) : undefined,
        communityId ? eq(announcements.communityId, communityId) : undefined,
      ),
    )
    .orderBy(desc(announcements.publishedAt), desc(announcements.id))
    .limit(newest);
  return Promise.all(
    rows.map(async ({ publishedAt, cover, ...row }) => ({
      ...row,
      publishedAt: publishedAt ?? new Date(0),
      cover: cover && (await withSize(cover.hash)),
    })),
  );
}

// A feed says how large the picture is; without its file there is none to name.
async function withSize(hash: string): Promise<FeedText['cover']> {
  const content = await readMediaFile(pictureAddress(hash, coverWidth).split('/').at(-1) ?? '');
  return content && { hash, bytes: content.length };
}
