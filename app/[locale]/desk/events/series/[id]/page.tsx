import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { SeriesForm } from '@/features/events/series/components/series-form';
import { getSeries } from '@/features/events/series/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/series/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.series.edit);

export default async function SeriesPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="event.plan">
      {async (viewer) => {
        const series = await getSeries(viewer, id);
        return series ? <SeriesForm locale={locale} viewer={viewer} series={series} /> : <Missing locale={locale} />;
      }}
    </DeskGate>
  );
}
