import { DeskGate } from '@/features/accounts/components/gate';
import { SiteErrorsDesk } from '@/features/site-errors/components/site-errors-desk';
import { deskFilter } from '@/features/site-errors/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/site-errors'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ siteErrors }) => siteErrors.desk.title);

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
