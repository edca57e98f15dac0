import 'server-only';
import { aliasedTable, and, asc, desc, eq, gt, inArray, lt } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { records } from '@/db/schema/records';
import type { Action } from '@/db/schema/records.values';
import { may } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';
import type { RecordFilter } from './inputs';
import { subjectTypes } from './rules';

const pageSize = 50;

const subjects = aliasedTable(accounts, 'subjects');

export type RecordRow = {
  number: number;
  at: Date;
  actorKind: 'visitor' | 'resident' | 'staff' | 'system';
  /** How staff signs; residents and visitors stay unnamed. */
  signature: string | null;
  /** Of an older or newer Linli it may be one that this one does not know. */
  action: Action | (string & {});
  subjectType: string;
  subjectId: string;
  /** How the subject signs when it is an account of staff. */
  subjectSignature: string | null;
  change: Record<string, unknown>;
};

export type RecordPage = { items: RecordRow[]; older?: number; newer?: number };

/** Records newest first, for those who may read them; `older` and `newer` are the numbers where the next page starts. */
export async function listRecords(viewer: Viewer, filter: RecordFilter, size = pageSize): Promise<RecordPage> {
  if (!may(viewer, 'record.read')) return { items: [] };
  const { action, subject, before, after } = filter;
  const rows = await db
    .select({
      number: records.number,
      at: records.at,
      actorKind: records.actorKind,
      signature: accounts.signature,
      action: records.action,
      subjectType: records.subjectType,
      subjectId: records.subjectId,
      subjectSignature: subjects.signature,
      change: records.change,
    })
    .from(records)
    .leftJoin(accounts, and(eq(accounts.id, records.actorId), eq(records.actorKind, 'staff')))
    .leftJoin(subjects, and(eq(subjects.id, records.subjectId), eq(records.subjectType, 'account')))
    .where(
      and(
        action ? eq(records.action, action) : undefined,
        subject ? and(inArray(records.subjectType, subjectTypes), eq(records.subjectId, subject)) : undefined,
        after ? gt(records.number, after) : before ? lt(records.number, before) : undefined,
      ),
    )
    .orderBy(after ? asc(records.number) : desc(records.number))
    .limit(size + 1);
  const items = rows.slice(0, size);
  if (after) items.reverse();
  const more = rows.length > size;
  const [first, last] = [items[0], items.at(-1)];
  return {
    items,
    ...(last && (after ? true : more) ? { older: last.number } : {}),
    ...(first && (after ? more : before) ? { newer: first.number } : {}),
  };
}
