import { DeskGate } from '@/features/accounts/components/gate';
import { SiteErrorsDesk } from '@/features/site-errors/components/site-errors-desk';
import { deskFilter } from '@/features/site-errors/inputs';
import { localeOf } from '@/lib/locale';
import { pageMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/site-errors'>;

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const { siteErrors, desk } = words(locale);
  return pageMetadata({ locale, path: '/desk/site-errors', title: siteErrors.desk.title, siteName: desk.title });
}

export default async function SiteErrorsDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="site-error.answer">
      {async (viewer) => (
        <SiteErrorsDesk locale={locale} viewer={viewer} filter={deskFilter.parse(await searchParams)} />
      )}
    </DeskGate>
  );
}
