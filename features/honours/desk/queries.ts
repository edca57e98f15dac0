import 'server-only';
import { and, asc, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { accounts } from '@/db/schema/accounts';
import { communities } from '@/db/schema/communities';
import { forwardings, honourBatches, honours, levelResults } from '@/db/schema/honours';
import { nominations } from '@/db/schema/nominations';
import type { Category, NominationStatus } from '@/db/schema/nominations.values';
import { type Act, reachOf } from '@/features/accounts/rules';
import { getCertificate, numbersOf } from '@/features/certificates/queries';
import { listCommunities } from '@/features/communities/queries';
import { factsOf } from '@/features/nominations/people/queries';
import { termsAt } from '@/features/nominations/terms/queries';
import { fullNoticeOf } from '@/features/public-notices/queries';
import type { Reason } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import type { DeskFilter } from '../inputs';
import { type BatchName, listOnRoll } from '../queries';
import { reasonsNotToAward } from '../rules';

const pageSize = 30;

/** An honour as staff meets it; whoever withdrew has no name any more. */
export type DeskHonour = {
  id: string;
  slug: string;
  name: string | null;
  category: Category;
  status: NominationStatus;
  awardedAt: Date;
  community: string;
  communityEn: string;
  batch: BatchName;
};

const fields = {
  id: honours.id,
  slug: honours.slug,
  name: nominations.name,
  category: nominations.category,
  status: nominations.status,
  awardedAt: honours.awardedAt,
  community: communities.name,
  communityEn: communities.nameEn,
  batch: {
    slug: honourBatches.slug,
    period: honourBatches.period,
    year: honourBatches.year,
    part: honourBatches.part,
    communityId: honourBatches.communityId,
  },
};

/** The honours of the communities that the viewer reads, the newest first. */
export async function listHonours(viewer: Viewer, filter: DeskFilter): Promise<Page<DeskHonour>> {
  const { year, category, community: slug, state } = filter;
  const community = (await listCommunities()).find((one) => one.slug === slug);
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const rows = await db
    .select(fields)
    .from(honours)
    .innerJoin(honourBatches, eq(honourBatches.id, honours.batchId))
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .innerJoin(communities, eq(communities.id, honours.communityId))
    .where(
      and(
        within(viewer, 'honour.read', honours.communityId),
        year ? eq(honourBatches.year, Number(year)) : undefined,
        category ? eq(nominations.category, category) : undefined,
        community ? eq(honours.communityId, community.id) : undefined,
        state ? eq(nominations.status, state) : undefined,
        cursor ? past(honours.awardedAt, honours.id, cursor, direction) : undefined,
      ),
    )
    .orderBy(order(honours.awardedAt), order(honours.id))
    .limit(pageSize + 1);
  return pageOf(rows, pageSize, direction, cursor !== undefined, ({ awardedAt, id }) => ({ at: awardedAt, id }));
}

export type DeskHonourView = DeskHonour & {
  communityId: string;
  nominationId: string;
  /** Whether the person has a page in public now. */
  onRoll: boolean;
  revokedAt: Date | null;
  revocationReason: string | null;
  certificate: { number: string; revokedAt: Date | null } | undefined;
  results: (typeof levelResults.$inferSelect)[];
  forwardings: {
    id: string;
    level: (typeof levelResults.$inferSelect)['level'];
    sentTo: string;
    sentAt: Date;
    by: string | null;
    files: { name: string; hash: string }[];
  }[];
};

/** One honour as the desk shows it, by its address or, from a record, by its id; undefined when it is of others. */
export async function getHonour(viewer: Viewer, key: string): Promise<DeskHonourView | undefined> {
  const [row] = await db
    .select({
      ...fields,
      communityId: honours.communityId,
      nominationId: honours.nominationId,
      revokedAt: honours.revokedAt,
      revocationReason: honours.revocationReason,
    })
    .from(honours)
    .innerJoin(honourBatches, eq(honourBatches.id, honours.batchId))
    .innerJoin(nominations, eq(nominations.id, honours.nominationId))
    .innerJoin(communities, eq(communities.id, honours.communityId))
    .where(and(or(eq(honours.slug, key), eq(honours.id, key)), within(viewer, 'honour.read', honours.communityId)));
  if (!row) return undefined;
  const number = (await numbersOf('honour', [row.id])).get(row.id);
  const onRoll = (await listOnRoll([row.id])).length > 0;
  const results = await db
    .select()
    .from(levelResults)
    .where(eq(levelResults.honourId, row.id))
    .orderBy(desc(levelResults.day), desc(levelResults.id));
  const sent = await db
    .select({
      id: forwardings.id,
      level: forwardings.level,
      sentTo: forwardings.sentTo,
      sentAt: forwardings.sentAt,
      by: accounts.signature,
      files: forwardings.files,
    })
    .from(forwardings)
    .leftJoin(accounts, eq(accounts.id, forwardings.sentBy))
    .where(eq(forwardings.honourId, row.id))
    .orderBy(desc(forwardings.sentAt));
  const certificate = number ? await getCertificate(number) : undefined;
  return { ...row, onRoll, certificate, results, forwardings: sent };
}

export type Candidate = {
  id: string;
  name: string | null;
  category: Category;
  community: string;
  communityEn: string;
  /** Why the person cannot be in a batch now; empty for whoever can. */
  reasons: Reason[];
};

/** Everybody whose notice is over, of a community or of all that the viewer may award in, with what stands against it. */
export async function listCandidates(viewer: Viewer, communityId: string | undefined, now: Date): Promise<Candidate[]> {
  const rows = await db
    .select({ id: nominations.id, community: communities.name, communityEn: communities.nameEn })
    .from(nominations)
    .innerJoin(communities, eq(communities.id, nominations.communityId))
    .where(
      and(
        eq(nominations.status, 'cleared'),
        communityId ? eq(nominations.communityId, communityId) : undefined,
        within(viewer, 'honour.award', nominations.communityId),
      ),
    )
    .orderBy(asc(nominations.statusAt), asc(nominations.id))
    .limit(200);
  const terms = await termsAt(now);
  const candidates = rows.map(async (row): Promise<Candidate[]> => {
    const facts = await factsOf(db, row.id);
    if (!facts) return [];
    const fullNotice = (await fullNoticeOf(db, row.id)) !== null;
    const { name, category } = facts;
    return [{ ...row, name, category, reasons: reasonsNotToAward(viewer, facts, { fullNotice, terms, now }) }];
  });
  return (await Promise.all(candidates)).flat();
}

/** The years of the batches there are, for a choice. */
export async function listYears(): Promise<number[]> {
  const rows = await db.selectDistinct({ year: honourBatches.year }).from(honourBatches);
  return rows.map(({ year }) => year).sort((a, b) => b - a);
}

/** Rows of the communities to which a viewer is held in an act. */
function within(
  viewer: Viewer,
  act: Act,
  column: typeof honours.communityId | typeof nominations.communityId,
): SQL | undefined {
  const reach = reachOf(viewer, act);
  if (reach === undefined) return sql`1 = 0`;
  return reach === null ? undefined : eq(column, reach);
}
