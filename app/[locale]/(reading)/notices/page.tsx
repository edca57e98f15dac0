import { PageHead } from '@/components/page-head';
import { portalName } from '@/features/pages/queries';
import { NoticesView } from '@/features/public-notices/components/notices-view';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

export default async function NoticesPage({ params }: PageProps<'/[locale]/notices'>) {
  const locale = localeOf((await params).locale);
  shared({ until: endOfDay(new Date()) });
  const { title } = words(locale).publicNotices;
  return (
    <>
      <PageHead locale={locale} path="/notices" title={title} siteName={await portalName(locale)} />
      <meta name="robots" content="noindex" />
      <NoticesView locale={locale} />
    </>
  );
}
