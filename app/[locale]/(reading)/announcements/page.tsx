import { AnnouncementList } from '@/features/announcements/components/announcement-list';
import { listFilter } from '@/features/announcements/inputs';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { pageMetadata } from '@/lib/page-title';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

const path = '/announcements';

export async function generateMetadata({ params }: PageProps<'/[locale]/announcements'>) {
  const locale = localeOf((await params).locale);
  return pageMetadata({ locale, path, title: words(locale).announcements.all, siteName: await portalName(locale) });
}

export default async function AnnouncementsPage({ params, searchParams }: PageProps<'/[locale]/announcements'>) {
  const locale = localeOf((await params).locale);
  shared({ until: endOfDay(new Date()) });
  return (
    <div className="pt-8">
      <h1 className="mb-2 text-title">{words(locale).announcements.all}</h1>
      <AnnouncementList locale={locale} path={path} filter={listFilter.parse(await searchParams)} />
    </div>
  );
}
