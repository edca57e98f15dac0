import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { StationForm } from '@/features/events/stations/components/station-form';
import { getStation } from '@/features/events/stations/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/[number]/stations/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ quizzes }) => quizzes.stations.edit);

export default async function StationPage({ params }: Props) {
  const { locale: spelled, number, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="event.plan">
      {async (viewer) => {
        const found = await getStation(viewer, number, id, 'event.plan');
        return found ? <StationForm locale={locale} viewer={viewer} {...found} /> : <Missing locale={locale} />;
      }}
    </DeskGate>
  );
}
