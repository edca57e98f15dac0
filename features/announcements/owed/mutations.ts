import 'server-only';
import { and, eq, isNotNull } from 'drizzle-orm';
import { announcements } from '@/db/schema/announcements';
import { enterOwed } from '@/features/ledgers/owed/mutations';
import { writeNews } from '../changes/mutations';

/** Enters the texts that were published before there was a ledger of the portal's news. */
export const enterOwedNews = (now: Date): Promise<number> =>
  enterOwed(
    {
      ledger: 'portal-news',
      list: (tx, never, most) =>
        tx
          .select()
          .from(announcements)
          .where(
            and(
              eq(announcements.status, 'published'),
              isNotNull(announcements.publishedAt),
              never('announcement', announcements.id),
            ),
          )
          .limit(most),
      enter: writeNews,
    },
    now,
  );
