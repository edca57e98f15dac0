import 'server-only';
import { asc, count, gt } from 'drizzle-orm';
import { db, tally } from '@/db/client';
import type { Db } from '@/db/connection';
import { announcements } from '@/db/schema/announcements';
import { forgetDocument, indexDocument, isIndexCurrent } from '@/db/search';
import { plainText } from '@/lib/rich-text';

type Row = typeof announcements.$inferSelect;

/** Makes a text findable as it stands now: visitors find what is published, staff what lies on their desk. */
export async function indexAnnouncement(tx: Db, row: Row): Promise<void> {
  const { id, title, summary, body, source } = row;
  await indexDocument(
    tx,
    {
      kind: 'announcement',
      subjectId: id,
      at: row.publishedAt ?? row.createdAt,
      title,
      text: [summary, plainText(body), source].filter(Boolean).join('\n'),
    },
    {
      audience: row.status === 'published' ? 'public' : 'staff',
      column: row.columnId,
      community: row.communityId ?? 'none',
      status: row.status,
      editor: row.updatedBy ?? undefined,
    },
  );
}

export const forgetAnnouncement = (tx: Db, id: string) => forgetDocument(tx, 'announcement', id);

/**
 * Indexes all texts anew when the index was made by an older version of the application or is not complete; at every start,
 * before anything is served. Returns how many were indexed.
 */
export async function reindexAnnouncements(batch = 200): Promise<number> {
  const [all] = await db.select({ texts: count() }).from(announcements);
  if (await isIndexCurrent(db, 'announcement', all?.texts ?? 0)) return 0;
  let done = 0;
  for (let last = ''; ; ) {
    const rows = await db
      .select()
      .from(announcements)
      .where(gt(announcements.id, last))
      .orderBy(asc(announcements.id))
      .limit(batch);
    await tally(async (tx) => {
      for (const row of rows) await indexAnnouncement(tx, row);
    });
    done += rows.length;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < batch) return done;
  }
}
