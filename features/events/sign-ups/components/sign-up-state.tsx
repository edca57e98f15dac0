import { LinkButton } from '@/components/ui/button';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import { acceptAction } from '../actions';
import type { OwnSignUp } from '../queries';
import { isLiving, reasonsNotToAccept, reasonsNotToSignUp } from '../rules';

type Props = { locale: Locale; own: OwnSignUp; token: string; now: Date };

/** Where a sign-up stands, large enough to be read at arm's length; an offered seat is taken here. */
export function SignUpState({ locale, own, token, now }: Props) {
  const { mine } = words(locale).events;
  const { signUp, event, place } = own;
  const off = event.status === 'cancelled' ? mine.cancelledEvent : event.endsAt <= now ? mine.overEvent : '';
  if (off) {
    return (
      <Notice tone={event.status === 'cancelled' ? 'red' : 'gold'}>
        <p className="font-bold font-song text-lead">{off}</p>
        {event.cancelledBecause && <p>{words(locale).events.view.cancelledBecause(event.cancelledBecause)}</p>}
      </Notice>
    );
  }
  const tone = signUp.status === 'seated' ? 'jade' : isLiving(signUp.status) ? 'gold' : 'red';
  return (
    <Notice tone={tone}>
      <p className="text-small">{mine.state}</p>
      <p className="font-bold font-song text-head">{mine.states[signUp.status]}</p>
      {place !== null && (
        <>
          <p className="font-song text-lead">{mine.place(place)}</p>
          <p>{mine.placeHelp}</p>
        </>
      )}
      {signUp.status === 'offered' && signUp.offerEndsAt && <Offer {...{ locale, own, token, now }} />}
      {!isLiving(signUp.status) && reasonsNotToSignUp(event, now).length === 0 && (
        <p className="no-print mt-2">
          <LinkButton href={href(locale, `/events/${event.number}/sign-up`)}>{mine.again}</LinkButton>
        </p>
      )}
    </Notice>
  );
}

function Offer({ locale, own: { signUp, event }, token, now }: Props) {
  const { events, reasons, site } = words(locale);
  const [reason] = reasonsNotToAccept(signUp, event, now);
  if (reason) return <p>{reasons[reason.code]({ max: 0 })}</p>;
  return (
    <Form id="accept" action={acceptAction} words={site.form} className="no-print mt-1">
      <input type="hidden" name="token" value={token} />
      <p className="mb-3">{signUp.offerEndsAt && events.mine.offerUntil(formatInstant(locale, signUp.offerEndsAt))}</p>
      <div className="[&_button]:min-h-14 [&_button]:w-full [&_button]:text-lead">
        <SubmitButton sending={site.sending}>{events.mine.accept}</SubmitButton>
      </div>
    </Form>
  );
}
