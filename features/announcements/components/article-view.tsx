import { Notice } from '@/components/ui/notice';
import { RichText } from '@/components/ui/rich-text';
import { bodyShown } from '@/features/media/rules';
import { href, type Locale } from '@/lib/locale';
import { notAfter } from '@/lib/page-facts';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import type { Article } from '../articles/queries';
import { AttachmentList } from '../attachments/components/attachment-list';
import { Cover } from './cover';

type Props = { locale: Locale; article: Article };

/** A published text as residents read and print it. */
export function ArticleView({ locale, article }: Props) {
  const { announcements, site } = words(locale);
  return (
    <article className="mx-auto max-w-[45rem] pt-8">
      <p className="font-semibold text-note text-red">
        <a href={href(locale, `/columns/${article.column.slug}`)}>
          {locale === 'en' ? article.column.nameEn : article.column.name}
        </a>
      </p>
      <h1 className="mt-1 text-title max-md:text-[1.55rem]">{article.title}</h1>
      <Facts locale={locale} article={article} />
      {article.cover && (
        <figure className="my-6">
          <Cover locale={locale} cover={article.cover} sizes="(min-width: 45rem) 765px, 92vw" eager frame="whole" />
        </figure>
      )}
      <ArticleBody locale={locale} article={article} />
      <AttachmentList locale={locale} attachments={article.attachments} />
      {article.correctedAt && article.correctionNote && (
        <Notice tone="gold">
          {announcements.correction(formatDate(locale, article.correctedAt), article.correctionNote)}
        </Notice>
      )}
      <p className="no-print mt-6 flex flex-wrap gap-x-5 text-note">
        <button type="button" hidden data-print className={actClass}>
          {site.print}
        </button>
        <button type="button" hidden data-share={site.copied} className={actClass}>
          {site.share}
        </button>
        <a
          href={href(locale, `/site-errors/new?page=${encodeURIComponent(`/announcements/${article.slug}`)}`)}
          className={actClass}
        >
          {site.siteError}
        </a>
      </p>
    </article>
  );
}

const actClass = 'inline-flex min-h-11 items-center text-red-ink underline';

/** The text; pictures of people in it are held to their consent as the cover is. */
function ArticleBody({ locale, article: { body, pictures } }: Props) {
  for (const { consent } of pictures) notAfter(consent?.until ?? null);
  const { media, site } = words(locale);
  const html = bodyShown(body, pictures, new Date(), media.withheld);
  return <RichText html={html} tableLabel={site.table} className="mt-6" />;
}

/** The page of a text that was withdrawn: that it was, when and why, and nothing of what it said. */
export function WithdrawnArticle({ locale, article }: Props) {
  const { announcements } = words(locale);
  return (
    <article className="mx-auto max-w-[45rem] py-10">
      <h1 className="text-title">{announcements.withdrawnTitle}</h1>
      <Notice>
        <p className="font-semibold">{article.title}</p>
        {article.withdrawnAt && (
          <p>{announcements.withdrawn(formatDate(locale, article.withdrawnAt), article.withdrawalReason ?? '')}</p>
        )}
      </Notice>
      <p>{announcements.withdrawnHelp}</p>
    </article>
  );
}

function Facts({ locale, article }: Props) {
  const { announcements, site } = words(locale);
  const community = article.community
    ? locale === 'en'
      ? article.community.nameEn
      : article.community.name
    : site.whole;
  const facts = [
    [announcements.publishedAt, formatDate(locale, article.publishedAt)],
    [announcements.correctedAt, article.correctedAt ? formatDate(locale, article.correctedAt) : ''],
    [announcements.source, article.source],
    [announcements.community, community],
  ].filter(([, value]) => value);
  return (
    <dl className="mt-3 flex flex-wrap gap-x-6 border-rule border-b pb-3 text-small text-soft">
      {facts.map(([name, value]) => (
        <div key={name} className="flex gap-2">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
