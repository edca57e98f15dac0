import { BackLink } from '@/components/ui/back-link';
import { UploadForm } from '@/features/announcements/imports/components/upload-form';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { uploadAction } from '../actions';
import { getWaitingImport } from '../queries';

/** The way in for a test system: the template, what to do with it, and where to upload it. */
export async function ImportStart({ locale, viewer }: { locale: Locale; viewer: Staff }) {
  const { evidence } = words(locale);
  const text = evidence.imports;
  return (
    <div className="max-w-[44rem]">
      <BackLink href={href(locale, '/desk/evidence')}>{evidence.title}</BackLink>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 text-soft">{text.help}</p>
      <UploadForm
        locale={locale}
        path="/desk/evidence/import"
        template="/api/evidence/template"
        text={text}
        waiting={await getWaitingImport(viewer)}
        accept=".xlsx"
        action={uploadAction}
      />
    </div>
  );
}
