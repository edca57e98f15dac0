import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { SpeakersDesk } from '@/features/events/speakers/components/speakers-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/speakers'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.speakers.title);

export default async function SpeakersPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { done } = await searchParams;
  return (
    <DeskGate locale={locale} act="event.plan">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={done} />
          <SpeakersDesk locale={locale} viewer={viewer} />
        </>
      )}
    </DeskGate>
  );
}
