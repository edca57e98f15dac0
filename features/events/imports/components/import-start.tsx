import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { uploadAction } from '../actions';
import { getWaitingImport } from '../queries';

/** The way in for the registers of earlier years: the template, what to do with it, and where to upload it. */
export async function ImportStart({ locale, viewer }: { locale: Locale; viewer: Staff }) {
  const { eventLedger, imports, site } = words(locale);
  const text = eventLedger.imports;
  const waiting = await getWaitingImport(viewer);
  return (
    <div className="max-w-[44rem]">
      <BackLink href={href(locale, '/desk/events/ledger')}>{eventLedger.title}</BackLink>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 text-soft">{text.help}</p>
      {waiting && (
        <Notice tone="gold">
          <a href={href(locale, `/desk/events/ledger/import/${waiting.id}`)} className="font-semibold underline">
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
        <LinkButton href={`/api/events/template?locale=${locale}`} download>
          {imports.template}
        </LinkButton>
      </p>
      <Form action={uploadAction} words={site.form} className="border border-rule bg-card p-5">
        <Field name="file" type="file" label={imports.file} hint={text.fileHint} accept=".xlsx" required />
        <SubmitButton sending={imports.checking}>{imports.check}</SubmitButton>
      </Form>
    </div>
  );
}
