import { BackLink } from '@/components/ui/back-link';
import { UploadForm } from '@/features/announcements/imports/components/upload-form';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { type LedgerDefinition, nameIn } from '../../rules';
import { uploadAction } from '../actions';
import { getWaitingImport } from '../queries';

type Props = { locale: Locale; viewer: Staff; ledger: LedgerDefinition };

/** The way in for what was kept elsewhere before: the template of the ledger, what to do with it, and where to upload it. */
export async function ImportStart({ locale, viewer, ledger }: Props) {
  const text = words(locale).ledgers.imports;
  const title = nameIn(locale, ledger.title);
  return (
    <div className="max-w-[44rem]">
      <BackLink href={href(locale, `/desk/ledgers/${ledger.name}`)}>{title}</BackLink>
      <h1 className="text-title">{text.titleOf(title)}</h1>
      <p className="mt-1 text-soft">{text.help}</p>
      <UploadForm
        locale={locale}
        path={`/desk/ledgers/${ledger.name}/import`}
        template={`/api/ledgers/${ledger.name}/template`}
        text={text}
        waiting={await getWaitingImport(viewer, ledger)}
        accept=".xlsx,.csv"
        action={uploadAction}
      >
        <input type="hidden" name="ledger" value={ledger.name} />
      </UploadForm>
    </div>
  );
}
