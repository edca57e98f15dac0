import { redirect } from 'next/navigation';
import { Missing } from '@/components/missing';
import { getHallEvent } from '@/features/events/check-in/queries';
import { Arrived, ArriveForms, OldCode } from '@/features/events/hall/components/arrive-forms';
import { portalName } from '@/features/pages/queries';
import { hallPass, isHallCode, isHallPass } from '@/lib/hall-codes';
import { href, localeOf } from '@/lib/locale';
import { currentViewer } from '@/lib/session';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/events/[number]/here/[slot]'>;

/** The code on the screen leads on to a pass of ten minutes: whoever writes slowly is not sent back to the screen. */
export default async function HerePage({ params, searchParams }: Props) {
  const { locale: spelled, number, slot } = await params;
  const [locale, now] = [localeOf(spelled), new Date()];
  const event = await getHallEvent(number);
  if (!event) return <Missing locale={locale} />;
  if (isHallCode(event.id, slot, now))
    redirect(href(locale, `/events/${number}/here/${encodeURIComponent(hallPass(event.id, now))}`));
  const { arrive } = words(locale).checkIn;
  const pass = decodeURIComponent(slot);
  const done = String((await searchParams).done ?? '');
  return (
    <>
      <title>{`${arrive.title} - ${await portalName(locale)}`}</title>
      <meta name="robots" content="noindex" />
      {done in arrive.done ? (
        <Arrived locale={locale} event={event} done={done} />
      ) : isHallPass(event.id, pass, now) ? (
        <ArriveForms locale={locale} viewer={await currentViewer()} event={event} pass={pass} />
      ) : (
        <OldCode locale={locale} event={event} />
      )}
    </>
  );
}
