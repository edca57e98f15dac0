import 'server-only';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { accounts } from '@/db/schema/accounts';
import { communities } from '@/db/schema/communities';
import { persons } from '@/db/schema/privacy';
import { siteErrors } from '@/db/schema/site-errors';
import type { SiteErrorStatus } from '@/db/schema/site-errors.values';
import { reachOf } from '@/features/accounts/rules';
import { getArticle } from '@/features/announcements/articles/queries';
import { getCommunity } from '@/features/communities/queries';
import type { Viewer } from '@/lib/viewer';
import type { DeskFilter } from './inputs';
import { ownerOfPage } from './rules';

const deskPageSize = 30;

/** The community to which a public page belongs; null when it is everybody's, and the office looks after it. */
export async function communityOfPage(path: string): Promise<string | null> {
  const owner = ownerOfPage(path);
  const slug = owner?.kind === 'announcement' ? (await getArticle(owner.slug))?.community?.slug : owner?.slug;
  return (slug && (await getCommunity(slug))?.id) || null;
}

const fields = {
  id: siteErrors.id,
  status: siteErrors.status,
  page: siteErrors.page,
  text: siteErrors.text,
  toldAt: siteErrors.toldAt,
  community: communities.name,
  communityEn: communities.nameEn,
};

export type SiteErrorRow = {
  id: string;
  status: SiteErrorStatus;
  page: string;
  text: string;
  toldAt: Date;
  community: string | null;
  communityEn: string | null;
};

/** What was told about the pages that the viewer looks after, newest first. */
export async function listSiteErrors(
  viewer: Viewer,
  filter: DeskFilter,
  size = deskPageSize,
): Promise<Page<SiteErrorRow>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const rows = await db
    .select(fields)
    .from(siteErrors)
    .leftJoin(communities, eq(communities.id, siteErrors.communityId))
    .where(
      and(
        onDeskOf(viewer),
        filter.status ? eq(siteErrors.status, filter.status) : undefined,
        cursor ? past(siteErrors.toldAt, siteErrors.id, cursor, direction) : undefined,
      ),
    )
    .orderBy(order(siteErrors.toldAt), order(siteErrors.id))
    .limit(size + 1);
  return pageOf(rows, size, direction, cursor !== undefined, ({ toldAt, id }) => ({ at: toldAt, id }));
}

export type SiteErrorView = SiteErrorRow & {
  communityId: string | null;
  /** Whether there is a way to reach who told; it is destroyed some time after the answer. */
  contact: 'none' | 'held' | 'destroyed';
  answer: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
};

/** One report as the desk shows it; undefined when the viewer does not look after its page. */
export async function getSiteError(viewer: Viewer, id: string): Promise<SiteErrorView | undefined> {
  const [row] = await db
    .select({
      ...fields,
      communityId: siteErrors.communityId,
      answer: siteErrors.answer,
      answeredAt: siteErrors.answeredAt,
      answeredBy: accounts.signature,
      personId: siteErrors.personId,
      wrappedKey: persons.wrappedKey,
    })
    .from(siteErrors)
    .leftJoin(communities, eq(communities.id, siteErrors.communityId))
    .leftJoin(accounts, eq(accounts.id, siteErrors.answeredBy))
    .leftJoin(persons, eq(persons.id, siteErrors.personId))
    .where(and(eq(siteErrors.id, id), onDeskOf(viewer)));
  if (!row) return undefined;
  const { personId, wrappedKey, ...view } = row;
  return { ...view, contact: personId === null ? 'none' : wrappedKey === null ? 'destroyed' : 'held' };
}

function onDeskOf(viewer: Viewer): SQL | undefined {
  const reach = reachOf(viewer, 'site-error.answer');
  if (reach === undefined) return sql`1 = 0`;
  return reach === null ? undefined : eq(siteErrors.communityId, reach);
}

export type Receipt = Pick<SiteErrorView, 'id' | 'status' | 'page' | 'toldAt' | 'answer' | 'answeredAt'>;

/** What became of a report, for whoever has its whole id, which cannot be guessed: not what was told, nor by whom. */
export async function getReceipt(id: string): Promise<Receipt | undefined> {
  const [row] = await db
    .select({
      id: siteErrors.id,
      status: siteErrors.status,
      page: siteErrors.page,
      toldAt: siteErrors.toldAt,
      answer: siteErrors.answer,
      answeredAt: siteErrors.answeredAt,
    })
    .from(siteErrors)
    .where(eq(siteErrors.id, id));
  return row;
}
