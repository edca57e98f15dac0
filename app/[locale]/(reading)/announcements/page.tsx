import { PageHead } from '@/components/page-head';
import { AnnouncementList } from '@/features/announcements/components/announcement-list';
import { feedAddress } from '@/features/announcements/feeds/rules';
import { listFilter } from '@/features/announcements/inputs';
import { getPublicList } from '@/features/announcements/queries';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

const path = '/announcements';

export default async function AnnouncementsPage({ params, searchParams }: PageProps<'/[locale]/announcements'>) {
  const locale = localeOf((await params).locale);
  const list = await getPublicList(listFilter.parse(await searchParams));
  shared({ until: endOfDay(new Date()) });
  const title = words(locale).announcements.all;
  return (
    <div className="pt-8">
      <PageHead
        locale={locale}
        path={path}
        title={title}
        siteName={await portalName(locale)}
        feed={feedAddress({ kind: 'all' }, 'atom')}
      />
      <h1 className="mb-2 text-title">{title}</h1>
      <AnnouncementList locale={locale} path={path} list={list} showColumn />
    </div>
  );
}
