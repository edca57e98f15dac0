import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { ScoreCardDesk } from '@/features/events/score-cards/components/score-card-desk';
import { scoreCardFilter } from '@/features/events/score-cards/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/score-card'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventLedger }) => eventLedger.scoreCard.title);

export default async function ScoreCardPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { done, ...asked } = await searchParams;
  return (
    <DeskGate locale={locale} act="event.read">
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).eventLedger.done} done={done} />
          <ScoreCardDesk locale={locale} viewer={viewer} filter={scoreCardFilter.parse(asked)} now={new Date()} />
        </>
      )}
    </DeskGate>
  );
}
