import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { communities } from '@/db/schema/communities';
import { nominations } from '@/db/schema/nominations';
import type { Category } from '@/db/schema/nominations.values';
import { reviewCandidates, reviewMembers, reviewScores, reviews } from '@/db/schema/reviews';
import type { Criterion, Relation, ReviewStatus } from '@/db/schema/reviews.values';
import { openForStaff } from '@/features/privacy/queries';
import type { Viewer } from '@/lib/viewer';
import type { SealedForm } from '../people/queries';
import { factsOfRound, namedBy, progressOfRound } from '../reviews/queries';
import { isStanding, type Progress } from '../reviews/rules';

/** What the viewer said of a candidate; nothing of what others said is ever in here. */
type OwnScore = { relation: Relation; points: number[] | null };

export type OwnCandidate = {
  id: string;
  name: string | null;
  category: Category;
  standing: boolean;
  /** Whether the viewer is known to have named the candidate, and so stays out. */
  nominated: boolean;
  own: OwnScore | null;
};

export type OwnRound = {
  id: string;
  title: string;
  status: ReviewStatus;
  criteria: Criterion[];
  community: string;
  communityEn: string;
  progress: Pick<Progress, 'members' | 'done'>;
  candidates: OwnCandidate[];
};

/** A round as one of its members sees it; undefined for everybody else. */
export async function getOwnRound(viewer: Viewer, id: string): Promise<OwnRound | undefined> {
  if (!viewer.id) return undefined;
  const [round] = await db
    .select({
      id: reviews.id,
      title: reviews.title,
      status: reviews.status,
      criteria: reviews.criteria,
      community: communities.name,
      communityEn: communities.nameEn,
      memberId: reviewMembers.id,
    })
    .from(reviews)
    .innerJoin(communities, eq(communities.id, reviews.communityId))
    .innerJoin(reviewMembers, eq(reviewMembers.reviewId, reviews.id))
    .where(and(eq(reviews.id, id), eq(reviewMembers.accountId, viewer.id)));
  const facts = round && (await factsOfRound(db, id));
  if (!round || !facts) return undefined;
  const { memberId, ...view } = round;
  const { members, done } = progressOfRound(facts);
  return { ...view, progress: { members, done }, candidates: await candidatesFor(id, memberId) };
}

async function candidatesFor(reviewId: string, memberId: string): Promise<OwnCandidate[]> {
  const named = await namedBy(db, reviewId);
  const rows = await db
    .select({
      id: reviewCandidates.id,
      name: nominations.name,
      category: nominations.category,
      status: nominations.status,
      relation: reviewScores.relation,
      points: reviewScores.points,
    })
    .from(reviewCandidates)
    .innerJoin(nominations, eq(nominations.id, reviewCandidates.nominationId))
    .leftJoin(reviewScores, and(eq(reviewScores.candidateId, reviewCandidates.id), eq(reviewScores.memberId, memberId)))
    .where(eq(reviewCandidates.reviewId, reviewId))
    .orderBy(asc(nominations.number));
  return rows.map(({ status, relation, points, ...row }) => ({
    ...row,
    standing: isStanding(status),
    nominated: named.has(`${memberId} ${row.id}`),
    own: relation && { relation, points },
  }));
}

/** What a member reads of a candidate, out of the sealed form. */
export type CandidateText = Pick<SealedForm, 'identity' | 'oneLine' | 'story'>;
export type OwnCandidateView = OwnCandidate & { round: OwnRound; text: CandidateText | null };

/**
 * A candidate as a member of the panel reads it while the round is open: the look into the form is recorded before
 * anything is shown. Undefined for everybody else, and when the round is over.
 */
export async function readCandidate(
  viewer: Viewer,
  reviewId: string,
  candidateId: string,
  now: Date,
): Promise<OwnCandidateView | undefined> {
  const round = await getOwnRound(viewer, reviewId);
  const candidate = round?.candidates.find(({ id }) => id === candidateId);
  if (round?.status !== 'open' || !candidate?.standing) return undefined;
  const [row] = await db
    .select({ personId: nominations.personId, form: nominations.sealedForm })
    .from(reviewCandidates)
    .innerJoin(nominations, eq(nominations.id, reviewCandidates.nominationId))
    .where(eq(reviewCandidates.id, candidateId));
  if (!row) return undefined;
  const { form } = await openForStaff(viewer, row.personId, { form: row.form }, now);
  return { ...candidate, round, text: form === null ? null : textOf(JSON.parse(form) as SealedForm) };
}

const textOf = ({ identity, oneLine, story }: SealedForm): CandidateText => ({ identity, oneLine, story });

export type Waiting = { id: string; title: string; openedAt: Date; left: number };

/** The open rounds in which the viewer has yet to say something, oldest first, with how many candidates are left. */
export async function listToScore(viewer: Viewer): Promise<Waiting[]> {
  if (!viewer.id) return [];
  const rows = await db
    .select({
      id: reviews.id,
      title: reviews.title,
      openedAt: reviews.openedAt,
      status: nominations.status,
      said: reviewScores.id,
    })
    .from(reviewMembers)
    .innerJoin(reviews, and(eq(reviews.id, reviewMembers.reviewId), eq(reviews.status, 'open')))
    .innerJoin(reviewCandidates, eq(reviewCandidates.reviewId, reviews.id))
    .innerJoin(nominations, eq(nominations.id, reviewCandidates.nominationId))
    .leftJoin(
      reviewScores,
      and(eq(reviewScores.candidateId, reviewCandidates.id), eq(reviewScores.memberId, reviewMembers.id)),
    )
    .where(eq(reviewMembers.accountId, viewer.id))
    .orderBy(asc(reviews.openedAt), asc(reviews.id));
  const waiting = new Map<string, Waiting>();
  for (const { id, title, openedAt, status, said } of rows) {
    if (said !== null || !isStanding(status)) continue;
    waiting.set(id, { id, title, openedAt, left: (waiting.get(id)?.left ?? 0) + 1 });
  }
  return [...waiting.values()];
}
