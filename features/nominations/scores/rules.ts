import type { Criterion, Relation } from '@/db/schema/reviews.values';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Round } from '../reviews/rules';

/** Points as they were typed beside each criterion; null where no whole number from 0 to 100 stands. */
export const pointsOf = (criteria: Criterion[], typed: Record<string, string>): (number | null)[] =>
  criteria.map((_, at) => {
    const text = (typed[at] ?? '').normalize('NFKC').trim();
    return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : null;
  });

type Place = { isMember: boolean; nominated: boolean; standing: boolean };
type Saying = { relation: Relation; points: (number | null)[] };

/** Why a member cannot say this of a candidate. Only members score, and who named somebody stays out of that score. */
export function reasonsNotToScore(round: Round, { isMember, nominated, standing }: Place, said: Saying): Reason[] {
  if (!isMember) return [{ code: 'notYours' }];
  if (round.status !== 'open') return [{ code: 'reviewClosed' }];
  if (!standing) return [{ code: 'candidateGone' }];
  if (said.relation !== 'none') return [];
  if (nominated) return [{ code: 'nominatorStaysOut', field: 'relation' }];
  return withAll(said.points.map((points, at) => points === null && { code: 'pointsMissing', field: `points.${at}` }));
}
