import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { importAction } from '../actions';
import type { Import } from '../queries';
import { usualLimits, usualPeriod } from '../rules';

/** What a list does not say of its edition: its name, the period of its evidence, and its limits. */
export function EditionForm({ locale, found, now }: { locale: Locale; found: Import; now: Date }) {
  const { evidence, site } = words(locale);
  const text = evidence.imports;
  const { from, to } = usualPeriod(now);
  const { statementLeast, statementMost, pictureKilobytes } = usualLimits;
  return (
    <Form
      action={importAction}
      id="start"
      words={site.form}
      className="my-6 max-w-[46rem] border border-rule bg-card p-5"
    >
      <input type="hidden" name="id" value={found.id} />
      <Field name="title" label={text.editionTitle} hint={text.editionTitleHint} maxLength={60} />
      <div className="grid gap-x-6 md:grid-cols-2">
        <Field name="fromDay" type="date" label={text.from} hint={text.fromHint} value={from} />
        <Field name="toDay" type="date" label={text.to} value={to} />
      </div>
      <div className="grid items-end gap-x-6 md:grid-cols-3">
        <Field name="statementLeast" label={text.statementLeast} value={String(statementLeast)} inputMode="numeric" />
        <Field name="statementMost" label={text.statementMost} value={String(statementMost)} inputMode="numeric" />
        <Field
          name="pictureKilobytes"
          label={text.pictureKilobytes}
          value={String(pictureKilobytes)}
          inputMode="numeric"
        />
      </div>
      <SubmitButton sending={site.sending}>{text.confirm(found.total)}</SubmitButton>
    </Form>
  );
}
