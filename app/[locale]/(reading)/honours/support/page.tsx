import { PageHead } from '@/components/page-head';
import { SupportTotals } from '@/features/honours/supports/components/support-totals';
import { sumForPublic } from '@/features/honours/supports/queries';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

export default async function SupportTotalsPage({ params }: PageProps<'/[locale]/honours/support'>) {
  const locale = localeOf((await params).locale);
  const now = new Date();
  shared({ until: endOfDay(now) });
  const { title } = words(locale).honours.totals;
  return (
    <>
      <PageHead locale={locale} path="/honours/support" title={title} siteName={await portalName(locale)} />
      <SupportTotals locale={locale} totals={await sumForPublic()} now={now} />
    </>
  );
}
