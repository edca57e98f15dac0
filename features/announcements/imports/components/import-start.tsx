import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { isOfEvents } from '@/db/schema/imports.values';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { uploadAction } from '../actions';
import { getLatestImport } from '../queries';

/** The way in: the template, what to do with it, and where to upload it. */
export async function ImportStart({ locale, viewer }: { locale: Locale; viewer: Staff }) {
  const { desk, imports, site } = words(locale);
  const latest = await getLatestImport(viewer);
  return (
    <div className="max-w-[44rem]">
      <BackLink href={href(locale, '/desk/announcements')}>{desk.places.announcements}</BackLink>
      <h1 className="text-title">{imports.title}</h1>
      <p className="mt-1 text-soft">{imports.help}</p>
      {latest && latest.status !== 'done' && !isOfEvents(latest) && (
        <Notice tone="gold">
          <a href={href(locale, `/desk/announcements/import/${latest.id}`)} className="font-semibold underline">
            {imports.pending}
          </a>
          <p className="text-small">{imports.pendingNote(formatInstant(locale, latest.createdAt))}</p>
        </Notice>
      )}
      <ol className="my-5 list-decimal space-y-2 pl-6">
        {imports.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="mb-6">
        <LinkButton href={`/api/announcements/template?locale=${locale}`} download>
          {imports.template}
        </LinkButton>
      </p>
      <Form action={uploadAction} words={site.form} className="border border-rule bg-card p-5">
        <Field name="file" type="file" label={imports.file} hint={imports.fileHint} accept=".xlsx" required />
        <SubmitButton sending={imports.checking}>{imports.check}</SubmitButton>
      </Form>
    </div>
  );
}
