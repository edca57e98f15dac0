import 'server-only';
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { communities } from '@/db/schema/communities';
import { honourBatches, honours } from '@/db/schema/honours';
import { nominations } from '@/db/schema/nominations';
import type { Category } from '@/db/schema/nominations.values';
import { reachOf } from '@/features/accounts/rules';
import { factsOf } from '@/features/nominations/people/queries';
import { listPictures } from '@/features/nominations/queries';
import { termsAt } from '@/features/nominations/terms/queries';
import type { Reason } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { reasonsNotToForward } from './rules';

export type Forwardable = {
  id: string;
  slug: string;
  nominationId: string;
  name: string | null;
  category: Category;
  community: string;
  communityEn: string;
  /** How many pictures go into the folder. */
  pictures: number;
  /** Why the person cannot go up now; empty for whoever can. */
  reasons: Reason[];
};

/** One honour, by its address, with what stands against recommending the person upward. */
export const listOne = (viewer: Viewer, slug: string, now: Date): Promise<Forwardable[]> =>
  list(viewer, eq(honours.slug, slug), now);

/** Those of a batch whose honour stands. */
export const listBatch = (viewer: Viewer, slug: string, now: Date): Promise<Forwardable[]> =>
  list(viewer, and(eq(honourBatches.slug, slug), eq(nominations.status, 'honoured')), now);

async function list(viewer: Viewer, which: SQL | undefined, now: Date): Promise<Forwardable[]> {
  const rows = await db
    .select({
      id: honours.id,
      slug: honours.slug,
      nominationId: honours.nominationId,
      community: communities.name,
      communityEn: communities.nameEn,
    })
    .from(honours)
    .innerJoin(honourBatches, eq(honourBatches.id, honours.batchId))
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .innerJoin(communities, eq(communities.id, honours.communityId))
    .where(and(which, within(viewer)))
    .orderBy(asc(honours.slug));
  const terms = await termsAt(now);
  const people = rows.map(async (row): Promise<Forwardable[]> => {
    const facts = await factsOf(db, row.nominationId);
    if (!facts) return [];
    const pictures = (await listPictures(row.nominationId)).filter(({ kind }) => kind !== 'clue').length;
    const { name, category } = facts;
    return [{ ...row, name, category, pictures, reasons: reasonsNotToForward(viewer, facts, { terms, now }) }];
  });
  return (await Promise.all(people)).flat();
}

function within(viewer: Viewer): SQL | undefined {
  const reach = reachOf(viewer, 'honour.forward');
  if (reach === undefined) return sql`1 = 0`;
  return reach === null ? undefined : eq(honours.communityId, reach);
}
