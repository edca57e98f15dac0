import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Community } from '../queries';

/** The communities with where and when to find them; nothing while there are none. */
export function HomeCommunities({ locale, communities }: { locale: Locale; communities: Community[] }) {
  const { home, site } = words(locale);
  if (communities.length === 0) return null;
  return (
    <section className="border-rule border-b py-9">
      <SectionHeading
        title={home.ourCommunities}
        more={{ href: href(locale, '/communities'), label: home.allCommunities }}
      />
      <ul className="gap-x-10 md:grid md:grid-cols-2">
        {communities.map((community) => (
          <li key={community.id} className="border-rule border-b py-3">
            <h3 className="text-lead">
              <a href={href(locale, `/communities/${community.slug}`)}>
                {locale === 'en' ? community.nameEn : community.name}
              </a>
            </h3>
            <p className="text-note text-soft">
              {community.address}
              {site.separator}
              {community.officeHours}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
