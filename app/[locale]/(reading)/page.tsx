import { HomeNews } from '@/features/announcements/components/home-news';
import { HomeCommunities } from '@/features/communities/components/home-communities';
import { PublicService } from '@/features/pages/components/public-service';
import { YouCan } from '@/features/pages/components/you-can';
import { getPortal } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { pageMetadata } from '@/lib/page-title';
import { endOfDay } from '@/lib/time';

export async function generateMetadata({ params }: PageProps<'/[locale]'>) {
  const locale = localeOf((await params).locale);
  const portal = await getPortal();
  const english = locale === 'en';
  const siteName = english ? portal.nameEn : portal.name;
  return pageMetadata({
    locale,
    path: '/',
    title: siteName,
    siteName,
    description: english ? portal.taglineEn : portal.tagline,
  });
}

export default async function HomePage({ params }: PageProps<'/[locale]'>) {
  const locale = localeOf((await params).locale);
  shared({ until: endOfDay(new Date()) });
  return (
    <>
      <HomeNews locale={locale} />
      <div className="grid gap-10 border-rule border-b py-9 md:grid-cols-2">
        <YouCan locale={locale} />
        <HomeCommunities locale={locale} />
      </div>
      <PublicService locale={locale} />
    </>
  );
}
