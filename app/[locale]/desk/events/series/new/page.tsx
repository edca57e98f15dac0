import { DeskGate } from '@/features/accounts/components/gate';
import { SeriesForm } from '@/features/events/series/components/series-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/series/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.series.add);

export default async function NewSeriesPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="event.plan">
      {(viewer) => <SeriesForm locale={locale} viewer={viewer} />}
    </DeskGate>
  );
}
