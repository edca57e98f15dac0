import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { checkAction } from '../actions';

/** Where anybody asks whether a certificate is genuine. */
export function CheckForm({ locale }: { locale: Locale }) {
  const { certificates, site } = words(locale);
  return (
    <div className="mx-auto max-w-[36rem] pt-8">
      <h1 className="text-title">{certificates.title}</h1>
      <p className="mt-2 mb-6">{certificates.intro}</p>
      <Form action={checkAction} words={site.form}>
        <Field
          name="number"
          label={certificates.number}
          hint={certificates.numberHint}
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          required
        />
        <SubmitButton sending={site.sending}>{certificates.check}</SubmitButton>
      </Form>
    </div>
  );
}
