import { PageHead } from '@/components/page-head';
import { EmptyState } from '@/components/ui/empty-state';
import { CommunityFacts } from '@/features/communities/components/community-facts';
import { listCommunities } from '@/features/communities/queries';
import { portalName } from '@/features/pages/queries';
import { href, localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

export default async function CommunitiesPage({ params }: PageProps<'/[locale]/communities'>) {
  const locale = localeOf((await params).locale);
  const { title, intro, noneTitle, none } = words(locale).communities;
  const communities = await listCommunities();
  shared({ until: endOfDay(new Date()) });
  return (
    <div className="pt-8">
      <PageHead
        locale={locale}
        path="/communities"
        title={title}
        siteName={await portalName(locale)}
        description={intro}
      />
      <h1 className="text-title">{title}</h1>
      <p className="mt-2 text-soft">{intro}</p>
      {communities.length === 0 && (
        <div className="mt-6">
          <EmptyState title={noneTitle}>{none}</EmptyState>
        </div>
      )}
      <ul className="mt-6 grid gap-6 lg:grid-cols-3">
        {communities.map((community) => (
          <li key={community.id} className="border border-rule border-t-2 border-t-ink bg-card p-5">
            <h2 className="mb-3 text-head">
              <a href={href(locale, `/communities/${community.slug}`)}>
                {locale === 'en' ? community.nameEn : community.name}
              </a>
            </h2>
            <CommunityFacts locale={locale} community={community} />
          </li>
        ))}
      </ul>
    </div>
  );
}
