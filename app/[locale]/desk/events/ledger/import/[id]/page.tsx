import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { ImportView } from '@/features/events/imports/components/import-view';
import { getImport } from '@/features/events/imports/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/ledger/import/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventLedger }) => eventLedger.imports.title);

export default async function UploadedEventsPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="event.settle">
      {async (viewer) => {
        const found = await getImport(viewer, id);
        if (!found) return <Missing locale={locale} />;
        return <ImportView locale={locale} viewer={viewer} found={found} />;
      }}
    </DeskGate>
  );
}
