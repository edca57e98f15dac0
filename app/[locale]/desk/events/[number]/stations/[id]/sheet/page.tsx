import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { StationPaper } from '@/features/events/stations/components/station-paper';
import { getStation } from '@/features/events/stations/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/[number]/stations/[id]/sheet'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ quizzes }) => quizzes.stations.sheet);

export default async function StationPaperPage({ params }: Props) {
  const { locale: spelled, number, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="event.check-in">
      {async (viewer) => {
        const found = await getStation(viewer, number, id, 'event.check-in');
        return found ? <StationPaper locale={locale} {...found} /> : <Missing locale={locale} />;
      }}
    </DeskGate>
  );
}
