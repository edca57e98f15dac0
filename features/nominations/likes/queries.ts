import 'server-only';
import { and, asc, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { nominations } from '@/db/schema/nominations';
import type { Category } from '@/db/schema/nominations.values';
import { reviewCandidates, reviewLikes, reviews } from '@/db/schema/reviews';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { listPeopleShown } from '../people/queries';
import { isStanding } from '../reviews/rules';

export type Likable = { id: string; name: string; category: Category; oneLine: string | null };
export type LikesView = {
  id: string;
  title: string;
  open: boolean;
  /** Whether the viewer has liked somebody today. */
  liked: boolean;
  candidates: Likable[];
};

/** Who may be liked in a round, as the public may see them, and never how often anybody was. */
export async function getLikes(viewer: Viewer, id: string, now: Date): Promise<LikesView | undefined> {
  const [round] = await db
    .select({ id: reviews.id, title: reviews.title, status: reviews.status })
    .from(reviews)
    .where(and(eq(reviews.id, id), eq(reviews.likes, true)));
  if (!round || !viewer.id) return undefined;
  const rows = await db
    .select({ id: reviewCandidates.id, nominationId: nominations.id, status: nominations.status })
    .from(reviewCandidates)
    .innerJoin(nominations, eq(nominations.id, reviewCandidates.nominationId))
    .where(eq(reviewCandidates.reviewId, id))
    .orderBy(asc(nominations.number));
  const standing = rows.filter(({ status }) => isStanding(status));
  const people = await listPeopleShown(standing.map(({ nominationId }) => nominationId));
  const candidates = standing.flatMap(({ id, nominationId }): Likable[] => {
    const person = people.get(nominationId);
    return person?.name ? [{ id, name: person.name, category: person.category, oneLine: person.oneLine }] : [];
  });
  const open = round.status === 'open';
  return { id, title: round.title, open, liked: await hasLiked(viewer.id, id, now), candidates };
}

async function hasLiked(accountId: string, reviewId: string, now: Date): Promise<boolean> {
  const { id, reviewId: round, accountId: account, day } = reviewLikes;
  const [like] = await db
    .select({ id })
    .from(reviewLikes)
    .where(and(eq(round, reviewId), eq(account, accountId), eq(day, dayOf(now))));
  return like !== undefined;
}

/** The open rounds in which a resident may like somebody and has not today, newest last. */
export async function listToLike(viewer: Viewer, now: Date): Promise<{ id: string; title: string }[]> {
  if (viewer.kind !== 'resident') return [];
  const today = and(
    eq(reviewLikes.reviewId, reviews.id),
    eq(reviewLikes.accountId, viewer.id),
    eq(reviewLikes.day, dayOf(now)),
  );
  const rows = await db
    .select({ id: reviews.id, title: reviews.title, liked: reviewLikes.id })
    .from(reviews)
    .leftJoin(reviewLikes, today)
    .where(and(eq(reviews.status, 'open'), eq(reviews.likes, true)))
    .orderBy(asc(reviews.openedAt), asc(reviews.id));
  return rows.filter(({ liked }) => liked === null);
}
