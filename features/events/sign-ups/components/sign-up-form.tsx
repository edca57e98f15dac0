import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { ProofField } from '@/components/ui/proof-field';
import { Trap } from '@/components/ui/trap';
import { href, type Locale } from '@/lib/locale';
import { formatSpan, formatWholeDay } from '@/lib/time';
import { words } from '@/messages/words';
import type { EventView } from '../../details/queries';
import { signUpAction } from '../actions';
import { reasonsNotToSignUp } from '../rules';
import { PersonFields } from './person-fields';

type Props = { locale: Locale; view: EventView; now: Date };

/** Where anybody takes a seat, or a place in the waiting list, for themselves or for an elder. */
export function SignUpForm({ locale, view, now }: Props) {
  const { events, reasons, site } = words(locale);
  const { event, groups } = view;
  const text = events.form;
  const address = href(locale, `/events/${event.number}`);
  const [reason] = reasonsNotToSignUp(event, now);
  const isFull = groups.every(({ step }) => step === 'waiting');
  const title = reason ? text.closedTitle : isFull ? text.titleWaiting : text.title;
  return (
    <div className="mx-auto max-w-[36rem] pt-6">
      <BackLink href={address}>{text.back}</BackLink>
      <h1 className="text-title">{title}</h1>
      <About locale={locale} view={view} />
      {reason ? (
        <>
          <p className="my-5">{reasons[reason.code]({ max: 0 })}</p>
          <LinkButton href={href(locale, '/events')}>{events.mine.toEvents}</LinkButton>
        </>
      ) : (
        <>
          {isFull && (
            <Notice tone="gold">
              <p>{text.full}</p>
            </Notice>
          )}
          <p className="mt-2 mb-6">{text.intro}</p>
          <Form action={signUpAction} words={site.form}>
            <input type="hidden" name="eventId" value={event.id} />
            <PersonFields locale={locale} groups={groups} questions={event.questions} />
            <Checkbox name="agree" label={text.agree} />
            <p className="-mt-3 mb-5">
              <a href={href(locale, '/privacy')} className="inline-flex min-h-11 items-center text-red-ink underline">
                {text.privacy}
              </a>
            </p>
            <Trap label={text.leaveEmpty} />
            <ProofField />
            <SubmitButton sending={site.sending}>{isFull ? text.submitWaiting : text.submit}</SubmitButton>
          </Form>
        </>
      )}
    </div>
  );
}

function About({ locale, view: { event, venue } }: Omit<Props, 'now'>) {
  return (
    <div className="my-4 border-ink border-t-2 border-b bg-card px-5 py-3">
      <p className="font-bold font-song text-lead">{event.title}</p>
      <p>
        {formatWholeDay(locale, event.startsAt)} {formatSpan(locale, event.startsAt, event.endsAt)}
      </p>
      <p className="text-soft">{[venue.name, venue.address].join(words(locale).site.separator)}</p>
    </div>
  );
}
