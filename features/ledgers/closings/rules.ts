import { may } from '@/features/accounts/rules';
import { tokenHash } from '@/lib/crypto';
import { type Reason, withAll } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { previousMonth } from '../counts/rules';

/** Whether a text is a month of the neighbourhood's calendar, 2026-11. */
const isMonth = (text: string) => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text);

/** The month that a clerk closes next: the one before this. */
export const monthBefore = (now: Date): string => previousMonth(dayOf(now).slice(0, 7));

/** A mark of the sums of a month, by which whoever signs says which ones were shown. */
export const markOf = (sums: object[]): string => tokenHash(JSON.stringify(sums));

/** Why a month cannot be closed: who signs answers for every entry in it. `communityId`: '' for the sub-district's own. */
export function reasonsNotToClose(
  viewer: Viewer,
  { communityId, month }: { communityId: string; month: string },
  { closed }: { closed: boolean },
  now: Date,
): Reason[] {
  return withAll([
    !may(viewer, 'ledger.close', communityId || null) && { code: 'notYours' },
    !isMonth(month) && { code: 'monthWrong' },
    month >= dayOf(now).slice(0, 7) && { code: 'monthNotOver' },
    closed && { code: 'monthClosedAlready' },
  ]);
}
