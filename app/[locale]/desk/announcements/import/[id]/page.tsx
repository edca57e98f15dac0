import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { ImportView } from '@/features/announcements/imports/components/import-view';
import { getImport } from '@/features/announcements/imports/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/announcements/import/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ imports }) => imports.title);

export default async function UploadedListPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="announcement.publish">
      {async (viewer) => {
        const found = await getImport(viewer, id);
        if (!found) return <Missing locale={locale} />;
        return <ImportView locale={locale} viewer={viewer} found={found} now={new Date()} />;
      }}
    </DeskGate>
  );
}
