import 'server-only';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { communities } from '@/db/schema/communities';
import { portal } from '@/db/schema/pages';
import { records } from '@/db/schema/records';
import { summaries } from '@/db/schema/summaries';
import { withinReach } from '@/features/accounts/queries';
import { may } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';
import { fill } from './filled/queries';
import { type FilledBlock, thawed } from './filled/rules';
import { withPeopleNamed } from './people/queries';
import { actsOfWriters } from './rules';
import { readText } from './text/rules';

export type Summary = typeof summaries.$inferSelect;

const most = 100;

export type ListedSummary = Pick<Summary, 'id' | 'title' | 'status' | 'fromDay' | 'toDay' | 'savedAt'> & {
  community: string | null;
  communityEn: string | null;
};

/** The summaries that the viewer reads, the latest first. */
export function listSummaries(viewer: Viewer): Promise<ListedSummary[]> {
  const { id, title, status, fromDay, toDay, savedAt } = summaries;
  return db
    .select({
      id,
      title,
      status,
      fromDay,
      toDay,
      savedAt,
      community: communities.name,
      communityEn: communities.nameEn,
    })
    .from(summaries)
    .leftJoin(communities, eq(communities.id, summaries.communityId))
    .where(withinReach(viewer, 'summary.read', summaries.communityId))
    .orderBy(desc(summaries.createdAt), desc(summaries.id))
    .limit(most);
}

export type SummaryView = Summary & {
  community: string | null;
  communityEn: string | null;
  submitter: string | null;
  /** Everybody who ever wrote or submitted it. */
  writers: (string | null)[];
};

/** One summary, for whoever reads those of its place. */
export async function getSummary(viewer: Viewer, id: string): Promise<SummaryView | undefined> {
  const [row] = await db
    .select({
      summary: summaries,
      community: communities.name,
      communityEn: communities.nameEn,
      submitter: accounts.signature,
    })
    .from(summaries)
    .leftJoin(communities, eq(communities.id, summaries.communityId))
    .leftJoin(accounts, eq(accounts.id, summaries.submittedBy))
    .where(eq(summaries.id, id));
  if (!row || !may(viewer, 'summary.read', row.summary.communityId)) return undefined;
  const { summary, ...names } = row;
  return { ...summary, ...names, writers: await writersOf(id) };
}

/** Everybody who ever wrote or submitted it: the row knows who saved it last, the records know them all. */
export async function writersOf(id: string): Promise<(string | null)[]> {
  const ofThis = and(eq(records.subjectType, 'summary'), eq(records.subjectId, id));
  const rows = await db
    .selectDistinct({ actorId: records.actorId })
    .from(records)
    .where(and(ofThis, inArray(records.action, [...actsOfWriters])));
  return rows.map(({ actorId }) => actorId);
}

/** The text of a summary with its figures: those of now, or those with which it was signed. */
export async function filledText(summary: Summary): Promise<FilledBlock[]> {
  const blocks = readText(summary.body);
  if (summary.snapshot) return withPeopleNamed(thawed(blocks, summary.snapshot));
  return fill(blocks, fillingOf(summary));
}

export const fillingOf = ({ communityId, fromDay, toDay, rounded }: Summary) => ({
  scope: { communityId },
  period: { from: fromDay, to: toDay },
  rounded,
});

/** The office in whose name a summary speaks: the sub-district, and the community where it is one's. */
export async function officeOf(communityId: string | null): Promise<{ subDistrict: string; community: string | null }> {
  const [office] = await db.select({ subDistrict: portal.subDistrict }).from(portal);
  const [place] = communityId
    ? await db.select({ name: communities.name }).from(communities).where(eq(communities.id, communityId))
    : [];
  return { subDistrict: office?.subDistrict ?? '', community: place?.name ?? null };
}
