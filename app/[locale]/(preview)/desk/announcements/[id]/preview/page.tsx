import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { getPreview } from '@/features/announcements/articles/queries';
import { ArticleView } from '@/features/announcements/components/article-view';
import { PreviewBar } from '@/features/announcements/components/preview-bar';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/announcements/[id]/preview'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ announcements }) => announcements.edit.preview);

export default async function PreviewPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="announcement.read-drafts">
      {async (viewer) => {
        const article = await getPreview(viewer, id, new Date());
        if (!article) return <Missing locale={locale} />;
        return (
          <>
            <PreviewBar locale={locale} id={id} />
            <ArticleView locale={locale} article={article} />
          </>
        );
      }}
    </DeskGate>
  );
}
