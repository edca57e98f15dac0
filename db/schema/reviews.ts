import { bool, index, int, json, oneOf, table, text, time, uniqueIndex, valuesCheck } from '../dialect';
import { newId } from '../new-id';
import { accounts } from './accounts';
import { communities } from './communities';
import { nominations } from './nominations';
import { type Criterion, relations, reviewStatuses } from './reviews.values';

/** 评议: a panel scores the candidates of a community by criteria; nobody sees a score of others until it is closed. */
export const reviews = table(
  'reviews',
  {
    id: text().primaryKey().$defaultFn(newId),
    communityId: text()
      .notNull()
      .references(() => communities.id),
    title: text().notNull(),
    status: oneOf(reviewStatuses).notNull(),
    criteria: json<Criterion[]>().notNull(),
    /** Whether residents may like a candidate, one a person a day. Likes advise and decide nothing. */
    likes: bool().notNull().default(false),
    openedBy: text()
      .notNull()
      .references(() => accounts.id),
    openedAt: time().notNull(),
    closedBy: text().references(() => accounts.id),
    closedAt: time(),
    /** Why the person responsible chose against the order of the scores. */
    note: text().notNull().default(''),
  },
  (t) => [
    valuesCheck('reviews_status', t.status, reviewStatuses),
    index('reviews_desk').on(t.communityId, t.openedAt, t.id),
  ],
);

export const reviewCandidates = table(
  'review_candidates',
  {
    id: text().primaryKey().$defaultFn(newId),
    reviewId: text()
      .notNull()
      .references(() => reviews.id),
    nominationId: text()
      .notNull()
      .references(() => nominations.id),
    /** Set when the round is closed: the weighted mean of the panel, in hundredths of a point out of 100. */
    score: int(),
    chosen: bool(),
  },
  (t) => [
    uniqueIndex('review_candidates_once').on(t.reviewId, t.nominationId),
    index('review_candidates_nomination').on(t.nominationId),
  ],
);

export const reviewMembers = table(
  'review_members',
  {
    id: text().primaryKey().$defaultFn(newId),
    reviewId: text()
      .notNull()
      .references(() => reviews.id),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [
    uniqueIndex('review_members_once').on(t.reviewId, t.accountId),
    index('review_members_account').on(t.accountId),
  ],
);

/** What one member said of one candidate: the relation, and points out of 100 for each criterion, in their order. */
export const reviewScores = table(
  'review_scores',
  {
    id: text().primaryKey().$defaultFn(newId),
    candidateId: text()
      .notNull()
      .references(() => reviewCandidates.id),
    memberId: text()
      .notNull()
      .references(() => reviewMembers.id),
    relation: oneOf(relations).notNull(),
    points: json<number[]>(),
    scoredAt: time().notNull(),
  },
  (t) => [
    valuesCheck('review_scores_relation', t.relation, relations),
    uniqueIndex('review_scores_once').on(t.candidateId, t.memberId),
  ],
);

/** `day`: 2026-05-04. One like a person a day in a round. */
export const reviewLikes = table(
  'review_likes',
  {
    id: text().primaryKey().$defaultFn(newId),
    reviewId: text()
      .notNull()
      .references(() => reviews.id),
    candidateId: text()
      .notNull()
      .references(() => reviewCandidates.id),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    day: text().notNull(),
  },
  (t) => [
    uniqueIndex('review_likes_day').on(t.reviewId, t.accountId, t.day),
    index('review_likes_candidate').on(t.candidateId),
  ],
);
