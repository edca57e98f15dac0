import { Missing } from '@/components/missing';
import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { ledgerNamed } from '@/features/ledgers/definitions/all';
import { ImportStart } from '@/features/ledgers/imports/components/import-start';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/ledgers/[ledger]/import'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ ledgers }) => ledgers.imports.title);

export default async function LedgerImportPage({ params, searchParams }: Props) {
  const { locale: spelled, ledger: name } = await params;
  const locale = localeOf(spelled);
  const ledger = ledgerNamed(name);
  return (
    <DeskGate locale={locale} act={ledger?.write ?? 'ledger.write'}>
      {async (viewer) => {
        // What an area writes by itself has no way in of its own.
        if (!ledger || ledger.source) return <Missing locale={locale} />;
        return (
          <>
            <DoneNotice sentences={words(locale).imports.done} done={(await searchParams).done} />
            <ImportStart locale={locale} viewer={viewer} ledger={ledger} />
          </>
        );
      }}
    </DeskGate>
  );
}
