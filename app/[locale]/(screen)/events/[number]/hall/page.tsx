import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { getDoorEvent } from '@/features/events/check-in/queries';
import { HallScreen } from '@/features/events/hall/components/hall-screen';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/events/[number]/hall'>;

/** For staff alone, since whoever sees the code may say to be there; loaded anew with each code. */
export default async function HallPage({ params }: Props) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  const name = await portalName(locale);
  return (
    <>
      <title>{`${words(locale).checkIn.hall.title} - ${name}`}</title>
      <meta name="robots" content="noindex" />
      <DeskGate locale={locale} act="event.check-in">
        {async (viewer) => {
          const event = await getDoorEvent(viewer, number);
          if (!event) return <Missing locale={locale} />;
          return <HallScreen locale={locale} event={event} portal={name} now={new Date()} />;
        }}
      </DeskGate>
    </>
  );
}
