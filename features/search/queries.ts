import 'server-only';
import { db } from '@/db/client';
import { type Found, searchFor } from '@/db/search';
import { listColumns, listTeasers, type Teaser } from '@/features/announcements/queries';
import { listCommunities } from '@/features/communities/queries';
import { endOfDay, fromShanghai } from '@/lib/time';
import type { SearchFilter } from './inputs';

const pageSize = 20;

export type Hit = { teaser: Teaser; text: string };

/** What visitors find: published texts, with the columns and communities by which a search may be narrowed. */
export async function searchPublic(filter: SearchFilter) {
  const [columns, communities] = await Promise.all([listColumns(), listCommunities()]);
  const facets = {
    audience: 'public' as const,
    column: columns.find(({ slug }) => slug === filter.column)?.id,
    community: communities.find(({ slug }) => slug === filter.community)?.id,
  };
  const since = filter.from ? fromShanghai(`${filter.from} 00:00`) : undefined;
  const until = filter.to ? endOfDay(fromShanghai(`${filter.to} 12:00`)) : undefined;
  const question = { text: filter.q, facets, from: since, to: until };
  const found = await searchFor(db, question, pageSize + 1, filter.before);
  const hits = await hitsOf(found.slice(0, pageSize));
  const older = found.length > pageSize ? found[pageSize - 1]?.place : undefined;
  return { hits, older, columns, communities };
}
export type SearchResults = Awaited<ReturnType<typeof searchPublic>>;

async function hitsOf(found: Found[]): Promise<Hit[]> {
  const teasers = new Map((await listTeasers(found.map(({ subjectId }) => subjectId))).map((one) => [one.id, one]));
  return found.flatMap(({ subjectId, text }) => {
    const teaser = teasers.get(subjectId);
    return teaser ? [{ teaser, text }] : [];
  });
}
