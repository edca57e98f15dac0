import type { NominationStatus } from '@/db/schema/nominations.values';
import type { Criterion, Relation, ReviewStatus } from '@/db/schema/reviews.values';
import { may } from '@/features/accounts/rules';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { type NominationFacts, reasonsNotToGoOn } from '../rules';
import type { Terms } from '../terms/rules';

/** A panel of fewer is no panel, and a mean of fewer scores says nothing of the candidate. */
export const leastMembers = 3;
const leastScores = 2;

/** 事迹, 影响, 群众口碑, in per cent: what a new round begins with. */
export const defaultWeights = [40, 30, 30];

export type Round = { communityId: string; status: ReviewStatus };

/** What one member said of one candidate; `nominated`: the member is known to have named the candidate. */
export type Said = {
  candidateId: string;
  memberId: string;
  relation: Relation;
  points: number[] | null;
  nominated: boolean;
};

/** Whether a nomination still waits for the outcome of its round; a refusal or a withdrawal takes it out. */
export const isStanding = (status: NominationStatus) => status === 'in-review';

/** Why a nomination cannot be put before a panel. Who is kept secret is shown to no panel either. */
export function reasonsNotToPropose(nomination: NominationFacts, terms: Terms, now: Date): Reason[] {
  if (nomination.status !== 'verified') return [{ code: 'nominationElsewhere' }];
  return [
    ...withAll([nomination.secret && { code: 'secretNotReviewed' }]),
    ...reasonsNotToGoOn(nomination, terms, now),
  ];
}

type Plan = { communityId: string; criteria: Criterion[]; members: number; candidates: number };

/** Why a round cannot be opened, apart from its candidates, who have a rule of their own. */
export function reasonsNotToOpen(viewer: Viewer, { communityId, criteria, members, candidates }: Plan): Reason[] {
  if (!may(viewer, 'review.run', communityId)) return [{ code: 'notYours' }];
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return withAll([
    candidates === 0 && { code: 'candidatesMissing', field: 'candidates' },
    total !== 100 && { code: 'weightsWrong', field: 'criteria', values: { total } },
    members < leastMembers && { code: 'panelTooSmall', field: 'staff', values: { least: leastMembers } },
  ]);
}

/** 回避: a declared relation keeps a member out of that score, and so does having named the candidate. */
export const counts = ({ relation, nominated }: Pick<Said, 'relation' | 'nominated'>) =>
  relation === 'none' && !nominated;

/** The score of one member, in hundredths of a point out of 100: with weights in per cent it is always whole. */
export const scoreOf = (criteria: Criterion[], points: number[]): number =>
  criteria.reduce((sum, { weight }, at) => sum + weight * (points[at] ?? 0), 0);

/** The mean of members' scores in whole hundredths, half rounded up; null where nobody scored. */
export function meanOf(scores: number[]): number | null {
  if (scores.length === 0) return null;
  const total = scores.reduce((sum, score) => sum + score, 0);
  return Math.floor((2 * total + scores.length) / (2 * scores.length));
}

/** The mean of what counts of one candidate. */
export const scoreOfCandidate = (criteria: Criterion[], said: Said[]): number | null =>
  meanOf(said.filter(counts).map(({ points }) => scoreOf(criteria, points ?? [])));

type Panel = { members: string[]; standing: string[]; said: Said[] };
export type Progress = { members: number; done: number; thin: number };

/** How far a round is: members who said something of everybody, and candidates whom too few may score. */
export function progressOf({ members, standing, said }: Panel): Progress {
  const has = (memberId: string, candidateId: string) =>
    said.some((one) => one.memberId === memberId && one.candidateId === candidateId);
  const left = (candidateId: string) => said.filter((one) => one.candidateId === candidateId && counts(one)).length;
  return {
    members: members.length,
    done: members.filter((member) => standing.every((candidate) => has(member, candidate))).length,
    thin: standing.filter((candidate) => left(candidate) < leastScores).length,
  };
}

/** Why a round cannot be closed now. It says how many are missing and not who, since that is nobody's business yet. */
export function reasonsNotToClose(viewer: Viewer, round: Round, { members, done, thin }: Progress): Reason[] {
  if (!may(viewer, 'review.run', round.communityId)) return [{ code: 'notYours' }];
  if (round.status !== 'open') return [{ code: 'reviewClosed' }];
  if (done < members) return [{ code: 'membersMissing', values: { count: members - done } }];
  return withAll([thin > 0 && { code: 'tooFewScores', values: { count: thin, least: leastScores } }]);
}

export type Ranked = { id: string; score: number | null; standing: boolean; chosen: boolean | null };

/** Whether somebody goes on who has a lower score than somebody who does not. */
export function isAgainstOrder(candidates: Ranked[], chosen: string[]): boolean {
  const standing = candidates.filter((candidate) => candidate.standing);
  const scores = (isChosen: boolean) =>
    standing.filter(({ id }) => chosen.includes(id) === isChosen).map(({ score }) => score ?? 0);
  return Math.min(...scores(true)) < Math.max(...scores(false));
}

/**
 * Why the person responsible cannot say who goes on: the order is advice, and going against it needs a word; so does ending it for
 * everybody, which no box that was forgotten should do.
 */
export function reasonsNotToDecide(
  viewer: Viewer,
  round: Round,
  candidates: Ranked[],
  { chosen, note }: { chosen: string[]; note: string },
): Reason[] {
  if (!may(viewer, 'review.run', round.communityId)) return [{ code: 'notYours' }];
  if (round.status !== 'closed') return [{ code: 'reviewOpen' }];
  if (candidates.some((candidate) => candidate.chosen !== null)) return [{ code: 'reviewDecided' }];
  const isHere = (id: string) => candidates.some((candidate) => candidate.id === id && candidate.standing);
  const endsAll = chosen.length === 0 && candidates.some(({ standing }) => standing);
  return withAll([
    !chosen.every(isHere) && { code: 'candidateGone', field: 'chosen' },
    note === '' && endsAll && { code: 'nobodyGoesOn', field: 'note' },
    note === '' && isAgainstOrder(candidates, chosen) && { code: 'choiceNoteMissing', field: 'note' },
  ]);
}
