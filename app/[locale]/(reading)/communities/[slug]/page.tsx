import { Missing } from '@/components/missing';
import { PageHead } from '@/components/page-head';
import { RichText } from '@/components/ui/rich-text';
import { CommunityNews } from '@/features/announcements/components/community-news';
import { feedAddress } from '@/features/announcements/feeds/rules';
import { CommunityFacts } from '@/features/communities/components/community-facts';
import { Grids } from '@/features/communities/components/grids';
import { getCommunity } from '@/features/communities/queries';
import { HomeEvents } from '@/features/events/components/home-events';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/communities/[slug]'>;

export default async function CommunityPage({ params }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  const community = await getCommunity(slug);
  if (!community) return <Missing locale={locale} />;
  shared({ until: endOfDay(new Date()) });
  const title = locale === 'en' ? community.nameEn : community.name;
  return (
    <div className="pt-8">
      <PageHead
        locale={locale}
        path={`/communities/${slug}`}
        title={title}
        siteName={await portalName(locale)}
        feed={feedAddress({ kind: 'communities', slug }, 'atom')}
      />
      <h1 className="text-title">{title}</h1>
      <div className="mt-5 grid gap-9 md:grid-cols-[7fr_5fr]">
        <RichText html={locale === 'en' ? community.introEn : community.intro} tableLabel={words(locale).site.table} />
        <div className="border border-rule bg-card p-5">
          <CommunityFacts locale={locale} community={community} />
        </div>
      </div>
      <div className="mt-10">
        <HomeEvents locale={locale} most={4} title={words(locale).events.atCommunity} community={community} />
      </div>
      <CommunityNews locale={locale} community={community} />
      <Grids locale={locale} names={community.grids} />
    </div>
  );
}
