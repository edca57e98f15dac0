import 'server-only';
import { and, asc, eq, ne } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { summaries } from '@/db/schema/summaries';
import { withinReach } from '@/features/accounts/queries';
import type { Staff } from '@/lib/viewer';
import { writersOf } from '../queries';
import { reasonsNotToSign } from '../rules';

const { id, title, status, communityId, submittedBy, submittedAt, returnedBecause } = summaries;

/** Summaries that the viewer may sign, those that wait longest first. */
export async function listToSign(viewer: Staff) {
  const submitted = await db
    .select({ id, title, status, communityId, submittedBy, submittedAt, submitter: accounts.signature })
    .from(summaries)
    .leftJoin(accounts, eq(accounts.id, submittedBy))
    .where(and(eq(status, 'submitted'), withinReach(viewer, 'summary.sign', communityId)))
    .orderBy(asc(submittedAt), asc(id));
  const mine: typeof submitted = [];
  for (const summary of submitted) {
    const writers = await writersOf(summary.id);
    if (reasonsNotToSign(viewer, { ...summary, writers }, []).length === 0) mine.push(summary);
  }
  return mine;
}

/** What the viewer handed in and got back with a reason. */
export const listReturned = (viewer: Staff) =>
  db
    .select({ id, title, returnedBecause })
    .from(summaries)
    .where(
      and(
        ...[eq(status, 'draft'), ne(returnedBecause, ''), eq(submittedBy, viewer.id)],
        withinReach(viewer, 'summary.write', communityId),
      ),
    )
    .orderBy(asc(submittedAt), asc(id));
