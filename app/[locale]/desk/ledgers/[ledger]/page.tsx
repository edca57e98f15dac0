import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { LedgerDesk } from '@/features/ledgers/components/ledger-desk';
import { ledgerNamed } from '@/features/ledgers/definitions/all';
import { entryFilter } from '@/features/ledgers/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/ledgers/[ledger]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ ledgers }) => ledgers.title);

export default async function LedgerPage({ params, searchParams }: Props) {
  const { locale: spelled, ledger: name } = await params;
  const locale = localeOf(spelled);
  const ledger = ledgerNamed(name);
  const filter = entryFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act={ledger?.read ?? 'ledger.read'}>
      {(viewer) =>
        ledger ? (
          <LedgerDesk locale={locale} viewer={viewer} ledger={ledger} filter={filter} />
        ) : (
          <Missing locale={locale} />
        )
      }
    </DeskGate>
  );
}
