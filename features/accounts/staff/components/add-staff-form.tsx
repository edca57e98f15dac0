import { BackLink } from '@/components/ui/back-link';
import { Field } from '@/components/ui/field';
import { Form, Shown, SubmitButton } from '@/components/ui/form';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { addStaffAction } from '../actions';
import { RoleFields } from './role-fields';

/** A new member of staff; the link to hand over is shown this once. */
export function AddStaffForm({ locale }: { locale: Locale }) {
  const { site, accounts } = words(locale);
  const text = accounts.staff;
  return (
    <div className="max-w-[34rem]">
      <BackLink href={href(locale, '/desk/people')}>{text.title}</BackLink>
      <h1 className="text-title">{text.add}</h1>
      <p className="mt-1 mb-5 text-soft">{text.addHelp}</p>
      <Form action={addStaffAction} words={site.form}>
        <Shown name="link" label={text.linkShown} />
        <Field name="name" label={text.name} autoComplete="off" />
        <RoleFields locale={locale} />
        <SubmitButton sending={site.sending}>{text.addSubmit}</SubmitButton>
      </Form>
    </div>
  );
}
