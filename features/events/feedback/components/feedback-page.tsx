import { LinkButton } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { ProofField } from '@/components/ui/proof-field';
import { Trap } from '@/components/ui/trap';
import { href, type Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import { feedbackAction } from '../actions';
import { wordsMax } from '../inputs';
import type { FeedbackEvent } from '../queries';
import { feedbackEnd, ratings, takesFeedback } from '../rules';

type Props = { locale: Locale; event: FeedbackEvent; sent: boolean; now: Date };

/** Where anybody says how an event was; or the thanks, or when it can be said. */
export function FeedbackPage({ locale, event, sent, now }: Props) {
  const text = words(locale).eventLedger.feedback;
  const back = <LinkButton href={href(locale, `/events/${event.number}`)}>{text.toEvent}</LinkButton>;
  if (sent) {
    return (
      <div className="mx-auto max-w-[36rem] pt-8">
        <h1 className="text-title">{text.thanksTitle}</h1>
        <Notice tone="jade" status>
          <p>{text.thanks}</p>
        </Notice>
        {back}
      </div>
    );
  }
  if (!takesFeedback(event, now)) {
    const last = new Date(feedbackEnd(event).getTime() - 1);
    return (
      <div className="mx-auto max-w-[36rem] pt-8">
        <h1 className="text-title">{text.closedTitle}</h1>
        <p className="my-4">{text.closed(formatDate(locale, event.endsAt), formatDate(locale, last))}</p>
        {back}
      </div>
    );
  }
  return (
    <div className="mx-auto max-w-[36rem] pt-8">
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-2 mb-6">{text.intro(event.title)}</p>
      <FeedbackForm locale={locale} eventId={event.id} />
    </div>
  );
}

function FeedbackForm({ locale, eventId }: { locale: Locale; eventId: string }) {
  const { eventLedger, site } = words(locale);
  const text = eventLedger.feedback;
  return (
    <Form action={feedbackAction} words={site.form}>
      <input type="hidden" name="eventId" value={eventId} />
      <FieldGroup name="rating" label={text.rating}>
        {ratings.map((rating) => (
          <label key={rating} className="flex min-h-11 items-center gap-3 border-rule border-b has-checked:bg-red-wash">
            <input type="radio" name="rating" value={rating} className="size-5 shrink-0 accent-red" />
            {text.ratings[rating]}
          </label>
        ))}
      </FieldGroup>
      <TextArea
        name="words"
        label={text.words}
        hint={text.wordsHelp}
        optional={site.optional}
        maxLength={wordsMax}
        rows={4}
      />
      <Trap label={text.leaveEmpty} />
      <ProofField />
      <SubmitButton sending={site.sending}>{text.submit}</SubmitButton>
    </Form>
  );
}
