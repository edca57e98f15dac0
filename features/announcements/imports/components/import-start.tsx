import { BackLink } from '@/components/ui/back-link';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { uploadAction } from '../actions';
import { getWaitingImport } from '../queries';
import { UploadForm } from './upload-form';

/** The way in: the template, what to do with it, and where to upload it. */
export async function ImportStart({ locale, viewer }: { locale: Locale; viewer: Staff }) {
  const { desk, imports } = words(locale);
  return (
    <div className="max-w-[44rem]">
      <BackLink href={href(locale, '/desk/announcements')}>{desk.places.announcements}</BackLink>
      <h1 className="text-title">{imports.title}</h1>
      <p className="mt-1 text-soft">{imports.help}</p>
      <UploadForm
        locale={locale}
        path="/desk/announcements/import"
        template="/api/announcements/template"
        text={imports}
        waiting={await getWaitingImport(viewer, 'texts')}
        accept=".xlsx"
        action={uploadAction}
      />
    </div>
  );
}
