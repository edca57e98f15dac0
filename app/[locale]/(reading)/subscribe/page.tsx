import { PageHead } from '@/components/page-head';
import { FeedList } from '@/features/announcements/feeds/components/feed-list';
import { feedAddress } from '@/features/announcements/feeds/rules';
import { listColumns } from '@/features/announcements/queries';
import { listCommunities } from '@/features/communities/queries';
import { CalendarList } from '@/features/events/feeds/components/calendar-list';
import { portalName } from '@/features/pages/queries';
import { env } from '@/lib/env';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

/** What a feed is, in a neighbour's words, and the address of each. */
export default async function SubscribePage({ params }: PageProps<'/[locale]/subscribe'>) {
  const locale = localeOf((await params).locale);
  const { title, intro, how, free, forms } = words(locale).announcements.feeds;
  const [columns, communities, siteName] = await Promise.all([listColumns(), listCommunities(), portalName(locale)]);
  shared({ until: endOfDay(new Date()) });
  return (
    <div className="mx-auto max-w-[45rem] pt-8">
      <PageHead
        locale={locale}
        path="/subscribe"
        title={title}
        siteName={siteName}
        description={intro}
        feed={feedAddress({ kind: 'all' }, 'atom')}
      />
      <h1 className="text-title">{title}</h1>
      <p className="mt-2 text-lead">{intro}</p>
      <p className="mt-4">{how}</p>
      <p className="mt-3">{free}</p>
      <p className="mt-3 text-soft">{forms}</p>
      <FeedList locale={locale} origin={env().LINLI_ORIGIN} columns={columns} communities={communities} />
      <CalendarList locale={locale} origin={env().LINLI_ORIGIN} communities={communities} />
    </div>
  );
}
