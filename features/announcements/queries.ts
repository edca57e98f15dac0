import 'server-only';
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { cache } from 'react';
import type { z } from 'zod';
import { db, prepared } from '@/db/client';
import { cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { announcements, columns } from '@/db/schema/announcements';
import { communities } from '@/db/schema/communities';
import { media, pictureConsents } from '@/db/schema/media';
import { reachOf } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { consentFields, pictureFields, pictureOf } from '@/features/media/queries';
import type { PictureFacts } from '@/features/media/rules';
import type { Viewer } from '@/lib/viewer';
import type { listFilter } from './inputs';

const pageSize = 20;

export type ColumnName = { id: string; slug: string; name: string; nameEn: string };

export type Teaser = {
  id: string;
  slug: string;
  title: string;
  summary: string;
  publishedAt: Date;
  pinned: boolean;
  column: ColumnName;
  community: { slug: string; name: string; nameEn: string } | null;
  cover: (PictureFacts & { alt: string }) | null;
};

export const teaserFields = {
  id: announcements.id,
  slug: announcements.slug,
  title: announcements.title,
  summary: announcements.summary,
  publishedAt: announcements.publishedAt,
  pinned: announcements.pinned,
  column: { id: columns.id, slug: columns.slug, name: columns.name, nameEn: columns.nameEn },
  community: { slug: communities.slug, name: communities.name, nameEn: communities.nameEn },
  cover: pictureFields,
  consent: consentFields,
  coverAlt: announcements.coverAlt,
};

function teasers(from: Pick<typeof db, 'select'>) {
  return from
    .select(teaserFields)
    .from(announcements)
    .innerJoin(columns, eq(columns.id, announcements.columnId))
    .leftJoin(communities, eq(communities.id, announcements.communityId))
    .leftJoin(media, eq(media.id, announcements.coverId))
    .leftJoin(pictureConsents, eq(pictureConsents.mediaId, media.id))
    .$dynamic();
}

type TeaserRow = Awaited<ReturnType<typeof teasers>>[number];

export function teaserOf({ coverAlt, cover, consent, publishedAt, ...row }: TeaserRow): Teaser {
  const picture = pictureOf(cover, consent);
  return { ...row, publishedAt: publishedAt ?? new Date(0), cover: picture && { ...picture, alt: coverAlt } };
}

export const published = eq(announcements.status, 'published');
export const newestFirst = [desc(announcements.publishedAt), desc(announcements.id)];

const shownColumns = prepared('shown columns', (db) =>
  db
    .select({
      id: columns.id,
      slug: columns.slug,
      name: columns.name,
      nameEn: columns.nameEn,
      notices: columns.notices,
    })
    .from(columns)
    .where(
      and(
        eq(columns.shown, true),
        sql`exists (select 1 from ${announcements} where ${announcements.columnId} = ${columns.id} and ${published})`,
      ),
    )
    .orderBy(asc(columns.position), asc(columns.name)),
);

/** Columns that visitors see: shown, and with something in them (an empty column hides itself). */
export const listColumns = cache(async (): Promise<(ColumnName & { notices: boolean })[]> => shownColumns());

/** A column by its address, unless the office hid it. */
export const getShownColumn = cache(async (slug: string): Promise<ColumnName | undefined> => {
  const [column] = await db
    .select({ id: columns.id, slug: columns.slug, name: columns.name, nameEn: columns.nameEn })
    .from(columns)
    .where(and(eq(columns.slug, slug), eq(columns.shown, true)));
  return column;
});

type ListFilter = { columnId?: string; communityId?: string; before?: string; after?: string };

/** One page of what is published, newest first, `pageSize` at a time. */
export async function listPublished(filter: ListFilter, size = pageSize): Promise<Page<Teaser>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const { columnId, communityId } = filter;
  const query = publishedQuery(columnId !== undefined, communityId !== undefined, cursor && direction);
  const rows = await query({ columnId, communityId, ...cursor, limit: size + 1 });
  return pageOf(rows.map(teaserOf), size, direction, cursor !== undefined, ({ publishedAt, id }) => ({
    at: publishedAt,
    id,
  }));
}

/** A page of the public list with the communities to choose from; an unknown community in the address is no filter. */
export async function getPublicList({ community: slug, before, after }: z.infer<typeof listFilter>, columnId?: string) {
  const communities = await listCommunities();
  const community = communities.find((one) => one.slug === slug);
  const page = await listPublished({
    ...(columnId ? { columnId } : {}),
    ...(community ? { communityId: community.id } : {}),
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  });
  return { page, communities, community };
}
export type PublicList = Awaited<ReturnType<typeof getPublicList>>;

const publishedQueries = new Map<string, (values: Record<string, unknown>) => Promise<TeaserRow[]>>();

// One prepared statement for each shape of the list: there are twelve.
function publishedQuery(ofColumn: boolean, ofCommunity: boolean, direction: 'older' | 'newer' | undefined) {
  const name = `published ${ofColumn} ${ofCommunity} ${direction}`;
  const cursor = { at: sql.placeholder('at'), id: sql.placeholder('id') };
  const query =
    publishedQueries.get(name) ??
    prepared(name, (db) =>
      teasers(db)
        .where(
          and(
            published,
            ofColumn ? eq(announcements.columnId, sql.placeholder('columnId')) : undefined,
            ofCommunity ? eq(announcements.communityId, sql.placeholder('communityId')) : undefined,
            direction ? past(announcements.publishedAt, announcements.id, cursor, direction) : undefined,
          ),
        )
        .orderBy(...(direction === 'newer' ? [asc(announcements.publishedAt), asc(announcements.id)] : newestFirst))
        .limit(sql.placeholder('limit')),
    );
  publishedQueries.set(name, query);
  return query;
}

/** The published ones among some texts, in no order. */
export async function listTeasers(ids: string[]): Promise<Teaser[]> {
  if (ids.length === 0) return [];
  // Written so that no index of the status is walked for a few texts that are named.
  const stillPublished = sql`${announcements.status} || '' = 'published'`;
  const rows = await teasers(db).where(and(inArray(announcements.id, ids), stillPublished));
  return rows.map(teaserOf);
}

const pinnedOnTop = prepared('pinned', (db) =>
  teasers(db)
    .where(and(eq(announcements.pinned, true), published))
    .orderBy(...newestFirst)
    .limit(8),
);

export type HomeNews = { lead: Teaser | undefined; newest: Teaser[]; notices: Teaser[] };

/**
 * What the home page stands on, from the newest twenty texts and the pinned ones: the lead (pinned, or else the newest
 * with a picture), the newest beside it, and two notices, pinned ones first.
 */
export async function listForHome(): Promise<HomeNews> {
  const [onTop, { items }, shown] = await Promise.all([pinnedOnTop(), listPublished({}), listColumns()]);
  const noticeColumns = new Set(shown.filter((column) => column.notices).map((column) => column.id));
  const isNotice = (teaser: Teaser) => noticeColumns.has(teaser.column.id);
  const pinned = onTop.map(teaserOf);
  const news = items.filter((teaser) => !isNotice(teaser));
  const lead = pinned.find((teaser) => !isNotice(teaser)) ?? news.find((teaser) => teaser.cover) ?? news[0];
  const notices = [...pinned, ...items.filter((teaser) => !teaser.pinned)].filter(isNotice);
  return { lead, newest: news.filter((teaser) => teaser.id !== lead?.id), notices: notices.slice(0, 2) };
}

/** Which texts a viewer meets on the desk: those of the own community, or all; nobody else meets any. */
export function onDeskOf(viewer: Viewer): SQL | undefined {
  const reach = reachOf(viewer, 'announcement.read-drafts');
  if (reach === undefined) return sql`1 = 0`;
  return reach === null ? undefined : eq(announcements.communityId, reach);
}

/** Every public address with the day it last changed, for the sitemap. */
export async function listAddresses(): Promise<{ slug: string; updatedAt: Date }[]> {
  return db
    .select({ slug: announcements.slug, updatedAt: announcements.updatedAt })
    .from(announcements)
    .where(published)
    .orderBy(...newestFirst)
    .limit(45_000);
}

/** The addresses that are taken, by texts of any status: what an import must not write again. */
export async function listKnownSlugs(): Promise<Set<string>> {
  const rows = await db.select({ slug: announcements.slug }).from(announcements);
  return new Set(rows.map(({ slug }) => slug));
}
