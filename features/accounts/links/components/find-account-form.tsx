import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { SectionHeading } from '@/components/ui/section-heading';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { findAccountAction } from '../actions';

/** Somebody stands at the counter: leads to the account of a number or an address. */
export function FindAccountForm({ locale }: { locale: Locale }) {
  const { site, accounts } = words(locale);
  const text = accounts.staff;
  return (
    <section className="mt-12">
      <SectionHeading title={text.find} />
      <p className="py-3 text-soft">{text.findHelp}</p>
      <Form action={findAccountAction} id="find" words={site.form} className="max-w-[28rem]">
        <Field
          name="identifier"
          label={accounts.register.identifier}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SubmitButton kind="plain" sending={site.sending}>
          {text.findSubmit}
        </SubmitButton>
      </Form>
    </section>
  );
}
