import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { getColumn } from '@/features/announcements/columns/queries';
import { ColumnForm } from '@/features/announcements/components/column-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/columns/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ announcements }) => announcements.columns.title);

export default async function ColumnDeskPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="column.edit" communityId={null}>
      {async () => {
        const column = await getColumn(id);
        return column ? <ColumnForm locale={locale} column={column} /> : <Missing locale={locale} />;
      }}
    </DeskGate>
  );
}
