import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { EventDesk } from '@/features/events/planning/components/event-desk';
import { EvidenceOf } from '@/features/evidence/components/evidence-of';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/[number]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.title);

export default async function EventDeskPage({ params, searchParams }: Props) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  const { done } = await searchParams;
  return (
    <DeskGate locale={locale} act="event.read">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={done} />
          <EventDesk locale={locale} viewer={viewer} number={number} />
          <EvidenceOf locale={locale} viewer={viewer} type="event" address={number} done={done} />
        </>
      )}
    </DeskGate>
  );
}
