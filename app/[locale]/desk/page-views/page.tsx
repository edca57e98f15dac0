import { DeskGate } from '@/features/accounts/components/gate';
import { PageViewsDesk } from '@/features/pages/page-views/components/page-views-desk';
import { spanFilter } from '@/features/pages/page-views/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/page-views'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ pages }) => pages.views.title);

export default async function PageViewsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="page-view.read">
      {async (viewer) => {
        const { days } = spanFilter.parse(await searchParams);
        return <PageViewsDesk locale={locale} viewer={viewer} span={days} now={new Date()} />;
      }}
    </DeskGate>
  );
}
