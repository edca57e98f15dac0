import 'server-only';
import { and, eq, gte, inArray } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { noticeSubjects, objections, publicNotices } from '@/db/schema/public-notices';
import { records } from '@/db/schema/records';

/**
 * Whether a nomination stood its whole public notice, with no objection that is open or was upheld; or was spared one to
 * protect the person.
 */
export async function fullNoticeOf(from: Pick<Db, 'select'>, nominationId: string): Promise<boolean> {
  const [waived] = await from
    .select({ number: records.number })
    .from(records)
    .where(
      and(
        eq(records.subjectType, 'nomination'),
        eq(records.subjectId, nominationId),
        eq(records.action, 'notice.waived'),
      ),
    )
    .limit(1);
  if (waived) return true;
  const [stood] = await from
    .select({ id: publicNotices.id })
    .from(noticeSubjects)
    .innerJoin(publicNotices, eq(publicNotices.id, noticeSubjects.noticeId))
    .where(
      and(
        eq(noticeSubjects.nominationId, nominationId),
        eq(publicNotices.status, 'ended'),
        gte(publicNotices.endedAt, publicNotices.dueAt),
      ),
    )
    .limit(1);
  if (!stood) return false;
  const [against] = await from
    .select({ id: objections.id })
    .from(objections)
    .where(and(eq(objections.nominationId, nominationId), inArray(objections.status, ['open', 'upheld'])))
    .limit(1);
  return !against;
}
