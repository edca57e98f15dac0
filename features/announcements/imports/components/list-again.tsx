import { LinkButton } from '@/components/ui/button';
import { Form, SubmitButton } from '@/components/ui/form';
import type { FormState } from '@/lib/form-action';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';

type Props = {
  locale: Locale;
  id: string;
  /** Where a better list is uploaded; left out of a list that is right. */
  again?: string | undefined;
  discard: (state: FormState, data: FormData) => Promise<FormState>;
};

/** What else can be done with an uploaded list of any kind: bring a better one, or give it up. */
export function ListAgain({ locale, id, again, discard }: Props) {
  const { imports, site } = words(locale);
  return (
    <>
      {again && (
        <LinkButton kind="primary" href={href(locale, again)}>
          {imports.again}
        </LinkButton>
      )}
      <Form action={discard} id="discard" words={site.form}>
        <input type="hidden" name="id" value={id} />
        <SubmitButton kind="plain" sending={site.sending}>
          {imports.discard}
        </SubmitButton>
      </Form>
    </>
  );
}
