import { DeskGate } from '@/features/accounts/components/gate';
import { RecordsDesk } from '@/features/audit/components/records-desk';
import { recordFilter } from '@/features/audit/inputs';
import { localeOf } from '@/lib/locale';
import { pageMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/records'>;

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const { audit, desk } = words(locale);
  return pageMetadata({ locale, path: '/desk/records', title: audit.title, siteName: desk.title });
}

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
