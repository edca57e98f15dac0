import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { revokeAction } from '../actions';
import { reasonMax } from '../inputs';

/** Where the office takes an honour back; it cannot be undone. */
export function RevokeForm({ locale, id }: { locale: Locale; id: string }) {
  const { honours, site } = words(locale);
  const text = honours.desk;
  return (
    <Form action={revokeAction} id="revoke" words={site.form}>
      <input type="hidden" name="id" value={id} />
      <p className="mb-4 text-soft">{text.revokeHelp}</p>
      <Field name="reason" label={text.revokeReason} hint={text.revokeReasonHint} maxLength={reasonMax} />
      <SubmitButton sending={site.sending}>{text.revoke}</SubmitButton>
    </Form>
  );
}
