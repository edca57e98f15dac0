import { DeskGate } from '@/features/accounts/components/gate';
import { LedgerDesk } from '@/features/events/ledger/components/ledger-desk';
import { ledgerFilter } from '@/features/events/ledger/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/ledger'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventLedger }) => eventLedger.title);

export default async function EventLedgerPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const filter = ledgerFilter.parse(await searchParams);
  return (
    <DeskGate locale={locale} act="event.read">
      {async (viewer) => <LedgerDesk locale={locale} viewer={viewer} filter={filter} now={new Date()} />}
    </DeskGate>
  );
}
