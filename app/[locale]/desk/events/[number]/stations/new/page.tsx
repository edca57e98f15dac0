import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { StationForm } from '@/features/events/stations/components/station-form';
import { getFair } from '@/features/events/stations/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/[number]/stations/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ quizzes }) => quizzes.stations.add);

export default async function NewStationPage({ params }: Props) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="event.plan">
      {async (viewer) => {
        const fair = await getFair(viewer, number, 'event.plan');
        return fair ? <StationForm locale={locale} viewer={viewer} fair={fair} /> : <Missing locale={locale} />;
      }}
    </DeskGate>
  );
}
