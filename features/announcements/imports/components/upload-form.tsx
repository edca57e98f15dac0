import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/form-action';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';

type Props = {
  locale: Locale;
  /** Where the pages of the import are. */
  path: string;
  template: string;
  /** What is said of a list; `pending` of one that still waits. */
  text: { steps: string[]; fileHint: string; pending: string };
  waiting: { id: string; createdAt: Date } | undefined;
  accept: string;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  children?: ReactNode;
};

/** The way in of a list: one that still waits, what to do, the template, and where to upload it. */
export function UploadForm({ locale, path, template, text, waiting, accept, action, children }: Props) {
  const { imports, site } = words(locale);
  return (
    <>
      {waiting && (
        <Notice tone="gold">
          <a href={href(locale, `${path}/${waiting.id}`)} className="font-semibold underline">
            {text.pending}
          </a>
          <p className="text-small">{imports.pendingNote(formatInstant(locale, waiting.createdAt))}</p>
        </Notice>
      )}
      <ol className="my-5 list-decimal space-y-2 pl-6">
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mb-6">
        <LinkButton href={`${template}?locale=${locale}`} download>
          {imports.template}
        </LinkButton>
      </p>
      <Form action={action} words={site.form} className="border border-rule bg-card p-5">
        {children}
        <Field name="file" type="file" label={imports.file} hint={text.fileHint} accept={accept} required />
        <SubmitButton sending={imports.checking}>{imports.check}</SubmitButton>
      </Form>
    </>
  );
}
