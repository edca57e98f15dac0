import { DeskGate } from '@/features/accounts/components/gate';
import { LedgerDesk } from '@/features/honours/supports/components/ledger-desk';
import { ledgerFilter } from '@/features/honours/supports/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/support'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ honours }) => honours.supports.title);

export default async function SupportDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const filter = ledgerFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act="honour.read">
      {async (viewer) => <LedgerDesk locale={locale} viewer={viewer} filter={filter} />}
    </DeskGate>
  );
}
