import { BackLink } from '@/components/ui/back-link';
import { Checkbox, Field } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import { Form, SubmitButton } from '@/components/ui/form';
import type { StepPattern } from '@/db/schema/events.values';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { Cell, TickCell } from '../../planning/components/row-fields';
import { saveProgrammeAction } from '../actions';
import { mostPatterns, nameMax } from '../inputs';
import type { Programme } from '../queries';

/** One template, or a new one. */
export function ProgrammeForm({ locale, programme }: { locale: Locale; programme?: Programme | undefined }) {
  const { eventPlanning, site } = words(locale);
  const text = eventPlanning.programmes;
  const steps = programme?.steps ?? [];
  const rows = Math.min(mostPatterns, Math.max(8, steps.length + 3));
  return (
    <div className="max-w-[40rem]">
      <BackLink href={href(locale, '/desk/events/programmes')}>{text.back}</BackLink>
      <h1 className="mb-5 text-title">{programme?.name ?? text.add}</h1>
      <Form action={saveProgrammeAction} words={site.form}>
        <input type="hidden" name="id" value={programme?.id ?? ''} />
        <Field name="name" label={text.name} value={programme?.name ?? ''} maxLength={nameMax} autoComplete="off" />
        <FieldGroup name="steps" label={text.steps} hint={text.stepsHint}>
          {Array.from({ length: rows }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are fields of a form, known by their place
            <Row key={at} locale={locale} at={at} step={steps[at]} />
          ))}
        </FieldGroup>
        <Checkbox name="inUse" label={text.inUse} hint={text.inUseHint} checked={programme?.inUse ?? true} />
        <SubmitButton sending={site.sending}>{eventPlanning.save}</SubmitButton>
      </Form>
    </div>
  );
}

function Row({ locale, at, step }: { locale: Locale; at: number; step: StepPattern | undefined }) {
  const text = words(locale).eventPlanning.form;
  const label = (field: string) => `${text.step(at + 1)} ${field}`;
  return (
    <div className="grid grid-cols-[1fr_4.5rem_5.5rem] gap-2 py-1">
      <Cell
        name={`steps.${at}.title`}
        label={label(text.stepTitle)}
        placeholder={text.stepTitle}
        value={step?.title}
        maxLength={30}
      />
      <Cell
        name={`steps.${at}.minutes`}
        label={label(text.minutes)}
        placeholder={text.minutes}
        value={step && String(step.minutes)}
        inputMode="numeric"
      />
      <TickCell
        name={`steps.${at}.required`}
        label={label(text.required)}
        text={text.required}
        checked={step?.required ?? false}
      />
    </div>
  );
}
