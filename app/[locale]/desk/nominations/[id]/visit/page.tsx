import { DeskGate } from '@/features/accounts/components/gate';
import { VisitForm } from '@/features/nominations/visits/components/visit-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/nominations/[id]/visit'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ nominations }) => nominations.visit.title);

export default async function VisitFormPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="nomination.read">
      {(viewer) => <VisitForm locale={locale} viewer={viewer} id={id} />}
    </DeskGate>
  );
}
