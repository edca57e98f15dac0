import { PageHead } from '@/components/page-head';
import { CheckForm } from '@/features/certificates/components/check-form';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { words } from '@/messages/words';

export default async function CheckPage({ params }: PageProps<'/[locale]/certificates'>) {
  const locale = localeOf((await params).locale);
  const { title } = words(locale).certificates;
  return (
    <>
      <PageHead locale={locale} path="/certificates" title={title} siteName={await portalName(locale)} />
      <CheckForm locale={locale} />
    </>
  );
}
