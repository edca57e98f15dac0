import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { ImportView } from '@/features/evidence/imports/components/import-view';
import { getImport } from '@/features/evidence/imports/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/evidence/import/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ evidence }) => evidence.imports.title);

export default async function UploadedIndicatorsPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="indicator.edit">
      {async (viewer) => {
        const found = await getImport(viewer, id);
        return found ? <ImportView locale={locale} found={found} now={new Date()} /> : <Missing locale={locale} />;
      }}
    </DeskGate>
  );
}
