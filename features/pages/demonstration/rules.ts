import type { Reason } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { mayEditPortal } from '../rules';

/** Why the demonstration cannot be ended by this viewer, or not any more. */
export function reasonsNotToLeave(viewer: Viewer, portal: { demonstration: boolean }): Reason[] {
  if (!mayEditPortal(viewer)) return [{ code: 'notYours' }];
  return portal.demonstration ? [] : [{ code: 'demonstrationOver' }];
}

/**
 * Whether an account of staff is stopped when the demonstration ends: invented people are, and, since communities go,
 * everybody who belongs to one, until they are given a place again. Whoever ends it stays.
 */
export const isStoppedAtTheEnd = (
  account: { id: string; communityId: string | null; demonstration: boolean },
  viewer: Viewer,
) => account.id !== viewer.id && (account.demonstration || account.communityId !== null);
