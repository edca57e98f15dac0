import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { DoorDesk } from '@/features/events/check-in/components/door-desk';
import { getDoorEvent } from '@/features/events/check-in/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/[number]/check-in'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ checkIn }) => checkIn.title);

export default async function CheckInPage({ params }: Props) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="event.check-in">
      {async (viewer) => {
        const event = await getDoorEvent(viewer, number);
        if (!event) return <Missing locale={locale} />;
        return <DoorDesk locale={locale} viewer={viewer} event={event} now={new Date()} />;
      }}
    </DeskGate>
  );
}
