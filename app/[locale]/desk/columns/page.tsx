import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { ColumnsDesk } from '@/features/announcements/components/columns-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/columns'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ announcements }) => announcements.columns.title);

export default async function ColumnsDeskPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="column.edit" communityId={null}>
      {async (viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={(await searchParams).done} />
          <ColumnsDesk locale={locale} viewer={viewer} />
        </>
      )}
    </DeskGate>
  );
}
