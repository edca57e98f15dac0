import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { followAction } from '../actions';

/** Where somebody comes back with a number and a code. */
export function FollowForm({ locale }: { locale: Locale }) {
  const { clues, site } = words(locale);
  const text = clues.follow;
  return (
    <div className="mx-auto max-w-[26rem] pt-8">
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-2 mb-6">{text.intro}</p>
      <Form action={followAction} words={site.form}>
        <Field name="number" label={text.number} hint={text.numberHint} inputMode="numeric" autoComplete="off" />
        <Field name="code" label={text.code} hint={text.codeHint} autoComplete="off" autoCapitalize="characters" />
        <SubmitButton sending={site.sending}>{text.submit}</SubmitButton>
      </Form>
      <p className="mt-6 text-soft">{text.lost}</p>
    </div>
  );
}
