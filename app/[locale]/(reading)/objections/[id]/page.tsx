import { PageHead } from '@/components/page-head';
import { portalName } from '@/features/pages/queries';
import { ObjectionReceipt } from '@/features/public-notices/objections/components/receipt';
import { localeOf } from '@/lib/locale';
import { words } from '@/messages/words';

export default async function ObjectionPage({ params }: PageProps<'/[locale]/objections/[id]'>) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  const { title } = words(locale).publicNotices.form;
  return (
    <>
      <PageHead locale={locale} path="/notices" title={title} siteName={await portalName(locale)} />
      <meta name="robots" content="noindex" />
      <ObjectionReceipt locale={locale} id={id} />
    </>
  );
}
