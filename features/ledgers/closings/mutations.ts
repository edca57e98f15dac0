import 'server-only';
import { write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { ledgerClosings } from '@/db/schema/ledgers';
import { isCommunity } from '@/features/communities/queries';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { isClosed, sumsOfMonth } from './queries';
import { markOf, reasonsNotToClose } from './rules';

/** `seen`: the mark of the sums that whoever signs was shown. */
type Close = { communityId: string; month: string; seen?: string };

/** Closes and signs a community's month, of all its ledgers at once; what they add up to is kept as it stands. */
export function closeMonth(viewer: Viewer, { communityId, month, seen }: Close, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const id = newId(now.getTime());
      // Its lock makes whoever is just writing an entry of the month come before or be refused.
      await record(tx, 'ledger.month-closed', { type: 'ledger-closing', id }, { month, communityId });
      const closed = await isClosed(tx, communityId, month);
      refuseAll(reasonsNotToClose(viewer, { communityId, month }, { closed }, now));
      if (communityId !== '' && !(await isCommunity(tx, communityId))) refuse('gone');
      const sums = await sumsOfMonth(tx, communityId, month);
      if (seen !== undefined && seen !== markOf(sums)) refuse('sumsChanged');
      await tx
        .insert(ledgerClosings)
        .values({ id, communityId, month, sums, signature: nameOf(viewer), closedBy: viewer.id, closedAt: now });
    },
    now,
  );
}

// What somebody signed with stays, also when the account is called otherwise later.
const nameOf = (viewer: Viewer): string => (viewer.kind === 'staff' ? viewer.name : '');
