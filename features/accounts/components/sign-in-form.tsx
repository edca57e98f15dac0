import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { signInAction } from '../actions';

/** `next`: where to go afterwards; the action believes it only when it is of this site. */
export function SignInForm({ locale, next }: { locale: Locale; next: string }) {
  const { site, accounts } = words(locale);
  const text = accounts.signIn;
  const register = href(locale, '/register');
  return (
    <>
      <Form action={signInAction} words={site.form} className="mt-6">
        <input type="hidden" name="next" value={next} />
        <Field
          name="identifier"
          label={text.identifier}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Field name="password" type="password" label={text.password} autoComplete="current-password" />
        <SubmitButton sending={site.sending}>{text.submit}</SubmitButton>
      </Form>
      <ul className="mt-8 flex flex-wrap gap-x-8 border-rule border-t pt-3">
        <li>
          <a href={href(locale, '/forgotten')} className="inline-flex min-h-11 items-center text-red-ink underline">
            {text.forgotten}
          </a>
        </li>
        <li>
          {text.noAccount}{' '}
          <a
            href={next ? `${register}?next=${encodeURIComponent(next)}` : register}
            className="inline-flex min-h-11 items-center text-red-ink underline"
          >
            {text.register}
          </a>
        </li>
      </ul>
    </>
  );
}
