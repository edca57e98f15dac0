import { PageHead } from '@/components/page-head';
import { portalName } from '@/features/pages/queries';
import { TellForm } from '@/features/site-errors/components/tell-form';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/site-errors/new'>;

export default async function TellPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { page } = await searchParams;
  // Anybody can make up addresses for `page`: kept, they would crowd out the pages that people read.
  if (page === undefined) shared({ until: endOfDay(new Date()) });
  return (
    <>
      <PageHead
        locale={locale}
        path="/site-errors/new"
        title={words(locale).siteErrors.title}
        siteName={await portalName(locale)}
      />
      <TellForm locale={locale} page={typeof page === 'string' ? page : ''} />
    </>
  );
}
