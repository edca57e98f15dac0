import { Missing } from '@/components/missing';
import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { PrizesDesk } from '@/features/events/quiz-runs/components/prizes-desk';
import { getFair } from '@/features/events/stations/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/[number]/prizes'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ quizzes }) => quizzes.prizes.title);

export default async function PrizesPage({ params, searchParams }: Props) {
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
            <PrizesDesk locale={locale} fair={fair} />
          </>
        );
      }}
    </DeskGate>
  );
}
