import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { askForLinkAction } from '../actions';

/** Asks the office for a new link. */
export function ForgottenForm({ locale }: { locale: Locale }) {
  const { site, accounts } = words(locale);
  return (
    <Form action={askForLinkAction} words={site.form} className="mt-6">
      <Field
        name="identifier"
        label={accounts.register.identifier}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <SubmitButton sending={site.sending}>{accounts.forgotten.submit}</SubmitButton>
    </Form>
  );
}
