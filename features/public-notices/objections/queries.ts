import 'server-only';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { objections, publicNotices } from '@/db/schema/public-notices';
import type { ObjectionStatus } from '@/db/schema/public-notices.values';

export type Receipt = {
  number: string;
  notice: string;
  status: ObjectionStatus;
  receivedAt: Date;
  closedAt: Date | null;
  finding: string | null;
};

/** What became of an objection, for whoever has its whole id, which cannot be guessed: not what it said, nor by whom. */
export async function getReceipt(id: string): Promise<Receipt | undefined> {
  const [row] = await db
    .select({
      number: objections.number,
      notice: publicNotices.number,
      status: objections.status,
      receivedAt: objections.receivedAt,
      closedAt: objections.closedAt,
      finding: objections.finding,
    })
    .from(objections)
    .innerJoin(publicNotices, eq(publicNotices.id, objections.noticeId))
    .where(eq(objections.id, id));
  return row;
}
