import { Missing } from '@/components/missing';
import { ArticleView, WithdrawnArticle } from '@/features/announcements/components/article-view';
import { Neighbours } from '@/features/announcements/components/neighbours';
import { getArticle } from '@/features/announcements/queries';
import { pictureAddress } from '@/features/media/rules';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { pageMetadata } from '@/lib/page-title';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/announcements/[slug]'>;

export async function generateMetadata({ params }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  const [article, siteName] = await Promise.all([getArticle(slug), portalName(locale)]);
  const path = `/announcements/${slug}`;
  if (!article) return pageMetadata({ locale, path, title: words(locale).site.missingTitle, siteName });
  const { title, summary, cover } = article;
  const picture = cover ? { picture: pictureAddress(cover.hash, 960) } : {};
  return pageMetadata({ locale, path, title, siteName, description: summary, ...picture });
}

export default async function ArticlePage({ params }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  const article = await getArticle(slug);
  if (!article) return <Missing locale={locale} />;
  shared({ until: endOfDay(new Date()) });
  if (article.status === 'withdrawn') return <WithdrawnArticle locale={locale} article={article} />;
  return (
    <>
      <ArticleView locale={locale} article={article} />
      <Neighbours locale={locale} article={article} />
    </>
  );
}
