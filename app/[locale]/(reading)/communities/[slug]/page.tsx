import { Missing } from '@/components/missing';
import { RichText } from '@/components/ui/rich-text';
import { CommunityNews } from '@/features/announcements/components/community-news';
import { CommunityFacts } from '@/features/communities/components/community-facts';
import { Grids } from '@/features/communities/components/grids';
import { getCommunity } from '@/features/communities/queries';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { pageMetadata } from '@/lib/page-title';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/communities/[slug]'>;

export async function generateMetadata({ params }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  const community = await getCommunity(slug);
  const title = community ? (locale === 'en' ? community.nameEn : community.name) : words(locale).site.missingTitle;
  return pageMetadata({ locale, path: `/communities/${slug}`, title, siteName: await portalName(locale) });
}

export default async function CommunityPage({ params }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  const community = await getCommunity(slug);
  if (!community) return <Missing locale={locale} />;
  shared({ until: endOfDay(new Date()) });
  return (
    <div className="pt-8">
      <h1 className="text-title">{locale === 'en' ? community.nameEn : community.name}</h1>
      <div className="mt-5 grid gap-9 md:grid-cols-[7fr_5fr]">
        <RichText html={locale === 'en' ? community.introEn : community.intro} />
        <div className="border border-rule bg-card p-5">
          <CommunityFacts locale={locale} community={community} />
        </div>
      </div>
      <CommunityNews locale={locale} community={community} />
      <Grids locale={locale} names={community.grids} />
    </div>
  );
}
