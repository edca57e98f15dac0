import 'server-only';
import { and, asc, eq, ne } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { summaries } from '@/db/schema/summaries';
import { withinReach } from '@/features/accounts/queries';
import type { Staff } from '@/lib/viewer';
import { writersOf } from '../queries';
import { reasonsNotToSign } from '../rules';

const waitingFrom = () =>
  db
    .select({ summary: summaries, submitter: accounts.signature })
    .from(summaries)
    .leftJoin(accounts, eq(accounts.id, summaries.submittedBy));

/** Summaries that the viewer may sign, those that wait longest first. */
export async function listToSign(viewer: Staff) {
  const submitted = await waitingFrom()
    .where(and(eq(summaries.status, 'submitted'), withinReach(viewer, 'summary.sign', summaries.communityId)))
    .orderBy(asc(summaries.submittedAt), asc(summaries.id));
  const withWriters = await Promise.all(
    submitted.map(async (row) => ({ ...row, writers: await writersOf(row.summary.id) })),
  );
  return withWriters.filter(
    ({ summary, writers }) => reasonsNotToSign(viewer, { ...summary, writers }, []).length === 0,
  );
}

/** What the viewer handed in and got back. */
export function listReturned(viewer: Staff) {
  const isReturned = and(eq(summaries.status, 'draft'), ne(summaries.returnedBecause, ''));
  return waitingFrom()
    .where(
      and(
        isReturned,
        eq(summaries.submittedBy, viewer.id),
        withinReach(viewer, 'summary.write', summaries.communityId),
      ),
    )
    .orderBy(asc(summaries.submittedAt), asc(summaries.id));
}
