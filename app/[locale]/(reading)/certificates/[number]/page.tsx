import { PageHead } from '@/components/page-head';
import { CertificateView } from '@/features/certificates/components/certificate-view';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/certificates/[number]'>;

/** Never shared or indexed: it belongs to whoever holds the certificate. */
export default async function CertificatePage({ params }: Props) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  const { title } = words(locale).certificates;
  return (
    <>
      <PageHead locale={locale} path="/certificates" title={title} siteName={await portalName(locale)} />
      <meta name="robots" content="noindex" />
      <CertificateView locale={locale} typed={number} />
    </>
  );
}
