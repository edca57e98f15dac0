import { may } from '@/features/accounts/rules';
import { type NominationFacts, reasonsNotToGoOn } from '@/features/nominations/rules';
import type { Terms } from '@/features/nominations/terms/rules';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

/** As many folders as one file may hold: it is made whole before it is sent. */
export const mostAtOnce = 30;

/**
 * Why somebody honoured cannot be recommended upward by this viewer now. Also who stays secret in public is asked whether the
 * material may go up; and an old visit is made again first (domain 1.5).
 */
export function reasonsNotToForward(
  viewer: Viewer,
  nomination: NominationFacts,
  { terms, now }: { terms: Terms; now: Date },
): Reason[] {
  if (!may(viewer, 'honour.forward', nomination.communityId)) return [{ code: 'notYours' }];
  if (nomination.status !== 'honoured') return [{ code: 'honourNotStanding' }];
  return [
    ...withAll([!nomination.consented['nominee-upward'] && { code: 'upwardConsentMissing' }]),
    ...reasonsNotToGoOn(nomination, terms, now),
  ];
}

/** Why so many cannot go together. */
export const reasonsNotToSend = (people: number): Reason[] =>
  withAll([
    people === 0 && { code: 'nobodyChosen', field: 'chosen' },
    people > mostAtOnce && { code: 'tooManyChosen', field: 'chosen', values: { most: mostAtOnce } },
  ]);
