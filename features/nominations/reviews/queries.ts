import 'server-only';
import { and, asc, count, desc, eq, inArray, ne } from 'drizzle-orm';
import { db } from '@/db/client';
import type { Db } from '@/db/connection';
import { cursorOf, type Page, pageOf, past } from '@/db/keyset';
import { accounts } from '@/db/schema/accounts';
import { communities } from '@/db/schema/communities';
import { clues, nominations } from '@/db/schema/nominations';
import type { Category, NominationStatus } from '@/db/schema/nominations.values';
import { records } from '@/db/schema/records';
import { reviewCandidates, reviewLikes, reviewMembers, reviewScores, reviews } from '@/db/schema/reviews';
import type { Criterion, ReviewStatus } from '@/db/schema/reviews.values';
import { withinReach } from '@/features/accounts/queries';
import { openOwn } from '@/features/privacy/queries';
import { maskedName } from '@/lib/identifier';
import type { Viewer } from '@/lib/viewer';
import type { DeskFilter } from './inputs';
import { counts, isStanding, type Progress, progressOf, type Said, scoreOf } from './rules';

type Reading = Pick<Db, 'select'>;

export type RoundFacts = typeof reviews.$inferSelect & {
  members: { id: string; accountId: string; active: boolean }[];
  candidates: {
    id: string;
    nominationId: string;
    status: NominationStatus;
    score: number | null;
    chosen: boolean | null;
  }[];
  said: Said[];
};

/** A round with everything that rules ask of it, every score included; no page is given this. */
export async function factsOfRound(from: Reading, id: string): Promise<RoundFacts | undefined> {
  const [round] = await from.select().from(reviews).where(eq(reviews.id, id));
  if (!round) return undefined;
  const { id: candidateId, nominationId, score, chosen } = reviewCandidates;
  const members = await from
    .select({ id: reviewMembers.id, accountId: reviewMembers.accountId, status: accounts.status })
    .from(reviewMembers)
    .innerJoin(accounts, eq(accounts.id, reviewMembers.accountId))
    .where(eq(reviewMembers.reviewId, id))
    .orderBy(asc(reviewMembers.id));
  const candidates = await from
    .select({ id: candidateId, nominationId, score, chosen, status: nominations.status })
    .from(reviewCandidates)
    .innerJoin(nominations, eq(nominations.id, reviewCandidates.nominationId))
    .where(eq(reviewCandidates.reviewId, id))
    .orderBy(asc(nominations.number));
  const rows = await from
    .select({
      candidateId: reviewScores.candidateId,
      memberId: reviewScores.memberId,
      relation: reviewScores.relation,
      points: reviewScores.points,
    })
    .from(reviewScores)
    .innerJoin(reviewCandidates, eq(reviewCandidates.id, reviewScores.candidateId))
    .where(eq(reviewCandidates.reviewId, id));
  const named = await namedBy(from, id);
  const said = rows.map((row) => ({ ...row, nominated: named.has(`${row.memberId} ${row.candidateId}`) }));
  const panel = members.map(({ id, accountId, status }) => ({ id, accountId, active: status === 'active' }));
  return { ...round, members: panel, candidates, said };
}

/**
 * Which members of a round sent a clue about which candidate, as the records say: pairs of ids. They stay out, whatever they
 * declare. A paper form is entered by somebody else than whoever wrote it.
 */
export async function namedBy(from: Reading, reviewId: string): Promise<Set<string>> {
  const received = and(
    eq(records.subjectType, 'clue'),
    eq(records.subjectId, clues.id),
    eq(records.action, 'clue.received'),
  );
  const rows = await from
    .select({ memberId: reviewMembers.id, candidateId: reviewCandidates.id })
    .from(reviewCandidates)
    .innerJoin(clues, and(eq(clues.nominationId, reviewCandidates.nominationId), ne(clues.proof, 'paper')))
    .innerJoin(records, received)
    .innerJoin(
      reviewMembers,
      and(eq(reviewMembers.reviewId, reviewCandidates.reviewId), eq(reviewMembers.accountId, records.actorId)),
    )
    .where(eq(reviewCandidates.reviewId, reviewId));
  return new Set(rows.map(({ memberId, candidateId }) => `${memberId} ${candidateId}`));
}

/** How far a round is. It waits for nobody whose account has ended; what such a member had said still counts. */
export const progressOfRound = ({ members, candidates, said }: RoundFacts): Progress =>
  progressOf({
    members: members.filter(({ active }) => active).map(({ id }) => id),
    standing: candidates.filter(({ status }) => isStanding(status)).map(({ id }) => id),
    said,
  });

const fields = {
  id: reviews.id,
  title: reviews.title,
  status: reviews.status,
  openedAt: reviews.openedAt,
  community: communities.name,
  communityEn: communities.nameEn,
};

export type ReviewRow = {
  id: string;
  title: string;
  status: ReviewStatus;
  openedAt: Date;
  community: string;
  communityEn: string;
  candidates: number;
};

const deskPageSize = 30;

/** The rounds of the communities whose nominations the viewer reads, newest first. */
export async function listReviews(viewer: Viewer, filter: DeskFilter, size = deskPageSize): Promise<Page<ReviewRow>> {
  const cursor = cursorOf(filter.after) ?? cursorOf(filter.before);
  const direction = cursorOf(filter.after) ? 'newer' : 'older';
  const order = direction === 'newer' ? asc : desc;
  const rows = await db
    .select(fields)
    .from(reviews)
    .innerJoin(communities, eq(communities.id, reviews.communityId))
    .where(
      and(
        onDeskOf(viewer),
        filter.status ? eq(reviews.status, filter.status) : undefined,
        cursor ? past(reviews.openedAt, reviews.id, cursor, direction) : undefined,
      ),
    )
    .orderBy(order(reviews.openedAt), order(reviews.id))
    .limit(size + 1);
  const candidates = await candidatesIn(rows.map(({ id }) => id));
  const counted = rows.map((row) => ({ ...row, candidates: candidates.get(row.id) ?? 0 }));
  return pageOf(counted, size, direction, cursor !== undefined, ({ openedAt, id }) => ({ at: openedAt, id }));
}

async function candidatesIn(ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: reviewCandidates.reviewId, count: count() })
    .from(reviewCandidates)
    .where(inArray(reviewCandidates.reviewId, ids))
    .groupBy(reviewCandidates.reviewId);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

const onDeskOf = (viewer: Viewer) => withinReach(viewer, 'nomination.read', reviews.communityId);

/** `points` null: the member stayed out (回避). */
export type MemberScore = { member: string; score: number | null; points: number[] | null };

export type CandidateView = {
  id: string;
  nominationId: string;
  number: string;
  name: string | null;
  category: Category;
  standing: boolean;
  chosen: boolean | null;
  /** These three are null while the round is open: whatever a desk may read, it cannot read them. */
  score: number | null;
  scores: MemberScore[] | null;
  likes: number | null;
};

export type ReviewView = Omit<ReviewRow, 'candidates'> & {
  communityId: string;
  criteria: Criterion[];
  likes: boolean;
  closedAt: Date | null;
  note: string;
  members: { id: string; accountId: string; name: string }[];
  progress: Progress;
  candidates: CandidateView[];
  decided: boolean;
};

/** One round as the desk shows it; scores and likes only once it is closed, then in the order of the scores. */
export async function getReview(viewer: Viewer, id: string): Promise<ReviewView | undefined> {
  const [row] = await db
    .select({ ...fields, communityId: reviews.communityId })
    .from(reviews)
    .innerJoin(communities, eq(communities.id, reviews.communityId))
    .where(and(eq(reviews.id, id), onDeskOf(viewer)));
  const facts = row && (await factsOfRound(db, id));
  if (!row || !facts) return undefined;
  const names = await namesOf(facts.members);
  const { criteria, likes, closedAt, note } = facts;
  const candidates = facts.status === 'closed' ? await scored(facts, names) : await unscored(facts);
  return {
    ...row,
    ...{ criteria, likes, closedAt, note, candidates },
    members: facts.members.map(({ id, accountId }) => ({ id, accountId, name: names.get(id) ?? '' })),
    progress: progressOfRound(facts),
    decided: facts.candidates.some(({ chosen }) => chosen !== null),
  };
}

const sealedView = { score: null, scores: null, likes: null };

async function unscored({ id }: RoundFacts): Promise<CandidateView[]> {
  const rows = await db
    .select({
      id: reviewCandidates.id,
      nominationId: nominations.id,
      number: nominations.number,
      name: nominations.name,
      category: nominations.category,
      status: nominations.status,
      chosen: reviewCandidates.chosen,
    })
    .from(reviewCandidates)
    .innerJoin(nominations, eq(nominations.id, reviewCandidates.nominationId))
    .where(eq(reviewCandidates.reviewId, id))
    .orderBy(asc(nominations.number));
  return rows.map(({ status, ...row }) => ({ ...row, ...sealedView, standing: isStanding(status) }));
}

async function scored(facts: RoundFacts, names: Map<string, string>): Promise<CandidateView[]> {
  const rows = await unscored(facts);
  const likes = await likesIn(facts.id);
  const views = rows.map((row): CandidateView => {
    const said = facts.said.filter(({ candidateId }) => candidateId === row.id);
    const scores = said.map((one): MemberScore => {
      const points = counts(one) ? one.points : null;
      const member = names.get(one.memberId) ?? '';
      return { member, points, score: points && scoreOf(facts.criteria, points) };
    });
    const score = facts.candidates.find(({ id }) => id === row.id)?.score ?? null;
    return { ...row, score, scores, likes: facts.likes ? (likes.get(row.id) ?? 0) : null };
  });
  return views.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1));
}

async function likesIn(reviewId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: reviewLikes.candidateId, count: count() })
    .from(reviewLikes)
    .where(eq(reviewLikes.reviewId, reviewId))
    .groupBy(reviewLikes.candidateId);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** How a member is called on the desk: staff by their signature, residents masked. */
async function namesOf(members: { id: string; accountId: string }[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: accounts.id, signature: accounts.signature, name: accounts.sealedName })
    .from(accounts)
    .where(
      inArray(
        accounts.id,
        members.map(({ accountId }) => accountId),
      ),
    );
  const named = await Promise.all(
    members.map(async ({ id, accountId }): Promise<[string, string]> => {
      const account = rows.find((row) => row.id === accountId);
      if (account?.signature) return [id, account.signature];
      const { name } = await openOwn(accountId, { name: account?.name ?? null });
      return [id, maskedName(name ?? '')];
    }),
  );
  return new Map(named);
}
