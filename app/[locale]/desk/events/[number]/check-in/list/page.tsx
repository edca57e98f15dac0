import { Missing } from '@/components/missing';
import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { PlainList } from '@/features/events/check-in/components/plain-list';
import { getDoorEvent } from '@/features/events/check-in/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/[number]/check-in/list'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ checkIn }) => checkIn.title);

export default async function CheckInListPage({ params, searchParams }: Props) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  const { q, done } = await searchParams;
  return (
    <DeskGate locale={locale} act="event.check-in">
      {async (viewer) => {
        const event = await getDoorEvent(viewer, number);
        if (!event) return <Missing locale={locale} />;
        return (
          <>
            <DoneNotice sentences={words(locale).checkIn.plain.done} done={done} />
            <PlainList locale={locale} viewer={viewer} event={event} search={String(q ?? '')} now={new Date()} />
          </>
        );
      }}
    </DeskGate>
  );
}
