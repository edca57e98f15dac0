import { Missing } from '@/components/missing';
import { PageHead } from '@/components/page-head';
import { portalName } from '@/features/pages/queries';
import { NoticeOutcome } from '@/features/public-notices/components/notice-outcome';
import { NoticeView } from '@/features/public-notices/components/notice-view';
import { firstEndOf, getPublicNotice } from '@/features/public-notices/queries';
import { localeOf } from '@/lib/locale';
import { notAfter, shared } from '@/lib/page-facts';

export default async function NoticePage({ params }: PageProps<'/[locale]/notices/[number]'>) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  const notice = await getPublicNotice(number);
  if (!notice) return <Missing locale={locale} />;
  shared();
  notAfter(firstEndOf([notice], new Date()));
  const { outcome } = notice;
  return (
    <>
      <PageHead locale={locale} path={`/notices/${number}`} title={notice.title} siteName={await portalName(locale)} />
      <meta name="robots" content="noindex" />
      {outcome ? (
        <NoticeOutcome locale={locale} notice={notice} outcome={outcome} />
      ) : (
        <NoticeView locale={locale} notice={notice} />
      )}
    </>
  );
}
