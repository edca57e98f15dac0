import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { SpeakerForm } from '@/features/events/speakers/components/speaker-form';
import { getSpeaker } from '@/features/events/speakers/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/speakers/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.speakers.edit);

export default async function SpeakerPage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="event.plan">
      {async (viewer) => {
        const speaker = await getSpeaker(viewer, id);
        return speaker ? (
          <SpeakerForm locale={locale} viewer={viewer} speaker={speaker} />
        ) : (
          <Missing locale={locale} />
        );
      }}
    </DeskGate>
  );
}
