import { Form, Shown, SubmitButton } from '@/components/ui/form';
import { SectionHeading } from '@/components/ui/section-heading';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { handLinkAction, readContactAction } from '../actions';
import { isWaiting } from '../queries';

/** For somebody who asked for a link and waits: shows the number to call, and the look is recorded. */
export async function ContactForm({ locale, viewer, id }: { locale: Locale; viewer: Staff; id: string }) {
  if (!(await isWaiting(viewer, id))) return null;
  const { site, accounts } = words(locale);
  const text = accounts.staff;
  return (
    <section className="mt-10">
      <SectionHeading title={text.contact} />
      <p className="py-3 text-soft">{text.contactHelp}</p>
      <Form action={readContactAction} id="contact" words={site.form}>
        <Shown name="contact" label={text.contactShown} />
        <input type="hidden" name="id" value={id} />
        <SubmitButton kind="plain" sending={site.sending}>
          {text.showContact}
        </SubmitButton>
      </Form>
    </section>
  );
}

/** Makes a link for a new password, shown this once. */
export function HandLinkForm({ locale, id, kind }: { locale: Locale; id: string; kind: 'primary' | 'plain' }) {
  const { site, accounts } = words(locale);
  const text = accounts.staff;
  return (
    <section className="mt-10">
      <SectionHeading title={text.handLink} />
      <p className="py-3 text-soft">{text.handLinkHelp}</p>
      <Form action={handLinkAction} id="hand-link" words={site.form}>
        <Shown name="link" label={text.linkShown} />
        <input type="hidden" name="id" value={id} />
        <SubmitButton kind={kind} sending={site.sending}>
          {text.handLink}
        </SubmitButton>
      </Form>
    </section>
  );
}
