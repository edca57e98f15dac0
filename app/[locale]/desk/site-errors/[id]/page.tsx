import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { SiteErrorDesk } from '@/features/site-errors/components/site-error-desk';
import { localeOf } from '@/lib/locale';
import { pageMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/site-errors/[id]'>;

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const { siteErrors, desk } = words(locale);
  return pageMetadata({ locale, path: '/desk/site-errors', title: siteErrors.desk.title, siteName: desk.title });
}

export default async function SiteErrorDeskPage({ params, searchParams }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="site-error.answer">
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={(await searchParams).done} />
          <SiteErrorDesk locale={locale} viewer={viewer} id={id} />
        </>
      )}
    </DeskGate>
  );
}
