import { Checkbox, Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { registerAction } from '../actions';

export function RegisterForm({ locale, next }: { locale: Locale; next: string }) {
  const { site, accounts } = words(locale);
  const text = accounts.register;
  const signIn = href(locale, '/sign-in');
  return (
    <>
      <Form action={registerAction} words={site.form} className="mt-6">
        <input type="hidden" name="next" value={next} />
        <Field name="name" label={text.name} autoComplete="name" />
        <Field
          name="identifier"
          label={text.identifier}
          hint={text.identifierHint}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Field
          name="password"
          type="password"
          label={text.password}
          hint={text.passwordHint}
          autoComplete="new-password"
        />
        <p>
          <a
            href={href(locale, '/privacy')}
            target="_blank"
            rel="noopener"
            className="inline-flex min-h-11 items-center text-red-ink underline"
          >
            {text.notice}
          </a>
        </p>
        <Checkbox name="consent" label={text.consent} hint={text.guardian} />
        <SubmitButton sending={site.sending}>{text.submit}</SubmitButton>
      </Form>
      <p className="mt-8 border-rule border-t pt-3">
        {text.haveAccount}{' '}
        <a
          href={next ? `${signIn}?next=${encodeURIComponent(next)}` : signIn}
          className="inline-flex min-h-11 items-center text-red-ink underline"
        >
          {accounts.signIn.submit}
        </a>
      </p>
    </>
  );
}
