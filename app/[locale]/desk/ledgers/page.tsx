import { DeskGate } from '@/features/accounts/components/gate';
import { LedgersDesk } from '@/features/ledgers/components/ledgers-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/ledgers'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ ledgers }) => ledgers.title);

export default async function LedgersPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="ledger.read">
      {(viewer) => <LedgersDesk locale={locale} viewer={viewer} now={new Date()} />}
    </DeskGate>
  );
}
