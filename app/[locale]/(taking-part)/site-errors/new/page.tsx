import { portalName } from '@/features/pages/queries';
import { TellForm } from '@/features/site-errors/components/tell-form';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { pageMetadata } from '@/lib/page-title';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/site-errors/new'>;

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const { title } = words(locale).siteErrors;
  return pageMetadata({ locale, path: '/site-errors/new', title, siteName: await portalName(locale) });
}

export default async function TellPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { page } = await searchParams;
  // Anybody can make up addresses for `page`: kept, they would crowd out the pages that people read.
  if (page === undefined) shared({ until: endOfDay(new Date()) });
  return <TellForm locale={locale} page={typeof page === 'string' ? page : ''} />;
}
