import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { listPublished } from '../queries';
import { TitleList } from './teaser-list';

type Props = { locale: Locale; community: { id: string; slug: string } };

/** The newest texts of one community. */
export async function CommunityNews({ locale, community }: Props) {
  const { communities } = words(locale);
  const { items } = await listPublished({ communityId: community.id }, 8);
  return (
    <section className="mt-10">
      <SectionHeading
        title={communities.news}
        more={{ href: href(locale, `/announcements?community=${community.slug}`), label: communities.allNews }}
      />
      {items.length > 0 ? (
        <TitleList locale={locale} teasers={items} now={new Date()} />
      ) : (
        <p className="mt-3 text-soft">{communities.noNews}</p>
      )}
    </section>
  );
}
