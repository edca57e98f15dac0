import { DeskGate } from '@/features/accounts/components/gate';
import { RecordsDesk } from '@/features/audit/components/records-desk';
import { recordFilter } from '@/features/audit/inputs';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/records'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ audit }) => audit.title);

export default async function RecordsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="record.read">
      {async (viewer) => (
        <RecordsDesk locale={locale} viewer={viewer} filter={recordFilter.parse(await searchParams)} />
      )}
    </DeskGate>
  );
}
