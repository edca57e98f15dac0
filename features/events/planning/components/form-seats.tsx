import { Checkbox, Field } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/field-group';
import type { Locale } from '@/lib/locale';
import { fieldsOf } from '@/lib/time';
import { words } from '@/messages/words';
import { mostGroups, mostQuestions, questionMax } from '../inputs';
import type { EventView } from '../queries';
import { Cell } from './row-fields';

type Props = { locale: Locale; event: EventView | undefined };

/** Whether seats are given out, how many to which group, until when, and what is asked. */
export function FormSeats({ locale, event }: Props) {
  const { eventPlanning, site } = words(locale);
  const text = eventPlanning.form;
  const until = event?.signUpUntil && fieldsOf(event.signUpUntil);
  return (
    <>
      <Checkbox name="signUp" label={text.signUp} hint={text.signUpHint} checked={event?.signUp ?? false} />
      <Groups locale={locale} event={event} />
      <div className="grid gap-x-5 md:grid-cols-3">
        <Field
          name="signUpUntilDay"
          type="date"
          label={text.untilDay}
          hint={text.untilHint}
          value={until ? until.day : ''}
          optional={site.optional}
        />
        <Field name="signUpUntilTime" type="time" label={text.untilTime} value={until ? until.time : ''} />
        <Field
          name="offerHours"
          type="number"
          min={1}
          max={168}
          label={text.offerHours}
          hint={text.offerHoursHint}
          value={String(event?.offerHours ?? 24)}
        />
      </div>
      <FieldGroup name="questions" label={text.questions} hint={text.questionsHint}>
        <div className="grid gap-2">
          {Array.from({ length: mostQuestions }, (_, at) => (
            <Cell
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are fields of a form, known by their place
              key={at}
              name={`questions.${at}`}
              label={text.question(at + 1)}
              placeholder={text.question(at + 1)}
              value={event?.questions[at]}
              maxLength={questionMax}
            />
          ))}
        </div>
      </FieldGroup>
    </>
  );
}

function Groups({ locale, event }: Props) {
  const text = words(locale).eventPlanning.form;
  const groups = event?.groups ?? [];
  const rows = Math.min(mostGroups, Math.max(3, groups.length + 1));
  return (
    <FieldGroup name="groups" label={text.groups} hint={text.groupsHint}>
      {Array.from({ length: rows }, (_, at) => {
        const group = groups[at];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are fields of a form, known by their place
          <div key={at} className="grid grid-cols-[1fr_6rem] items-start gap-2 py-1 md:grid-cols-[16rem_6rem_1fr]">
            {group && <input type="hidden" name={`groups.${at}.id`} value={group.id} />}
            <Cell
              name={`groups.${at}.name`}
              label={`${text.groupRow(at + 1)} ${text.groupName}`}
              placeholder={text.groupName}
              value={group?.name}
              maxLength={20}
            />
            <Cell
              name={`groups.${at}.seats`}
              label={`${text.groupRow(at + 1)} ${text.groupSeats}`}
              placeholder={text.groupSeats}
              value={group && String(group.seats)}
              inputMode="numeric"
            />
            {group?.used && (
              <p className="self-center text-small text-soft max-md:col-span-2">
                {text.groupHeld(group.held, group.waiting)}
              </p>
            )}
          </div>
        );
      })}
    </FieldGroup>
  );
}
