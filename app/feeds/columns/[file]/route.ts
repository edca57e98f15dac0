import { getFeed } from '@/features/announcements/feeds/queries';
import { feedAnswer } from '@/lib/feeds/answer';

export const dynamic = 'force-dynamic';

/** What is published in one column. */
export async function GET(_request: Request, { params }: RouteContext<'/feeds/columns/[file]'>) {
  return feedAnswer((await params).file, (slug, as) => getFeed({ kind: 'columns', slug }, as, new Date()));
}
