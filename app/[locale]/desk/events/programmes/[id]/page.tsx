import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { ProgrammeForm } from '@/features/events/programmes/components/programme-form';
import { getProgramme } from '@/features/events/programmes/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/programmes/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.programmes.edit);

export default async function ProgrammePage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="programme.edit" communityId={null}>
      {async (viewer) => {
        const programme = await getProgramme(viewer, id);
        return programme ? <ProgrammeForm locale={locale} programme={programme} /> : <Missing locale={locale} />;
      }}
    </DeskGate>
  );
}
