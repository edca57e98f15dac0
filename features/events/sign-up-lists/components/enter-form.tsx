import { DeskSection } from '@/components/ui/desk-section';
import { Field, Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { signUpFor } from '@/db/schema/sign-ups.values';
import type { Locale } from '@/lib/locale';
import type { Reason } from '@/lib/rule-broken';
import { words } from '@/messages/words';
import type { EventView } from '../../planning/queries';
import { answerMax, contactMax, nameMax } from '../../sign-ups/inputs';
import { enterAction } from '../actions';

type Props = { locale: Locale; event: EventView; reasons: Reason[] };

/** Signs somebody up who calls or comes by; while nobody can be, every reason why. */
export function EnterForm({ locale, event, reasons }: Props) {
  const { eventPlanning, reasons: sentences } = words(locale);
  const text = eventPlanning.signUps;
  return (
    <DeskSection title={text.enter}>
      {reasons.length > 0 ? (
        <p className="text-soft">
          {text.closed} {reasons.map(({ code, values = {} }) => sentences[code]({ max: 0, ...values })).join('；')}
        </p>
      ) : (
        <Enter locale={locale} event={event} />
      )}
    </DeskSection>
  );
}

function Enter({ locale, event }: Omit<Props, 'reasons'>) {
  const { eventPlanning, site } = words(locale);
  const text = eventPlanning.signUps;
  const whom = { self: text.self, elder: text.elder };
  return (
    <Form id="enter" action={enterAction} words={site.form} className="max-w-[46rem]">
      <p className="mb-4 text-soft">{text.enterHelp}</p>
      <input type="hidden" name="eventId" value={event.id} />
      <input type="hidden" name="number" value={event.number} />
      <div className="grid gap-x-5 md:grid-cols-2">
        <Field name="name" label={text.name} maxLength={nameMax} autoComplete="off" />
        <Field
          name="contact"
          label={text.contact}
          hint={text.contactHint}
          maxLength={contactMax}
          inputMode="tel"
          autoComplete="off"
        />
        <Select name="for" label={text.forWhom} options={signUpFor.map((value) => ({ value, label: whom[value] }))} />
        <Field name="helper" label={text.helperName} maxLength={nameMax} autoComplete="off" optional={site.optional} />
      </div>
      {event.groups.length === 1 ? (
        <input type="hidden" name="groupId" value={event.groups[0]?.id} />
      ) : (
        <Select
          name="groupId"
          label={text.group}
          options={[
            { value: '', label: site.choose },
            ...event.groups.map(({ id, name, seats, held }) => ({
              value: id,
              label: text.groupOption(name || text.oneGroup, seats, held),
            })),
          ]}
        />
      )}
      {event.questions.map((question, at) => (
        <Field
          key={question}
          name={`answers.${at}`}
          label={question}
          maxLength={answerMax}
          optional={site.optional}
          autoComplete="off"
        />
      ))}
      <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
    </Form>
  );
}
