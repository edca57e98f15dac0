import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { ledgerNamed } from '@/features/ledgers/definitions/all';
import { ImportView } from '@/features/ledgers/imports/components/import-view';
import { getImport } from '@/features/ledgers/imports/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/ledgers/[ledger]/import/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ ledgers }) => ledgers.imports.title);

export default async function UploadedLedgerPage({ params }: Props) {
  const { locale: spelled, ledger: name, id } = await params;
  const locale = localeOf(spelled);
  const ledger = ledgerNamed(name);
  return (
    <DeskGate locale={locale} act={ledger?.write ?? 'ledger.write'}>
      {async (viewer) => {
        const found = ledger && (await getImport(viewer, ledger, id));
        if (!found) return <Missing locale={locale} />;
        return <ImportView locale={locale} viewer={viewer} ledger={ledger} found={found} />;
      }}
    </DeskGate>
  );
}
