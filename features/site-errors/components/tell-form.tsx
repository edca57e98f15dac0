import { Field, TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Trap } from '@/components/ui/trap';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { tellAction } from '../actions';
import { contactMax, textMax } from '../inputs';
import { pagePathOf } from '../rules';

/** Where anybody says what is wrong; `page` is where the reader came from. */
export function TellForm({ locale, page }: { locale: Locale; page: string }) {
  const { siteErrors, site } = words(locale);
  return (
    <div className="mx-auto max-w-[36rem] pt-8">
      <h1 className="text-title">{siteErrors.title}</h1>
      <p className="mt-2 mb-6">{siteErrors.intro}</p>
      <Form action={tellAction} words={site.form}>
        <TextArea
          name="text"
          label={siteErrors.text}
          hint={siteErrors.textHint}
          maxLength={textMax}
          rows={5}
          required
        />
        <Field
          name="page"
          label={siteErrors.page}
          hint={siteErrors.pageHint}
          optional={site.optional}
          value={pagePathOf(page) ?? ''}
          autoComplete="off"
        />
        <Field
          name="contact"
          label={siteErrors.contact}
          hint={siteErrors.contactHint}
          optional={site.optional}
          maxLength={contactMax}
        />
        <Trap label={siteErrors.leaveEmpty} />
        <SubmitButton sending={site.sending}>{siteErrors.submit}</SubmitButton>
      </Form>
    </div>
  );
}
