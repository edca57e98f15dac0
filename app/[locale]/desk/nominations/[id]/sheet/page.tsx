import { DeskGate } from '@/features/accounts/components/gate';
import { PersonSheet } from '@/features/nominations/consents/components/person-sheet';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/nominations/[id]/sheet'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ nominations }) => nominations.sheet.title);

export default async function PersonSheetPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="nomination.edit">
      {(viewer) => <PersonSheet locale={locale} viewer={viewer} id={id} />}
    </DeskGate>
  );
}
