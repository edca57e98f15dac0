import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { setTermsAction } from '../actions';
import { documentMax } from '../inputs';
import { type Terms, termBounds, termNames } from '../rules';

/** New rules, beginning with what was set last. */
export function TermsForm({ locale, terms }: { locale: Locale; terms: Terms }) {
  const { terms: text, site } = words(locale);
  return (
    <Form action={setTermsAction} words={site.form} className="mt-4">
      <Field name="day" type="date" label={text.day} hint={text.dayHint} />
      <Field
        name="document"
        label={text.document}
        hint={text.documentHint}
        maxLength={documentMax}
        autoComplete="off"
      />
      {termNames.map((name) => (
        <Field
          key={name}
          name={`terms.${name}`}
          label={text.names[name]}
          hint={text.bounds(...termBounds[name])}
          value={String(terms[name])}
          inputMode="numeric"
          autoComplete="off"
        />
      ))}
      <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
    </Form>
  );
}
