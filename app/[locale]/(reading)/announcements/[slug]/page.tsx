import { Missing } from '@/components/missing';
import { PageHead } from '@/components/page-head';
import { getArticle, listNeighbours } from '@/features/announcements/articles/queries';
import { ArticleView, WithdrawnArticle } from '@/features/announcements/components/article-view';
import { Neighbours } from '@/features/announcements/components/neighbours';
import { isShown, pictureAddress } from '@/features/media/rules';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';

type Props = PageProps<'/[locale]/announcements/[slug]'>;

export default async function ArticlePage({ params }: Props) {
  const { locale: spelled, slug } = await params;
  const locale = localeOf(spelled);
  const article = await getArticle(slug);
  if (!article) return <Missing locale={locale} />;
  shared({ until: endOfDay(new Date()) });
  const { title, summary, cover } = article;
  const head = (
    <PageHead
      locale={locale}
      path={`/announcements/${slug}`}
      title={title}
      siteName={await portalName(locale)}
      description={summary}
      {...(cover && isShown(cover.consent, new Date()) ? { picture: pictureAddress(cover.hash, 960) } : {})}
    />
  );
  if (article.status === 'withdrawn')
    return (
      <>
        {head}
        <WithdrawnArticle locale={locale} article={article} />
      </>
    );
  return (
    <>
      {head}
      <ArticleView locale={locale} article={article} />
      <Neighbours locale={locale} beside={await listNeighbours(article)} />
    </>
  );
}
