import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import { usesCamera } from '@/lib/page-facts';
import { fieldsOf, formatToday } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { DoorEvent } from '../queries';
import { reasonsNotToCheckIn, sentenceOf } from '../rules';
import { DoorApp } from './door-app';

type Props = { locale: Locale; viewer: Staff; event: DoorEvent; now: Date };

/** The page at the door. It is kept on the device, so nobody's name stands in it: the list is asked for by itself. */
export function DoorDesk({ locale, viewer, event, now }: Props) {
  const { checkIn } = words(locale);
  const [reason] = reasonsNotToCheckIn(viewer, event, now);
  const { number, signUp, doors } = event;
  usesCamera();
  return (
    <>
      <DoorHead locale={locale} event={event} back={`/desk/events/${number}`} />
      <noscript>
        <meta httpEquiv="refresh" content={`0;url=${href(locale, `/desk/events/${number}/check-in/list`)}`} />
      </noscript>
      {reason ? (
        <Notice tone="gold">
          <p className="font-semibold text-lead">{event.heldAt ? checkIn.settledTitle : checkIn.notOpenTitle}</p>
          <p>{sentenceOf(words(locale).reasons, reason)}</p>
        </Notice>
      ) : (
        <DoorApp locale={locale} account={viewer.id} event={number} doors={doors} signUp={signUp} />
      )}
      <p className="mx-auto flex max-w-[34rem] flex-wrap gap-x-5 pb-28 text-note">
        <a className="inline-flex min-h-11 items-center underline" href={href(locale, `/events/${number}/hall`)}>
          {checkIn.otherPlaces.hall}
        </a>
        <a
          className="inline-flex min-h-11 items-center underline"
          href={href(locale, `/desk/events/${number}/check-in/list`)}
        >
          {checkIn.otherPlaces.list}
        </a>
      </p>
    </>
  );
}

/** Which event it is; the page about it lies behind the link. */
export function DoorHead({ locale, event, back }: { locale: Locale; event: DoorEvent; back: string }) {
  const { checkIn } = words(locale);
  const times = [event.startsAt, event.endsAt].map((at) => fieldsOf(at).time).join('–');
  return (
    <header className="mx-auto max-w-[34rem]">
      <BackLink href={href(locale, back)}>{checkIn.back}</BackLink>
      <h1 className="text-head leading-tight">{event.title}</h1>
      <p className="mb-2 text-note text-soft">{`${formatToday(locale, event.startsAt)} ${times} · ${event.venue}`}</p>
    </header>
  );
}
