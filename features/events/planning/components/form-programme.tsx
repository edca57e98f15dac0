import { Select } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Programme } from '../../programmes/queries';
import { mostSteps, stepTextMax } from '../inputs';
import type { Step } from '../rules';
import { Cell, TickCell } from './row-fields';

type Props = { locale: Locale; steps: Step[]; programmes: Programme[] };

const columns = 'md:grid-cols-[10rem_1fr_1fr_4.5rem_5.5rem]';

/** The steps, some empty rows behind them, and the way to another template. */
export function FormProgramme({ locale, steps, programmes }: Props) {
  const text = words(locale).eventPlanning.form;
  const rows = Math.min(mostSteps, steps.length + (steps.length > 0 ? 2 : 5));
  return (
    <>
      <FieldGroup name="steps" label={text.programme} hint={text.stepsHint}>
        <div aria-hidden="true" className={`hidden gap-2 text-small text-soft md:grid ${columns}`}>
          {[text.stepTitle, text.performer, text.material, text.minutes].map((head) => (
            <span key={head}>{head}</span>
          ))}
        </div>
        {Array.from({ length: rows }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are fields of a form, known by their place
          <Row key={at} locale={locale} at={at} step={steps[at]} />
        ))}
      </FieldGroup>
      {programmes.length > 0 && (
        <Select
          name="programmeId"
          label={text.otherProgramme}
          hint={text.otherProgrammeHint}
          options={[
            { value: '', label: text.keepProgramme },
            ...programmes.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </>
  );
}

function Row({ locale, at, step }: { locale: Locale; at: number; step: Step | undefined }) {
  const text = words(locale).eventPlanning.form;
  const label = (field: string) => `${text.step(at + 1)} ${field}`;
  return (
    <div className={`grid grid-cols-2 gap-2 border-rule border-b py-2 md:border-0 md:py-1 ${columns}`}>
      <Cell
        name={`steps.${at}.title`}
        label={label(text.stepTitle)}
        placeholder={text.stepTitle}
        value={step?.title}
        maxLength={30}
        className="max-md:col-span-2"
      />
      <Cell
        name={`steps.${at}.performer`}
        label={label(text.performer)}
        placeholder={text.performer}
        value={step?.performer}
        maxLength={stepTextMax}
        className="max-md:col-span-2"
      />
      <Cell
        name={`steps.${at}.material`}
        label={label(text.material)}
        placeholder={text.material}
        value={step?.material}
        maxLength={stepTextMax}
        className="max-md:col-span-2"
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
