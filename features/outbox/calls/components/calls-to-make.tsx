import { EmptyState } from '@/components/ui/empty-state';
import { Form, SubmitButton } from '@/components/ui/form';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { shownNumber } from '@/lib/receipts';
import { formatClock, formatInstant, formatToday } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { placeOf } from '../../letters/rules';
import { SlipContact } from '../../slips/components/slip-contact';
import { callAction } from '../actions';
import { type Call, listCalls } from '../queries';

/** Whom the desk tells by telephone about a seat, each with what to say and what became of it. */
export async function CallsToMake({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const text = words(locale).outbox.calls;
  const calls = await listCalls(viewer, new Date());
  return (
    <section className="no-print mb-10">
      <SectionHeading title={text.title} />
      <p className="mt-2 mb-3 text-soft">{text.help}</p>
      {calls.length === 0 ? (
        <EmptyState title={text.none}>{text.noneHelp}</EmptyState>
      ) : (
        <ul className="grid gap-4 md:grid-cols-2">
          {calls.map((call) => (
            <CallCard key={call.id} locale={locale} call={call} />
          ))}
        </ul>
      )}
    </section>
  );
}

function CallCard({ locale, call }: { locale: Locale; call: Call }) {
  const { outbox, site } = words(locale);
  const text = outbox.calls;
  const { event, signUp } = call.about;
  const number = shownNumber(signUp?.number ?? '');
  return (
    <li className="border border-rule border-l-4 border-l-gold bg-card px-5 py-4">
      <h3 className="text-lead">{text.says[call.kind]}</h3>
      <p className="mt-1">
        <a href={href(locale, `/desk/events/${event.number}`)}>{event.title}</a>
      </p>
      <p className="text-note text-soft">
        {formatToday(locale, event.startsAt)} {formatClock(event.startsAt)} · {placeOf(event)}
      </p>
      {call.kind === 'seat-offered' && signUp?.offerEndsAt && (
        <p className="font-semibold text-red-ink">{text.until(formatInstant(locale, signUp.offerEndsAt))}</p>
      )}
      {call.kind === 'event-cancelled' && event.cancelledBecause && <p>{text.because(event.cancelledBecause)}</p>}
      <p className="text-note text-soft">{text.number(number)}</p>
      <Form id={`call-${call.id}`} action={callAction} words={site.form}>
        <input type="hidden" name="id" value={call.id} />
        <p className="my-2 border-rule border-y py-2">
          {call.contact === 'held' ? <SlipContact id="whom" hidden={text.hidden} /> : text.destroyed}
        </p>
        <p className="flex flex-wrap gap-3">
          {call.contact === 'held' && (
            <SubmitButton kind="plain" name="act" value="show">
              {text.show}
            </SubmitButton>
          )}
          <SubmitButton name="act" value="told" label={text.toldOf(number)}>
            {text.told}
          </SubmitButton>
          <SubmitButton kind="plain" name="act" value="notReached" label={text.notReachedOf(number)}>
            {text.notReached}
          </SubmitButton>
        </p>
      </Form>
    </li>
  );
}
