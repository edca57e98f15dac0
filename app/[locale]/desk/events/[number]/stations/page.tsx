import { Missing } from '@/components/missing';
import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { StationsDesk } from '@/features/events/stations/components/stations-desk';
import { getFair } from '@/features/events/stations/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/[number]/stations'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ quizzes }) => quizzes.stations.title);

export default async function StationsPage({ params, searchParams }: Props) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  const { done } = await searchParams;
  return (
    <DeskGate locale={locale} act="event.check-in">
      {async (viewer) => {
        const fair = await getFair(viewer, number, 'event.check-in');
        if (!fair) return <Missing locale={locale} />;
        return (
          <>
            <DoneNotice sentences={words(locale).desk.done} done={done} />
            <StationsDesk locale={locale} viewer={viewer} fair={fair} />
          </>
        );
      }}
    </DeskGate>
  );
}
