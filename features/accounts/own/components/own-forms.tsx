import { Checkbox, Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import type { Resident, Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { changePasswordAction, correctAccountAction, eraseAction } from '../actions';
import { getOwnAccount } from '../queries';

type Props = { locale: Locale; viewer: Resident | Staff };

/** Corrects name and contact. */
export async function CorrectForm({ locale, viewer }: Props) {
  const { site, accounts } = words(locale);
  const text = accounts.me;
  const account = await getOwnAccount(viewer);
  return (
    <Form action={correctAccountAction} words={site.form} className="mt-6">
      <Field
        name="name"
        label={text.name}
        hint={viewer.kind === 'staff' ? text.signatureHint : undefined}
        value={account?.name ?? ''}
        autoComplete="name"
      />
      <Field
        name="identifier"
        label={accounts.register.identifier}
        hint={accounts.register.identifierHint}
        value={account?.mobile ?? account?.email ?? ''}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      {account?.hasPassword && <PresentPassword locale={locale} />}
      <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
    </Form>
  );
}

/** Changes the password, or sets the first one. */
export async function PasswordForm({ locale, viewer }: Props) {
  const { site, accounts } = words(locale);
  const text = accounts.me;
  const account = await getOwnAccount(viewer);
  return (
    <Form action={changePasswordAction} words={site.form} className="mt-6">
      {account?.hasPassword && <PresentPassword locale={locale} />}
      <Field
        name="newPassword"
        type="password"
        label={text.newPassword}
        hint={accounts.register.passwordHint}
        autoComplete="new-password"
      />
      <Field name="newPasswordAgain" type="password" label={text.newPasswordAgain} autoComplete="new-password" />
      <SubmitButton sending={site.sending}>
        {account?.hasPassword ? text.changePassword : text.addPassword}
      </SubmitButton>
    </Form>
  );
}

/** Ends the account of a resident. */
export async function EraseForm({ locale, viewer }: Props) {
  const { site, accounts } = words(locale);
  const text = accounts.me;
  const account = await getOwnAccount(viewer);
  return (
    <Form action={eraseAction} words={site.form} className="mt-6">
      {account?.hasPassword && <PresentPassword locale={locale} />}
      <Checkbox name="confirm" label={text.eraseConfirm} />
      <SubmitButton sending={site.sending}>{text.eraseSubmit}</SubmitButton>
    </Form>
  );
}

function PresentPassword({ locale }: { locale: Locale }) {
  const text = words(locale).accounts.me;
  return (
    <Field
      name="password"
      type="password"
      label={text.currentPassword}
      hint={text.currentPasswordHint}
      autoComplete="current-password"
    />
  );
}
