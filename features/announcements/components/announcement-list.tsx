import { ListPages } from '@/components/list-pages';
import { EmptyState } from '@/components/ui/empty-state';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { PublicList } from '../queries';
import { TeaserList } from './teaser-list';

type Props = {
  locale: Locale;
  /** Address of the page, without language. */
  path: string;
  list: PublicList;
  showColumn: boolean;
};

/** What is published, newest first, with a choice of community and the way to older pages. */
export function AnnouncementList({ locale, path, list: { page, communities, community }, showColumn }: Props) {
  const { announcements } = words(locale);
  return (
    <>
      <nav aria-label={announcements.filters} className="no-print -mx-2 flex flex-wrap text-note">
        <Choice href={href(locale, path)} current={!community} label={announcements.everywhere} />
        {communities.map(({ slug, name, nameEn }) => (
          <Choice
            key={slug}
            href={href(locale, `${path}?community=${slug}`)}
            current={slug === community?.slug}
            label={locale === 'en' ? nameEn : name}
          />
        ))}
      </nav>
      {page.items.length > 0 ? (
        <TeaserList locale={locale} teasers={page.items} now={new Date()} showColumn={showColumn} />
      ) : (
        <div className="mt-6">
          <EmptyState title={announcements.emptyTitle}>{announcements.emptyText}</EmptyState>
        </div>
      )}
      <ListPages locale={locale} path={path} filter={{ community: community?.slug }} page={page} />
    </>
  );
}

function Choice({ href, current, label }: { href: string; current: boolean; label: string }) {
  return (
    <a
      href={href}
      aria-current={current ? 'true' : undefined}
      className="inline-flex min-h-11 items-center px-2 text-soft aria-[current]:font-semibold aria-[current]:text-red"
    >
      {label}
    </a>
  );
}
