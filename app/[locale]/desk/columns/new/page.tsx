import { DeskGate } from '@/features/accounts/components/gate';
import { ColumnForm } from '@/features/announcements/components/column-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/columns/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ announcements }) => announcements.columns.add);

export default async function NewColumnPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="column.edit" communityId={null}>
      {() => <ColumnForm locale={locale} />}
    </DeskGate>
  );
}
