import { EmptyState } from '@/components/ui/empty-state';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { formatDay } from '@/lib/time';
import { words } from '@/messages/words';
import type { HomeNews as News, Teaser } from '../queries';
import { Cover } from './cover';
import { TitleList } from './teaser-list';
import { TeaserMeta } from './teaser-meta';

type Place = { locale: Locale; now: Date };

/** The top of the home page: one lead story, the newest beside it, notices, and a row of stories with pictures. */
export function HomeNews({ locale, news }: { locale: Locale; news: News }) {
  const { home } = words(locale);
  const now = new Date();
  const { lead, newest, notices } = news;
  if (!lead) {
    return (
      <div className="py-9">
        <EmptyState title={home.emptyTitle}>{home.emptyText}</EmptyState>
      </div>
    );
  }
  const beside = newest.slice(0, 4);
  const stories = newest
    .slice(4)
    .filter((teaser) => teaser.cover)
    .slice(0, 4);
  return (
    <>
      <div className="grid gap-9 border-rule border-b py-8 max-md:py-5 md:grid-cols-[7fr_5fr]">
        <LeadStory locale={locale} teaser={lead} now={now} />
        <div>
          <SectionHeading title={home.latest} more={{ href: href(locale, '/announcements'), label: home.allNews }} />
          <TitleList locale={locale} teasers={beside} now={now} />
          {notices.map((notice) => (
            <LeadNotice key={notice.id} locale={locale} teaser={notice} now={now} />
          ))}
        </div>
      </div>
      {stories.length > 0 && <Stories locale={locale} teasers={stories} now={now} />}
    </>
  );
}

function LeadStory({ locale, teaser, now }: Place & { teaser: Teaser }) {
  const address = href(locale, `/announcements/${teaser.slug}`);
  return (
    <article>
      <Cover locale={locale} cover={teaser.cover} sizes="(min-width: 45rem) 640px, 92vw" eager />
      <h2 className="mt-4 text-title max-md:text-[1.47rem]">
        <a href={address}>{teaser.title}</a>
      </h2>
      <p className="mt-2 max-w-[36em]">{teaser.summary}</p>
      <TeaserMeta locale={locale} teaser={teaser} now={now} className="mt-2" />
    </article>
  );
}

function LeadNotice({ locale, teaser, now }: Place & { teaser: Teaser }) {
  const english = locale === 'en';
  return (
    <div className="mt-5 border-red border-l-4 bg-red-wash px-4 py-3">
      <p>
        <b className="mr-3 text-red-ink">{english ? teaser.column.nameEn : teaser.column.name}</b>
        <a href={href(locale, `/announcements/${teaser.slug}`)}>{teaser.title}</a>
      </p>
      <p className="text-small text-soft">
        {formatDay(locale, teaser.publishedAt, now)}
        {words(locale).site.separator}
        <a className="underline" href={href(locale, `/columns/${teaser.column.slug}`)}>
          {words(locale).home.allNotices}
        </a>
      </p>
    </div>
  );
}

function Stories({ locale, teasers, now }: Place & { teasers: Teaser[] }) {
  const { home } = words(locale);
  return (
    <section className="border-rule border-b py-9">
      <SectionHeading title={home.more} more={{ href: href(locale, '/announcements'), label: home.allNews }} />
      <ul className="mt-5 grid grid-cols-2 gap-x-6 gap-y-6 in-data-[view=elder]:max-md:grid-cols-1 lg:grid-cols-4">
        {teasers.map((teaser) => (
          <li key={teaser.id}>
            <Cover locale={locale} cover={teaser.cover} sizes="(min-width: 64rem) 262px, 46vw" />
            <h3 className="mt-2.5 text-lead">
              <a href={href(locale, `/announcements/${teaser.slug}`)}>{teaser.title}</a>
            </h3>
            <TeaserMeta locale={locale} teaser={teaser} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}
