import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { ColumnsDesk } from '@/features/announcements/components/columns-desk';
import { localeOf } from '@/lib/locale';
import { pageMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/columns'>;

export async function generateMetadata({ params }: Props) {
  const locale = localeOf((await params).locale);
  const { announcements, desk } = words(locale);
  return pageMetadata({ locale, path: '/desk/columns', title: announcements.columns.title, siteName: desk.title });
}

export default async function ColumnsDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="column.edit">
      {async () => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={(await searchParams).done} />
          <ColumnsDesk locale={locale} />
        </>
      )}
    </DeskGate>
  );
}
