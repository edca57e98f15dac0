import { PageHead } from '@/components/page-head';
import { HomeNews } from '@/features/announcements/components/home-news';
import { feedAddress } from '@/features/announcements/feeds/rules';
import { listForHome } from '@/features/announcements/queries';
import { HomeCommunities } from '@/features/communities/components/home-communities';
import { listCommunities } from '@/features/communities/queries';
import { HomeEvents } from '@/features/events/components/home-events';
import { HomeHonours } from '@/features/honours/components/home-honours';
import { listNewest } from '@/features/honours/queries';
import { PublicService } from '@/features/pages/components/public-service';
import { YouCan } from '@/features/pages/components/you-can';
import { getPortal } from '@/features/pages/queries';
import { RunningNotices } from '@/features/public-notices/components/running-notices';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const locale = localeOf((await params).locale);
  shared({ until: endOfDay(new Date()) });
  const [news, honoured, communities, portal] = await Promise.all([
    listForHome(),
    listNewest(3),
    listCommunities(),
    getPortal(),
  ]);
  const english = locale === 'en';
  const siteName = english ? portal.nameEn : portal.name;
  const tagline = english ? portal.taglineEn : portal.tagline;
  return (
    <>
      <PageHead
        locale={locale}
        path="/"
        title={siteName}
        siteName={siteName}
        description={tagline}
        feed={feedAddress({ kind: 'all' }, 'atom')}
      />
      <HomeNews locale={locale} news={news} />
      <RunningNotices locale={locale} />
      <HomeHonours locale={locale} items={honoured} />
      <div className="grid gap-10 border-rule border-b py-9 md:grid-cols-2">
        <HomeEvents locale={locale} most={5} />
        <YouCan locale={locale} />
      </div>
      <HomeCommunities locale={locale} communities={communities} />
      <PublicService locale={locale} text={portal.publicService} />
    </>
  );
}
