import type { NominationStatus } from '@/db/schema/nominations.values';
import { may } from '@/features/accounts/rules';
import { type Reason, withAll } from '@/lib/rule-broken';
import { dayOf, fromShanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { isOpen } from '../rules';
import type { Terms } from '../terms/rules';

type Nomination = { communityId: string; status: NominationStatus };

/** What a visit writes down is about somebody who is under way, or who was honoured and is recommended upward again. */
const mayBeVisited = (status: NominationStatus) => isOpen(status) || status === 'honoured';

/**
 * Why the report of a visit cannot be kept: at least two named verifiers go (domain 1.5), and nobody reports of tomorrow.
 * `verifiers`: distinct accounts, the writer among them.
 */
export function reasonsNotToWrite(
  viewer: Viewer,
  nomination: Nomination,
  visit: { day: string; verifiers: string[] },
  terms: Terms,
  now: Date,
): Reason[] {
  if (!may(viewer, 'visit.write', nomination.communityId)) return [{ code: 'notYours' }];
  return withAll([
    !mayBeVisited(nomination.status) && { code: 'nominationElsewhere' },
    new Set(visit.verifiers).size < terms.minVerifiers && {
      code: 'tooFewVerifiers',
      field: 'verifiers',
      values: { least: terms.minVerifiers },
    },
    visit.day > dayOf(now) && { code: 'visitInFuture', field: 'day' },
  ]);
}

/** Each verifier signs for herself, once. */
export function reasonsNotToSign(viewer: Viewer, verifiers: { accountId: string; signedAt: Date | null }[]): Reason[] {
  const own = verifiers.find(({ accountId }) => accountId === viewer.id);
  if (!own) return [{ code: 'notYours' }];
  return own.signedAt ? [{ code: 'signedAlready' }] : [];
}

/** Whether enough have signed for a report to count. */
export const isConfirmed = (verifiers: { signedAt: Date | null }[], terms: Terms) =>
  verifiers.filter(({ signedAt }) => signedAt !== null).length >= terms.minVerifiers;

/**
 * Since when a nomination is verified: the day of its latest visit that counts, if that visit confirmed the deed. What a later
 * visit did not find true is no longer verified.
 */
export function verifiedSince(visits: { day: string; outcome: string; confirmedAt: Date | null }[]): Date | null {
  const latest = visits
    .filter(({ confirmedAt }) => confirmedAt !== null)
    .sort((a, b) =>
      a.day === b.day ? ((a.confirmedAt ?? 0) > (b.confirmedAt ?? 0) ? -1 : 1) : a.day < b.day ? 1 : -1,
    )[0];
  return latest?.outcome === 'confirmed' ? fromShanghai(`${latest.day} 00:00`) : null;
}
