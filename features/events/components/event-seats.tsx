import { LinkButton } from '@/components/ui/button';
import { SectionHeading } from '@/components/ui/section-heading';
import { StatusBadge } from '@/components/ui/status-badge';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import type { EventView } from '../details/queries';
import type { SeatStep } from '../rules';
import { closesAt, reasonsNotToSignUp } from '../sign-ups/rules';

type Props = { locale: Locale; view: EventView; now: Date };

const tones = { free: 'jade', few: 'gold', waiting: 'plain' } as const satisfies Record<SeatStep, string>;

/** How to come: the seats of each group in steps, and the way to sign up while it is open. */
export function EventSeats({ locale, view: { event, groups }, now }: Props) {
  const { events: text, reasons, site } = words(locale);
  const [reason] = reasonsNotToSignUp(event, now);
  const isFull = groups.length > 0 && groups.every(({ step }) => step === 'waiting');
  return (
    <section className="mt-7 break-inside-avoid">
      <SectionHeading title={text.view.signUp} />
      {groups.length > 0 && event.signUp && (
        <ul>
          {groups.map(({ id, name, seats, step }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-rule border-b py-2.5">
              <b>{name || text.view.everybody}</b>
              <span className="text-note text-soft">{text.view.seatsOf(seats)}</span>
              {!reason && <StatusBadge tone={tones[step]}>{text.steps[step]}</StatusBadge>}
            </li>
          ))}
        </ul>
      )}
      {reason ? (
        <p className="mt-3">{event.signUp ? reasons[reason.code]({ max: 0 }) : text.view.noSignUpNeeded}</p>
      ) : (
        <>
          <p className="mt-3">
            {text.view.until(formatInstant(locale, closesAt(event)))}
            {site.separator}
            {isFull ? text.view.waitingHelp : text.view.signUpHelp}
          </p>
          <p className="no-print mt-4">
            <LinkButton kind="primary" href={href(locale, `/events/${event.number}/sign-up`)}>
              {isFull ? text.view.signUpWaiting : text.view.signUp}
            </LinkButton>
          </p>
        </>
      )}
      <p className="no-print mt-2 flex flex-wrap gap-x-6 text-note">
        <a href={`/events/${event.number}/event.ics`} className={linkClass}>
          {text.view.addToCalendar}
        </a>
        {event.signUp && (
          <a href={href(locale, '/nominations/follow')} className={linkClass}>
            {text.view.haveReceipt}
          </a>
        )}
      </p>
    </section>
  );
}

const linkClass = 'inline-flex min-h-11 items-center text-red-ink underline';
