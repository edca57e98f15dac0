import 'server-only';
import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { type Tx, write } from '@/db/client';
import { record } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { staffRoles } from '@/db/schema/accounts.values';
import { reviewMembers, reviewScores } from '@/db/schema/reviews';
import { refuse, refuseAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { factsOfRound } from '../reviews/queries';
import type { ChangePanelInput } from './inputs';
import { reasonsNotToChange } from './rules';

/** Those of the accounts who may sit on the panel of a community as staff. */
export async function panelStaffOf(tx: Tx, communityId: string, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        inArray(accounts.id, ids),
        eq(accounts.status, 'active'),
        inArray(accounts.role, staffRoles),
        or(eq(accounts.communityId, communityId), isNull(accounts.communityId)),
      ),
    );
  return rows.map(({ id }) => id);
}

/** Somebody leaves the panel of an open round, with what they said, somebody joins it, or both. */
export function changePanel(viewer: Viewer, { id, leaving, joining }: ChangePanelInput, now: Date): Promise<void> {
  return write(
    viewer,
    async (tx) => {
      const round = (await factsOfRound(tx, id)) ?? refuse('gone');
      const left = round.members.find((member) => member.id === leaving);
      const isNew = !round.members.some(({ accountId }) => accountId === joining);
      const [joined] = joining && isNew ? await panelStaffOf(tx, round.communityId, [joining]) : [];
      const members = round.members.filter(({ active }) => active).length;
      const leaves = left?.active ?? false;
      refuseAll(reasonsNotToChange(viewer, round, { leaves, joins: joined !== undefined, members }));
      if (left) {
        await tx.delete(reviewScores).where(eq(reviewScores.memberId, left.id));
        await tx.delete(reviewMembers).where(eq(reviewMembers.id, left.id));
      }
      if (joined) await tx.insert(reviewMembers).values({ reviewId: id, accountId: joined });
      await record(tx, 'review.panel-changed', { type: 'review', id }, { left: left?.accountId, joined });
    },
    now,
  );
}
