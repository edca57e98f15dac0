import { getFeed } from '@/features/announcements/feeds/queries';
import { feedAnswer } from '@/lib/feeds/answer';

export const dynamic = 'force-dynamic';

/** Everything that is published: all.atom, all.rss, all.json. */
export async function GET(_request: Request, { params }: RouteContext<'/feeds/[file]'>) {
  return feedAnswer((await params).file, async (name, as) =>
    name === 'all' ? getFeed({ kind: 'all' }, as, new Date()) : undefined,
  );
}
