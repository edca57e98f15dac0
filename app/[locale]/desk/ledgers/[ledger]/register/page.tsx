import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { RegisterView } from '@/features/ledgers/components/register-view';
import { ledgerNamed } from '@/features/ledgers/definitions/all';
import { entryFilter } from '@/features/ledgers/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/ledgers/[ledger]/register'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ ledgers }) => ledgers.print);

/** The register of a ledger as it is printed and signed. */
export default async function RegisterPage({ params, searchParams }: Props) {
  const { locale: spelled, ledger: name } = await params;
  const locale = localeOf(spelled);
  const ledger = ledgerNamed(name);
  const filter = entryFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act={ledger?.read ?? 'ledger.read'}>
      {(viewer) =>
        ledger ? (
          <RegisterView locale={locale} viewer={viewer} ledger={ledger} filter={filter} now={new Date()} />
        ) : (
          <Missing locale={locale} />
        )
      }
    </DeskGate>
  );
}
