import { Missing } from '@/components/missing';
import { PageHead } from '@/components/page-head';
import { EventPage } from '@/features/events/components/event-view';
import { getEvent } from '@/features/events/details/queries';
import { nextOf } from '@/features/events/rules';
import { closesAt } from '@/features/events/sign-ups/rules';
import { isShown, pictureAddress } from '@/features/media/rules';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { notAfter, shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';

export default async function Page({ params }: PageProps<'/[locale]/events/[number]'>) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  const now = new Date();
  const view = await getEvent(number, now);
  if (!view) return <Missing locale={locale} />;
  const { event, cover } = view;
  shared({ until: endOfDay(now) });
  notAfter(nextOf([closesAt(event), event.startsAt, event.endsAt], now));
  const picture = cover && isShown(cover.picture.consent, now) ? pictureAddress(cover.picture.hash, 960) : undefined;
  return (
    <>
      <PageHead
        locale={locale}
        path={`/events/${number}`}
        title={event.title}
        siteName={await portalName(locale)}
        description={event.summary}
        {...(picture ? { picture } : {})}
      />
      <EventPage locale={locale} view={view} now={now} />
    </>
  );
}
