import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { setPasswordByLinkAction, signInByLinkAction } from '../actions';
import type { OpenLink } from '../queries';

/** What a one-time link opens. Nothing happens before its owner presses: chat programs open links by themselves. */
export function LinkForm({ locale, token, link }: { locale: Locale; token: string; link: OpenLink }) {
  const { site, accounts } = words(locale);
  const text = accounts.link;
  if (link.purpose === 'sign-in') {
    return (
      <Form action={signInByLinkAction} words={site.form} className="mt-6">
        <input type="hidden" name="token" value={token} />
        <SubmitButton sending={site.sending}>{text.signIn}</SubmitButton>
      </Form>
    );
  }
  return (
    <Form action={setPasswordByLinkAction} words={site.form} className="mt-6">
      <input type="hidden" name="token" value={token} />
      {link.asksIdentifier && (
        <Field
          name="identifier"
          label={accounts.register.identifier}
          hint={text.identifierHint}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      <Field
        name="password"
        type="password"
        label={text.newPassword}
        hint={accounts.register.passwordHint}
        autoComplete="new-password"
      />
      <Field name="passwordAgain" type="password" label={text.again} autoComplete="new-password" />
      <SubmitButton sending={site.sending}>{text.setPassword}</SubmitButton>
    </Form>
  );
}
