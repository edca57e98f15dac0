import { PageHead } from '@/components/page-head';
import { portalName } from '@/features/pages/queries';
import { ReceiptView } from '@/features/site-errors/components/receipt';
import { localeOf } from '@/lib/locale';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/site-errors/[id]'>;

export default async function ReceiptPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  const { title } = words(locale).siteErrors;
  return (
    <>
      <PageHead locale={locale} path="/site-errors/new" title={title} siteName={await portalName(locale)} />
      <meta name="robots" content="noindex" />
      <ReceiptView locale={locale} id={id} />
    </>
  );
}
