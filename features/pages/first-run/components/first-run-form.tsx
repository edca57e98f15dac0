import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { getPortal } from '../../queries';
import { openPortalAction } from '../actions';

/** Names the portal and makes its first administrator. */
export async function FirstRunForm({ locale, token }: { locale: Locale; token: string }) {
  const { site, pages } = words(locale);
  const text = pages.firstRun;
  const portal = await getPortal();
  return (
    <Form action={openPortalAction} words={site.form} className="mt-6">
      <input type="hidden" name="token" value={token} />
      <Group legend={text.site}>
        <Field name="name" label={text.name} hint={text.nameHint} value={portal.name} autoComplete="off" required />
        <Field
          name="subDistrict"
          label={text.subDistrict}
          hint={text.subDistrictHint}
          value={portal.subDistrict}
          autoComplete="off"
          required
        />
      </Group>
      <Group legend={text.administrator}>
        <Field name="person" label={text.person} hint={text.personHint} autoComplete="name" required />
        <Field
          name="identifier"
          label={text.identifier}
          hint={text.identifierHint}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Field
          name="password"
          type="password"
          label={text.password}
          hint={text.passwordHint}
          autoComplete="new-password"
          required
        />
        <Field name="passwordAgain" type="password" label={text.again} autoComplete="new-password" required />
      </Group>
      <SubmitButton sending={site.sending}>{text.submit}</SubmitButton>
    </Form>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="mb-6">
      <legend className="mb-3 w-full border-ink border-b-2 pb-1 font-bold font-song text-lead">{legend}</legend>
      {children}
    </fieldset>
  );
}
