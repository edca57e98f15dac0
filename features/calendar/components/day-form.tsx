import { Field, Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { dayKinds } from '@/db/schema/calendar.values';
import type { Locale } from '@/lib/locale';
import { formatDate, fromShanghai } from '@/lib/time';
import { words } from '@/messages/words';
import { removeDayAction, saveDayAction } from '../actions';
import type { CalendarDay } from '../queries';

type Props = { locale: Locale; year: number; day: CalendarDay | undefined };

/** A day that deviates: a new one, or the one that is being changed. */
export function DayForm({ locale, year, day }: Props) {
  const { calendar: text, site } = words(locale);
  const kinds = dayKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }));
  return (
    <section id="change">
      <h2 className="mb-3 border-ink border-b-2 pb-1 text-head">
        {day ? text.changeTitle(formatDate(locale, fromShanghai(`${day.day} 12:00`))) : text.add}
      </h2>
      <Form id="day" action={saveDayAction} words={site.form}>
        {day && <input type="hidden" name="id" value={day.id} />}
        {day && <input type="hidden" name="version" value={day.version} />}
        <Field
          name="day"
          type="date"
          label={text.day}
          value={day?.day ?? ''}
          min={`${year}-01-01`}
          max={`${year}-12-31`}
        />
        <Select
          name="kind"
          label={text.kind}
          value={day?.kind ?? ''}
          options={[{ value: '', label: site.choose }, ...kinds]}
        />
        <Field name="name" label={text.name} hint={text.nameHint} value={day?.name ?? ''} autoComplete="off" />
        <SubmitButton>{text.save}</SubmitButton>
      </Form>
      {day && <Remove locale={locale} day={day} />}
    </section>
  );
}

function Remove({ locale, day }: { locale: Locale; day: CalendarDay }) {
  const { calendar: text, site } = words(locale);
  return (
    <Form id="remove" action={removeDayAction} words={site.form} className="mt-8 border-rule border-t pt-4">
      <input type="hidden" name="id" value={day.id} />
      <input type="hidden" name="version" value={day.version} />
      <p className="mb-3 text-small text-soft">{text.removeHelp}</p>
      <SubmitButton kind="plain">{text.remove}</SubmitButton>
    </Form>
  );
}
