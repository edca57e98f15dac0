import { DeskGate } from '@/features/accounts/components/gate';
import { ProgrammeForm } from '@/features/events/programmes/components/programme-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/programmes/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.programmes.add);

export default async function NewProgrammePage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="programme.edit" communityId={null}>
      {() => <ProgrammeForm locale={locale} />}
    </DeskGate>
  );
}
