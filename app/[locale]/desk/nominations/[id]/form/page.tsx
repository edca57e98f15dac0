import { DeskGate } from '@/features/accounts/components/gate';
import { NominationForm } from '@/features/nominations/forms/components/nomination-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/nominations/[id]/form'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ nominations }) => nominations.form.title);

export default async function NominationFormPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="nomination.read-person">
      {(viewer) => <NominationForm locale={locale} viewer={viewer} id={id} />}
    </DeskGate>
  );
}
