import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { NewEntry } from '@/features/ledgers/components/new-entry';
import { ledgerNamed } from '@/features/ledgers/definitions/all';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/ledgers/[ledger]/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ ledgers }) => ledgers.entry.title);

export default async function NewEntryPage({ params }: Props) {
  const { locale: spelled, ledger: name } = await params;
  const locale = localeOf(spelled);
  const ledger = ledgerNamed(name);
  return (
    <DeskGate locale={locale} act={ledger?.write ?? 'ledger.write'}>
      {(viewer) =>
        ledger && !ledger.source ? (
          <NewEntry locale={locale} viewer={viewer} ledger={ledger} now={new Date()} />
        ) : (
          <Missing locale={locale} />
        )
      }
    </DeskGate>
  );
}
