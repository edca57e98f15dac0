import { DeskGate } from '@/features/accounts/components/gate';
import { SpeakerForm } from '@/features/events/speakers/components/speaker-form';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/speakers/new'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.speakers.add);

export default async function NewSpeakerPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return (
    <DeskGate locale={locale} act="event.plan">
      {(viewer) => <SpeakerForm locale={locale} viewer={viewer} />}
    </DeskGate>
  );
}
