import { Missing } from '@/components/missing';
import { PageHead } from '@/components/page-head';
import { portalName } from '@/features/pages/queries';
import { ObjectForm } from '@/features/public-notices/objections/components/object-form';
import { firstEndOf, getPublicNotice } from '@/features/public-notices/queries';
import { localeOf } from '@/lib/locale';
import { notAfter, shared } from '@/lib/page-facts';
import { words } from '@/messages/words';

export default async function ObjectPage({ params }: PageProps<'/[locale]/notices/[number]/object'>) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  const notice = await getPublicNotice(number);
  if (!notice) return <Missing locale={locale} />;
  shared();
  notAfter(firstEndOf([notice], new Date()));
  return (
    <>
      <PageHead
        locale={locale}
        path={`/notices/${number}/object`}
        title={words(locale).publicNotices.form.title}
        siteName={await portalName(locale)}
      />
      <meta name="robots" content="noindex" />
      <ObjectForm locale={locale} notice={notice} />
    </>
  );
}
